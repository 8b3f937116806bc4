import {
  accept,
  type Day,
  fold,
  isCalledOtherKind,
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
 * The same where only some units are held: one that is held is preferred, and may be named by the end of its name. “Phú Thọ” is the
 * ward, but in a table of the province alone its People’s Committee.
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
  const isOther = among.ok && isCalledOtherKind(among.value.unit, typedName(texts, among.value), day)
  if (among.ok && !isOther) return among
  return byEnd(units, texts, day) ?? found
}

const typedName = (texts: readonly string[], { rest }: Found): string => {
  const all = texts.join(' ')
  return all.slice(0, all.length - rest.length).trim()
}

/** The one unit whose name ends in the longest beginning of what was typed. */
function byEnd(units: readonly Unit[], texts: readonly string[], day: Day): Outcome<Found> | undefined {
  for (let count = texts.length; count > 0; count--) {
    const end = ` ${fold(texts.slice(0, count).join(' '))}`
    const called = units.filter(unit => fold(nameOn(unit, day, 'vi')).endsWith(end))
    if (called.length === 1) return accept({ unit: called[0], rest: texts.slice(count).join(' ') })
  }
  return undefined
}
