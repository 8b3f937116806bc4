import { type Day, fullNameOn, type Unit, type Words } from '@thuocdo/engine'

/** A unit to choose: its id and its name on a day. */
export type UnitChoice = { readonly id: string; readonly name: Words }

/** Units as choices, in the order of the Vietnamese alphabet. */
export const unitChoices = (units: readonly Unit[], on: Day): readonly UnitChoice[] =>
  units
    .map(unit => ({ id: unit.id, name: { vi: fullNameOn(unit, on, 'vi'), en: fullNameOn(unit, on, 'en') } }))
    .toSorted((a, b) => alphabet.compare(a.name.vi, b.name.vi) || (a.id < b.id ? -1 : 1))

const alphabet = new Intl.Collator('vi', { numeric: true })
