import { invariant } from '../basics/invariant.ts'
import { ascendingRanks } from '../basics/ranks.ts'

/** Sums of weights that should be equal may differ by this much in binary arithmetic. */
const tolerance = 1e-9

/**
 * The outranking matrix (Munda and Nardo 2009), row by row: the share of the weights, 0…1, on which unit `i` is better than
 * unit `j`, half where they are equal. The two sides of a pair add up to one; the diagonal is zero. A pair is compared on the
 * criteria that both units have; a pair that has none in common is `NaN`. More is better: columns come directed.
 */
export function outrankingMatrix(columns: readonly Float64Array[], weights: ArrayLike<number>): Float64Array {
  invariant(columns.length === weights.length, 'one weight per criterion')
  const units = columns[0]?.length ?? 0
  const places = columns.map(placesOf)
  const matrix = new Float64Array(units * units)
  for (let i = 0; i < units; i++) {
    const { led, compared } = leadOf(i, units, places, weights)
    for (let j = i + 1; j < units; j++) {
      const share = 0.5 + led[j] / compared[j] / 2
      matrix[i * units + j] = share
      matrix[j * units + i] = 1 - share
    }
  }
  return matrix
}

/** How many pairs have a unit that is better on every criterion that both have. */
export function dominantPairs(matrix: Float64Array): number {
  let count = 0
  for (const share of matrix) if (share >= 1 - tolerance) count++
  return count
}

/**
 * Copeland's scores: of the other units, how many a unit outranks less how many outrank it.
 * `NaN` for a unit that cannot be compared with any other.
 */
export function copeland(columns: readonly Float64Array[], weights: ArrayLike<number>): Float64Array {
  const units = columns[0]?.length ?? 0
  const matrix = outrankingMatrix(columns, weights)
  const scores = new Float64Array(units)
  for (let i = 0; i < units; i++) scores[i] = balance(matrix.subarray(i * units, (i + 1) * units), i)
  return scores
}

function balance(row: Float64Array, self: number): number {
  let [wins, compared] = [0, 0]
  for (let j = 0; j < row.length; j++) {
    if (j === self || Number.isNaN(row[j])) continue
    compared++
    if (row[j] > 0.5 + tolerance) wins++
    else if (row[j] < 0.5 - tolerance) wins--
  }
  return compared === 0 ? Number.NaN : wins
}

/** Ascending places of the values of a column, 1 = the smallest, 0 = missing: whole numbers compare without a branch. */
const placesOf = (column: Float64Array): Int32Array =>
  Int32Array.from(ascendingRanks(column, 'lowest'), rank => (Number.isNaN(rank) ? 0 : rank))

type Lead = { readonly led: Float64Array; readonly compared: Float64Array }

/** Against each later unit: the weights won less those lost by unit `i`, and the weights of the criteria that both have. */
function leadOf(i: number, units: number, places: readonly Int32Array[], weights: ArrayLike<number>): Lead {
  const lead = { led: new Float64Array(units), compared: new Float64Array(units) }
  for (let k = 0; k < places.length; k++) if (places[k][i] > 0) addCriterion(i, places[k], weights[k], lead)
  return lead
}

/** In whole numbers `d >> 31` is −1 where d < 0, else 0, and `-d >>> 31` is 1 where d > 0, else 0. */
function addCriterion(i: number, places: Int32Array, weight: number, { led, compared }: Lead): void {
  const mine = places[i]
  for (let j = i + 1; j < places.length; j++) {
    const theirs = places[j]
    const there = -theirs >>> 31
    const sign = ((mine - theirs) >> 31) | ((theirs - mine) >>> 31)
    led[j] += weight * (there * sign)
    compared[j] += weight * there
  }
}
