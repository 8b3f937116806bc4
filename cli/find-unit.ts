import {
  accept,
  type Day,
  fold,
  nameOn,
  type Outcome,
  type Register,
  refuse,
  registerOf,
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

/**
 * The same where only some units are held: one that is held is preferred, if its name says what was typed. “Phú Thọ” is the ward,
 * but in a table of the province alone its People’s Committee.
 */
export function findHeldUnit(
  register: Register,
  texts: readonly string[],
  day: Day,
  held: ReadonlySet<string>,
): Outcome<Found> {
  const found = findUnit(register, texts, day)
  if (found.ok && held.has(found.value.unit.id)) return found
  const units = register.units.filter(({ id }) => held.has(id))
  const among = findUnit(registerOf(units, []), texts, day)
  return among.ok && (!found.ok || says(among.value, texts, day)) ? among : found
}

/** Whether the name of a unit holds the words that it was found by, with or without marks. */
function says({ unit, rest }: Found, texts: readonly string[], day: Day): boolean {
  const all = texts.join(' ')
  const typed = fold(all.slice(0, all.length - rest.length).trim())
  return [nameOn(unit, day, 'vi'), nameOn(unit, day, 'en')].some(name => fold(name).includes(typed))
}
