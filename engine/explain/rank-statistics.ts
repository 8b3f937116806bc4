import { invariant } from '../basics/invariant.ts'
import { mean, quantile } from '../basics/statistics.ts'

/** How the ranks of the units scatter over the replicates of an uncertainty analysis, by unit. `NaN` where never ranked. */
export type RankStatistics = {
  readonly nominal: Int32Array
  readonly mean: Float64Array
  readonly median: Float64Array
  /** The rank that 5 % of the replicates stay below, and the one that 5 % exceed (linear interpolation). */
  readonly low: Float64Array
  readonly high: Float64Array
}

/**
 * Sums up the ranks of the replicates against the nominal ranking. Ranks count from 1; 0 stands for "no rank" and is left out.
 * `replicates[r][u]` is the rank of unit `u` in replicate `r`.
 */
export function rankStatistics(nominal: Int32Array, replicates: readonly Int32Array[]): RankStatistics {
  invariant(replicates.length > 0, 'there is at least one replicate')
  const sorted = Array.from(nominal.keys(), unit => ranksOf(unit, replicates))
  const over = (statistic: (ranks: Float64Array) => number): Float64Array =>
    Float64Array.from(sorted, ranks => (ranks.length === 0 ? Number.NaN : statistic(ranks)))
  return {
    nominal,
    mean: over(mean),
    median: over(ranks => quantile(ranks, 0.5)),
    low: over(ranks => quantile(ranks, 0.05)),
    high: over(ranks => quantile(ranks, 0.95)),
  }
}

const ranksOf = (unit: number, replicates: readonly Int32Array[]): Float64Array =>
  Float64Array.from(replicates, ranks => ranks[unit])
    .filter(rank => rank > 0)
    .sort()
