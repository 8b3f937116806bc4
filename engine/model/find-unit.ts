import type { Day } from '../basics/calendar.ts'
import { editDistance } from '../basics/text.ts'
import { kindWords } from './kinds.ts'
import { bareName, isMeant, kindSaid, type Naming, readings } from './namings.ts'
import type { Bearer, Register } from './register.ts'
import { isAlive, isValid, nameEntryOn, type Unit } from './unit.ts'

/**
 * The unit that a text means on a day: by id, code, name, alias, name without the word for its kind, and at last without
 * marks. Nothing where none or several are meant. Composed and decomposed Vietnamese are the same text.
 */
export function unitByName(register: Register, text: string, day: Day): Unit | undefined {
  const meant = unitsMeant(register, text, day)
  return meant.length === 1 ? meant[0] : undefined
}

/** Every unit that a text may mean on a day, by the strictest reading that means anything. */
export function unitsMeant(register: Register, text: string, day: Day): readonly Unit[] {
  const byId = register.byId.get(text)
  if (byId) return isAlive(byId, day) ? [byId] : []
  const byCode = bearersOn(register.bearers().get(text.trim()) ?? [], day)
  if (byCode.length > 0) return byCode
  // “1” may be Phường 1, or a code that lost its noughts: where both may be, the table has to say which.
  return [...new Set([...unitsNamed(register, text, day), ...bearersOn(paddedBearers(register, text), day)])]
}

/** Whether a text calls a unit by a word for another kind than it has on the day, or ever had: “Xã Tân Lập” for Phường Tân Lập. */
export function isCalledOtherKind(unit: Unit, text: string, day?: Day): boolean {
  const said = kindSaid(text)
  if (said === undefined || unit.aliases.includes(text)) return false
  const names = day === undefined ? unit.names : [nameEntryOn(unit, day)]
  const own = names.flatMap(({ kind }) => kindWords[kind] ?? [])
  return own.length > 0 && !own.some(({ vi, en }) => [vi, en].some(word => word.toLowerCase() === said))
}

/** The unit that bears a code on a day. Codes are used again for other units, so a code needs its day. */
export const unitByCode = (register: Register, code: string, day: Day, system = 'gso'): Unit | undefined =>
  bearersOn(
    (register.bearers().get(code) ?? []).filter(bearer => bearer.system === system),
    day,
  )[0]

/** Everyone who ever bore a code, in the order of time; a number that lost its leading noughts in a spreadsheet too. */
export const everBore = (register: Register, text: string): readonly Bearer[] =>
  register.bearers().get(text.trim()) ?? paddedBearers(register, text)

/** Everything that a text ever stood for as a name, on whatever day. */
export function everNamed(register: Register, text: string): readonly Naming[] {
  const byId = register.byId.get(text)
  if (byId) return [{ unit: byId, text }]
  for (const [i, read] of readings.entries()) {
    const namings = register.namings[i]().get(read(text))
    if (namings) return namings
  }
  return []
}

/** The units of that day whose names are most like the text, if any is near: at most a third of the letters differ. */
export function nearestUnits(register: Register, text: string, day: Day): readonly Unit[] {
  const wanted = bareName(text)
  const loosest = register.namings[readings.length - 1]()
  let [least, near]: [number, Unit[]] = [Math.max(1, Math.floor(wanted.length / 3)), []]
  for (const [name, namings] of loosest) {
    if (Math.abs(name.length - wanted.length) > least) continue
    if (!namings.some(naming => isMeant(naming, day))) continue
    const distance = editDistance(wanted, name, least)
    if (distance > least) continue
    const units = namings.filter(naming => isMeant(naming, day)).map(({ unit }) => unit)
    near = distance < least ? units : [...near, ...units]
    least = distance
  }
  const found = new Set(near)
  return register.units.filter(unit => found.has(unit))
}

function unitsNamed(register: Register, text: string, day: Day): readonly Unit[] {
  for (const [i, read] of readings.entries()) {
    const namings = register.namings[i]().get(read(text)) ?? []
    const meant = new Set(namings.filter(naming => isMeant(naming, day)).map(({ unit }) => unit))
    if (meant.size > 0) return [...meant]
  }
  return []
}

const bearersOn = (bearers: readonly Bearer[], day: Day): readonly Unit[] => [
  ...new Set(bearers.filter(one => isAlive(one.unit, day) && isValid(one, day)).map(({ unit }) => unit)),
]

/** The longest codes of Việt Nam have five digits. */
const longestCode = 5

/** Who bore the codes that a bare number may be short of its leading noughts: 4 is 04, or 00004. */
function paddedBearers(register: Register, text: string): readonly Bearer[] {
  const digits = text.trim()
  if (!/^[1-9]\d{0,3}$/.test(digits)) return []
  const lengths = Array.from({ length: longestCode - digits.length }, (_, i) => digits.length + 1 + i)
  return lengths.flatMap(length => register.bearers().get(digits.padStart(length, '0')) ?? [])
}
