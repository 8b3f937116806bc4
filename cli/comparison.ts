import {
  type Act,
  type Change,
  changeOf,
  isPrintedOnly,
  type Language,
  membership,
  ranksOf,
  totals,
  type Words,
} from '@thuocdo/engine'
import { namesOf, type ScoredEdition } from '@thuocdo/operations'
import { blockOf, isMoved, withinBlock } from './blocks-between.ts'
import { type FrameworkChange, frameworkBetween } from './framework-between.ts'
import { actsBetween } from './lineage-words.ts'
import { gainOf } from './reached-between.ts'

/** Two editions side by side. */
export type Comparison = {
  readonly from: ScoredEdition
  readonly to: ScoredEdition
  /** The changes of the units that both editions score, the greatest gain first. */
  readonly changes: () => readonly Change[]
  /** The change of one unit; nothing where one of the editions has no score for it. */
  readonly changeOf: (unit: string) => Change | undefined
  /** The block of a unit in the later edition. */
  readonly blockOf: (unit: string) => string
  /** Whether the unit was in another block before, so that its two ranks do not compare. */
  readonly isMoved: (unit: string) => boolean
  /** The units of which only the ranks are known in both editions, by their place in the later one. */
  readonly rankedOnly: () => readonly RankMove[]
  /** Whether one of the editions was only printed: then what was printed is compared, and no cause is told. */
  readonly isPrintedOnly: boolean
  /** Why the later edition says that it is not comparable with the one before it. */
  readonly breaks?: Words | undefined
  /** How its framework differs from that of the earlier one. */
  readonly framework?: FrameworkChange | undefined
  readonly entered: readonly string[]
  readonly left: readonly string[]
  /** Mergers, splits and transfers between the maps of the two editions that touch their units. */
  readonly acts: readonly Act[]
  /** The name of a unit as the later edition called it, or the earlier one where the later did not know it. */
  readonly nameOf: (unit: string, language: Language) => string
}

/** The ranks of a unit of which no score is known. */
export type RankMove = { readonly unit: string; readonly from: number; readonly to: number }

/** Puts two editions of an index side by side. */
export function comparisonOf(from: ScoredEdition, to: ScoredEdition): Comparison {
  const [before, after] = [from, to].map(one => one.loaded.edition.units.on)
  const known = new Set(to.result.units)
  const { whole } = to.loaded
  const units = new Set([...from.result.units, ...known])
  return {
    from,
    to,
    changes: () =>
      [...known]
        .flatMap(unit => changeWithin(from, to, unit) ?? [])
        .toSorted((a, b) => gainOf(from, to, b) - gainOf(from, to, a)),
    changeOf: unit => changeWithin(from, to, unit),
    blockOf: unit => blockOf(to, unit) ?? '',
    isMoved: unit => isMoved(from, to, unit),
    rankedOnly: () => rankMoves(from, to),
    isPrintedOnly: isPrintedOnly(from, to),
    breaks: breaksBetween(from, to),
    framework: frameworkBetween(from, to),
    ...membership(from.result, to.result),
    acts: before <= after ? actsBetween(whole, units, before, after) : [],
    nameOf: (unit, language) => namesOf(whole, unit, known.has(unit) ? after : before)[language],
  }
}

/** Why the later of two editions says that it is not comparable with the one before it. */
export const breaksBetween = (
  { loaded: { edition: from } }: ScoredEdition,
  { loaded: { edition: to } }: ScoredEdition,
): Words | undefined => (from.units.on <= to.units.on ? to : from).breaks

/** The change of a unit; without places where its block is another one. */
function changeWithin(from: ScoredEdition, to: ScoredEdition, unit: string): Change | undefined {
  const change = changeOf(from, to, unit)
  return change && withinBlock(from, to, change)
}

function rankMoves(from: ScoredEdition, to: ScoredEdition): readonly RankMove[] {
  const [before, after] = [ranksOf(from.result), ranksOf(to.result)]
  const [then, now] = [totals(from.result), totals(to.result)]
  const moves = to.result.units.flatMap((unit, row) => {
    const earlier = from.result.units.indexOf(unit)
    if (earlier === -1 || before[earlier] === 0 || after[row] === 0 || isMoved(from, to, unit)) return []
    const isScored = !Number.isNaN(then[earlier]) && !Number.isNaN(now[row])
    return isScored ? [] : [{ unit, from: before[earlier], to: after[row] }]
  })
  return moves.toSorted((a, b) => a.to - b.to)
}
