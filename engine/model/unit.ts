import type { Day } from '../basics/calendar.ts'
import type { Language } from '../basics/problem.ts'

/** A name and kind that a unit bore from one day to another, both counted; a side left out is open. */
export type UnitName = {
  readonly vi: string
  readonly en: string
  readonly kind: string
  readonly from?: Day
  readonly to?: Day
}

/** An official code that a unit bore from one day to another, both counted. */
export type UnitCode = {
  readonly code: string
  readonly system: string
  readonly from?: Day
  readonly to?: Day
}

/**
 * A unit in one life: born on `foundedOn`, no more from `endedOn` on. Its id is ours and never changes;
 * names and codes do, so each carries its days. `names` stand in the order of time, and there is at least one.
 */
export type Unit = {
  readonly id: string
  readonly level: string
  /** The unit of another register that it lies in: the province of an office or a commune. */
  readonly within?: string
  readonly foundedOn: Day
  /** Whether `foundedOn` only stands in, because the day of the founding is not known. */
  readonly foundedIsStandIn?: boolean
  readonly endedOn?: Day
  readonly names: readonly UnitName[]
  readonly aliases: readonly string[]
  readonly codes: readonly UnitCode[]
}

type Days = { readonly from?: Day; readonly to?: Day }

/** Whether the unit exists on the day. */
export const isAlive = ({ foundedOn, endedOn }: Unit, day: Day): boolean =>
  foundedOn <= day && (endedOn === undefined || day < endedOn)

/** Whether a name or a code counts on the day. */
export const isValid = ({ from, to }: Days, day: Day): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to)

/** The name that the unit bears on the day; before its life its first name, after it the last one. */
export const nameOn = (unit: Unit, day: Day, language: Language): string => nameEntryOn(unit, day)[language]

/** The names that the unit bore between two days, in the order of time; a side left out is open. */
export const namesWithin = ({ names }: Unit, { from, to }: Days): readonly UnitName[] =>
  names.filter(
    name =>
      (name.from === undefined || to === undefined || name.from <= to) &&
      (name.to === undefined || from === undefined || from <= name.to),
  )

/** The last of the names that the unit bore between two days; where it bore none then, its last one. */
export const lastNameWithin = (unit: Unit, days: Days): UnitName =>
  namesWithin(unit, days).at(-1) ?? unit.names[unit.names.length - 1]

/** The name on the day with its kind (`province`, `city`). */
export function nameEntryOn({ names }: Unit, day: Day): UnitName {
  const begun = names.filter(({ from }) => from === undefined || from <= day)
  return names.find(name => isValid(name, day)) ?? begun.at(-1) ?? names[0]
}
