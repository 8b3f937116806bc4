import type { WhatIfWords } from '../words/vi-what-if.ts'
import { moversOf } from './movers.ts'
import type { TriedWeights } from './reweighed.ts'
import type { Standing } from './standings.ts'

/** What the tried weights do, in a few sentences: who leads, who rises and who falls furthest, how many stay where they were. */
export function summaryOf(
  standings: readonly Standing[],
  tried: TriedWeights,
  words: WhatIfWords,
  nameOf: (unit: string) => string,
  whole: (x: number) => string,
): string {
  if (standings.length === 0) return words.nothing
  if (tried.size === 0) return words.start
  const { leaders, up, down, still, ranked } = moversOf(standings)
  const names = leaders.map(({ unit }) => nameOf(unit))
  const moved = (one: Standing) => [nameOf(one.unit), whole(Math.abs(one.rise)), whole(one.rank)] as const
  return [
    ...(names.length > 0
      ? [names.length === 1 ? words.leader(names[0]) : words.leaders(names.join(', '))]
      : []),
    ...(up ? [words.riser(...moved(up))] : []),
    ...(down ? [words.faller(...moved(down))] : []),
    words.still(whole(still), whole(ranked)),
  ].join(' ')
}
