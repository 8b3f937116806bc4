import { covariance } from '../basics/correlation.ts'
import { sum } from '../basics/sum.ts'
import { place } from '../methods/ties.ts'

/**
 * Cronbach's alpha of the items of one group: how far they measure one thing (Cronbach 1951), from covariances over the rows
 * that each pair has. At most 1; negative where items run against each other; `NaN` of fewer than two items.
 */
export function cronbachAlpha(items: readonly Float64Array[]): number {
  const count = items.length
  const own = items.map(item => covariance(item, item))
  const shared = items.flatMap((a, i) => items.slice(i + 1).map(b => covariance(a, b)))
  const between = 2 * sum(shared)
  return ((count / (count - 1)) * between) / (between + sum(own))
}

/** The place of one unit on one item: 1 = best. */
export type Standing = { readonly item: number; readonly rank: number }

/** What a unit does best and worst. */
export type Profile = { readonly strengths: readonly Standing[]; readonly weaknesses: readonly Standing[] }

/**
 * The items on which the unit stands highest and lowest among the units, at most `count` of each. Items come directed (more is
 * better); equal ranks stay in the order of the items. To share the last place is no strength, however high its rank: on an
 * item of yes and no, half the units may share it.
 */
export function profile(items: readonly Float64Array[], unit: number, count: number): Profile {
  const standings = items.flatMap((column, item) => standingOn(column, item, unit))
  const sorted = standings.toSorted((a, b) => a.rank - b.rank)
  const strengths = sorted.filter(standing => !standing.last).slice(0, count)
  return {
    strengths: strengths.map(bare),
    weaknesses: sorted.slice(Math.max(0, sorted.length - count)).map(bare),
  }
}

type Placed = Standing & { readonly last: boolean }

const bare = ({ item, rank }: Placed): Standing => ({ item, rank })

function standingOn(column: Float64Array, item: number, unit: number): readonly Placed[] {
  const ranks = place(column, 'share')
  const rank = ranks[unit]
  return rank === 0 ? [] : [{ item, rank, last: rank === Math.max(...ranks) }]
}
