import { type Act, type Change, changeOf, type Language, membership } from '@thuocdo/engine'
import { namesOf, type ScoredEdition, type World } from '@thuocdo/operations'
import { actsBetween } from './lineage-words.ts'

/** Two editions side by side. */
export type Comparison = {
  readonly from: ScoredEdition
  readonly to: ScoredEdition
  readonly world: World
  /** The changes of the units that both editions score, the greatest gain first. */
  readonly changes: () => readonly Change[]
  /** The change of one unit; nothing where one of the editions has no score for it. */
  readonly changeOf: (unit: string) => Change | undefined
  readonly entered: readonly string[]
  readonly left: readonly string[]
  /** Mergers, splits and transfers between the maps of the two editions that touch their units. */
  readonly acts: readonly Act[]
  /** The name of a unit as the later edition called it, or the earlier one where the later did not know it. */
  readonly nameOf: (unit: string, language: Language) => string
}

/** Puts two editions of an index side by side. */
export function comparisonOf(from: ScoredEdition, to: ScoredEdition, world: World): Comparison {
  const [before, after] = [from, to].map(one => one.loaded.edition.units.on)
  const known = new Set(to.result.units)
  const units = new Set([...from.result.units, ...known])
  return {
    from,
    to,
    world,
    changes: () =>
      [...known].flatMap(unit => changeOf(from, to, unit) ?? []).toSorted((a, b) => b.delta - a.delta),
    changeOf: unit => changeOf(from, to, unit),
    ...membership(from.result, to.result),
    acts: before <= after ? actsBetween(world.register, units, before, after) : [],
    nameOf: (unit, language) => namesOf(world.register, unit, known.has(unit) ? after : before)[language],
  }
}
