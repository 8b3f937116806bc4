import { invariant } from '../basics/invariant.ts'
import { mean, standardDeviation } from '../basics/statistics.ts'

/** How much of the variance of an outcome each input explains: alone, and with all that it takes part in. */
export type SobolIndices = {
  readonly variance: number
  readonly first: Float64Array
  readonly total: Float64Array
}

/**
 * Variance-based sensitivity by the estimators of Saltelli et al. (2010): first order
 * S = mean(yB·(yAB − yA)) / V, total ST = mean((yA − yAB)²) / 2V, where V is the variance of yA and yB together.
 * `outcomes` holds the runs of the design in order: the `base` runs of A, those of B, then for each input those of A with the
 * column of that input taken from B. The indices are `NaN` where the outcome does not vary.
 */
export function sobolIndices(outcomes: Float64Array, base: number): SobolIndices {
  const inputs = outcomes.length / base - 2
  invariant(Number.isInteger(inputs) && inputs > 0, 'the design holds A, B and one mixture for each input')
  const block = (index: number): Float64Array => outcomes.subarray(index * base, (index + 1) * base)
  const [a, b] = [block(0), block(1)]
  const variance = standardDeviation(outcomes.subarray(0, 2 * base)) ** 2
  const mixtures = Array.from({ length: inputs }, (_, input) => block(input + 2))
  return {
    variance,
    first: Float64Array.from(mixtures, ab => mean(ab.map((y, i) => b[i] * (y - a[i]))) / variance),
    total: Float64Array.from(mixtures, ab => mean(ab.map((y, i) => (a[i] - y) ** 2)) / (2 * variance)),
  }
}
