import {
  accept,
  type Day,
  type Outcome,
  type Register,
  refuse,
  type Unit,
  unitByName,
  unknownUnit,
} from '@thuocdo/engine'

/** A unit that was typed, and what was typed after it. */
export type Found = { readonly unit: Unit; readonly rest: string }

/**
 * The unit that the longest beginning of what was typed means on a day, so that `Bắc Ninh entry` needs no quotes.
 * What stands after it is the rest.
 */
export function findUnit(register: Register, texts: readonly string[], day: Day): Outcome<Found> {
  for (let count = texts.length; count > 0; count--) {
    const unit = unitByName(register, texts.slice(0, count).join(' '), day)
    if (unit) return accept({ unit, rest: texts.slice(count).join(' ') })
  }
  return refuse(unknownUnit(register, texts.join(' '), day))
}
