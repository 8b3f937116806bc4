import { ranksOf } from '../composite/rank.ts'
import { type Result, totals } from '../composite/result.ts'
import type { Scoring } from './common-ground.ts'
import { type Sources, sources } from './sources.ts'
import { type Contribution, split } from './split.ts'

/** How one unit moved between two editions: score, rank, what moved the score, and which nodes did. */
export type Change = {
  readonly unit: string
  readonly from: { readonly score: number; readonly rank: number | null }
  readonly to: { readonly score: number; readonly rank: number | null }
  readonly delta: number
  /** Places gained (+) or lost (−); nothing where either edition ranks nobody. */
  readonly places: number | null
  /** What moved the score; nothing where the editions have too little in common to tell, or where one of them was only printed. */
  readonly sources: Sources | undefined
  /** By node, level by level: the nodes of one depth with their group's own part add up to the change of that group. */
  readonly parts: readonly Contribution[]
}

/** The change of one unit, or nothing where one of the editions has no score for it. */
export function changeOf(from: Scoring, to: Scoring, unit: string): Change | undefined {
  const [before, after] = [standing(from.result, unit), standing(to.result, unit)]
  if (!before || !after) return undefined
  return {
    unit,
    from: { score: before.score, rank: before.rank },
    to: { score: after.score, rank: after.rank },
    delta: after.score - before.score,
    places: before.rank === null || after.rank === null ? null : before.rank - after.rank,
    ...(isPrintedOnly(from, to)
      ? { sources: undefined, parts: [] }
      : {
          sources: sources(from, to, unit),
          parts: split({ result: from.result, unit: before.at }, { result: to.result, unit: after.at }),
        }),
  }
}

/** Whether one of two editions only has printed results: what was printed is compared, and why it moved cannot be told. */
export const isPrintedOnly = (from: Scoring, to: Scoring): boolean =>
  from.result.printed !== undefined || to.result.printed !== undefined

/** Units that only one of the two editions scores: they entered or left, and have no change. */
export function membership(
  from: Result,
  to: Result,
): { readonly entered: readonly string[]; readonly left: readonly string[] } {
  const [before, after] = [scored(from), scored(to)]
  return {
    entered: [...after].filter(unit => !before.has(unit)),
    left: [...before].filter(unit => !after.has(unit)),
  }
}

const scored = (result: Result): ReadonlySet<string> =>
  new Set(result.units.filter((_, unit) => !Number.isNaN(totals(result)[unit])))

function standing(
  result: Result,
  unit: string,
): { at: number; score: number; rank: number | null } | undefined {
  const at = result.units.indexOf(unit)
  const score = totals(result)[at]
  if (at === -1 || Number.isNaN(score)) return undefined
  return { at, score, rank: ranksOf(result)[at] || null }
}
