import { sum } from './sum.ts'

/** The numbers that are there, in order of size. `NaN` stands for a value that is not there. */
export const sortedPresent = (column: ArrayLike<number>): Float64Array =>
  Float64Array.from(column)
    .filter(x => !Number.isNaN(x))
    .sort()

/** The numbers that are there, as they come. */
export const present = (column: ArrayLike<number>): Float64Array =>
  Float64Array.from(column).filter(x => !Number.isNaN(x))

/** Arithmetic mean of numbers that are all there; `NaN` of none. */
export const mean = (xs: ArrayLike<number>): number => sum(xs) / xs.length

/** The middle one, or the mean of the two in the middle. */
export const median = (xs: ArrayLike<number>): number => quantile(sortedPresent(xs), 0.5)

/**
 * Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996; Excel's PERCENTILE.INC).
 * `sorted` ascending, `share` 0…1.
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const position = (sorted.length - 1) * share
  const below = Math.floor(position)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below] + (position - below) * (sorted[above] - sorted[below])
}

/** Standard deviation with n − 1 in the denominator. */
export function standardDeviation(xs: ArrayLike<number>): number {
  const centre = mean(xs)
  return Math.sqrt(sumOfPowers(xs, centre, 2) / (xs.length - 1))
}

/** Skewness G1, the sample-adjusted one of SAS and Excel (Joanes and Gill 1998, type 2). Needs three numbers. */
export function skewness(xs: ArrayLike<number>): number {
  const n = xs.length
  const centre = mean(xs)
  const g1 = sumOfPowers(xs, centre, 3) / n / (sumOfPowers(xs, centre, 2) / n) ** 1.5
  return (g1 * Math.sqrt(n * (n - 1))) / (n - 2)
}

/** Excess kurtosis G2, the sample-adjusted one of SAS and Excel (Joanes and Gill 1998, type 2). Needs four numbers. */
export function kurtosis(xs: ArrayLike<number>): number {
  const n = xs.length
  const centre = mean(xs)
  const g2 = sumOfPowers(xs, centre, 4) / n / (sumOfPowers(xs, centre, 2) / n) ** 2 - 3
  return (((n + 1) * g2 + 6) * (n - 1)) / ((n - 2) * (n - 3))
}

/** Lowest and highest of the numbers that are there; `{ low: NaN, high: NaN }` of none. */
export function extent(column: ArrayLike<number>): { low: number; high: number } {
  let low = Number.NaN
  let high = Number.NaN
  for (let i = 0; i < column.length; i++) {
    const x = column[i]
    if (!(x >= low)) low = Number.isNaN(x) ? low : x
    if (!(x <= high)) high = Number.isNaN(x) ? high : x
  }
  return { low, high }
}

function sumOfPowers(xs: ArrayLike<number>, centre: number, power: number): number {
  let total = 0
  for (let i = 0; i < xs.length; i++) {
    const d = xs[i] - centre
    total += power === 2 ? d * d : power === 3 ? d * d * d : d * d * d * d
  }
  return total
}
