import { ascendingRanks } from './ranks.ts'
import { mean } from './statistics.ts'
import { sum } from './sum.ts'

/** A measure of how two columns go together, −1…1. `NaN` where it cannot be said. */
export type Correlation = (a: Float64Array, b: Float64Array) => number

/** Covariance with n − 1 in the denominator, over the rows that both columns have. */
export function covariance(a: Float64Array, b: Float64Array): number {
  const both = pairs(a, b)
  const [x, y] = [deviations(both.a), deviations(both.b)]
  return dot(x, y) / (x.length - 1)
}

/** Pearson's product-moment correlation, over the rows that both columns have. */
export function pearson(a: Float64Array, b: Float64Array): number {
  const both = pairs(a, b)
  const [x, y] = [deviations(both.a), deviations(both.b)]
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y))
}

/** Spearman's rank correlation, equal values at their mean rank, over the rows that both columns have. */
export function spearman(a: Float64Array, b: Float64Array): number {
  const both = pairs(a, b)
  return pearson(ascendingRanks(both.a, 'average'), ascendingRanks(both.b, 'average'))
}

/** Kendall's tau-b, which allows for equal values (Kendall 1945), over the rows that both columns have. */
export function kendall(a: Float64Array, b: Float64Array): number {
  const both = pairs(a, b)
  let [agree, apartInA, apartInB] = [0, 0, 0]
  for (let i = 1; i < both.a.length; i++) {
    for (let j = 0; j < i; j++) {
      const [da, db] = [Math.sign(both.a[i] - both.a[j]), Math.sign(both.b[i] - both.b[j])]
      agree += da * db
      apartInA += da * da
      apartInB += db * db
    }
  }
  return agree / Math.sqrt(apartInA * apartInB)
}

/** The two columns without the rows that either of them lacks. */
function pairs(a: Float64Array, b: Float64Array): { readonly a: Float64Array; readonly b: Float64Array } {
  const there = (_: number, row: number): boolean => !Number.isNaN(a[row]) && !Number.isNaN(b[row])
  return { a: a.filter(there), b: b.filter(there) }
}

function deviations(xs: Float64Array): Float64Array {
  const centre = mean(xs)
  return xs.map(x => x - centre)
}

const dot = (x: Float64Array, y: Float64Array): number => sum(x.map((value, i) => value * y[i]))
