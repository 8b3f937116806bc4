import type { Standing } from './standings.ts'

/** Who moves most when the weights change: who leads each block, who rises and who falls furthest, how many stay. */
export type Movers = {
  readonly leaders: readonly Standing[]
  readonly up: Standing | null
  readonly down: Standing | null
  readonly still: number
  readonly ranked: number
}

/** Sums up what the tried weights do. Of equals the one that stands better is named. */
export function moversOf(standings: readonly Standing[]): Movers {
  const ranked = standings.filter(({ rank }) => rank > 0).toSorted((a, b) => a.rank - b.rank)
  const furthest = (sign: 1 | -1): Standing | null =>
    ranked.reduce<Standing | null>(
      (most, one) => (sign * one.rise > sign * (most?.rise ?? 0) ? one : most),
      null,
    )
  return {
    leaders: ranked.filter(({ rank }) => rank === 1),
    up: furthest(1),
    down: furthest(-1),
    still: ranked.filter(({ rise }) => rise === 0).length,
    ranked: ranked.length,
  }
}
