import type { Day } from '../basics/calendar.ts'
import { editDistance, fold } from '../basics/text.ts'
import { isAlive, isValid, type Unit } from './unit.ts'

/** What was done to a unit on a day. `share` is the part of `from` that passed on, 0…1, where it is known. */
export type Act = {
  readonly on: Day
  readonly kind: ActKind
  readonly from: string
  /** The unit that received; left out where `from` was abolished and left no successor. */
  readonly to?: string
  readonly share?: number
  readonly basis: string
}

/** The acts that change a map. */
export const actKinds = ['merge', 'split', 'absorb', 'transfer', 'rename', 'abolish'] as const

/** One of the acts that change a map. */
export type ActKind = (typeof actKinds)[number]

/** A text that stands for a unit, between two days if it is a dated name. */
export type Naming = { readonly unit: Unit; readonly text: string; readonly from?: Day; readonly to?: Day }

/** All units through time, what became of them, and the texts by which tables call them. */
export type Register = {
  readonly units: readonly Unit[]
  readonly byId: ReadonlyMap<string, Unit>
  readonly acts: readonly Act[]
  /** The namings by each reading of a text, from the strict one to the loose one. */
  readonly namings: readonly ReadonlyMap<string, readonly Naming[]>[]
}

/** A register from its units and acts, ready to be asked. */
export function registerOf(units: readonly Unit[], acts: readonly Act[]): Register {
  const namings = units.flatMap(namingsOf)
  return {
    units,
    byId: new Map(units.map(unit => [unit.id, unit])),
    acts: [...acts].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    namings: readings.map(read => groupBy(namings, ({ text }) => read(text))),
  }
}

/** The units of the map of a day, in the order of the register. */
export const aliveOn = (register: Register, day: Day): readonly Unit[] =>
  register.units.filter(unit => isAlive(unit, day))

/**
 * The unit that a text means on a day: by id, name, alias, name without “Tỉnh” or “Thành phố”, and at last without
 * marks. Nothing where none or several are meant. Composed and decomposed Vietnamese are the same text.
 */
export function unitByName(register: Register, text: string, day: Day): Unit | undefined {
  const byId = register.byId.get(text)
  if (byId) return isAlive(byId, day) ? byId : undefined
  for (const [i, read] of readings.entries()) {
    const namings = register.namings[i].get(read(text)) ?? []
    const meant = new Set(namings.filter(naming => isMeant(naming, day)).map(({ unit }) => unit))
    if (meant.size > 0) return meant.size === 1 ? [...meant][0] : undefined
  }
  return undefined
}

/** The unit that bears a code on a day. Codes are used again for other units, so a code needs its day. */
export function unitByCode(register: Register, code: string, day: Day, system = 'gso'): Unit | undefined {
  const bears = (unit: Unit): boolean =>
    unit.codes.some(entry => entry.code === code && entry.system === system && isValid(entry, day))
  return register.units.find(unit => isAlive(unit, day) && bears(unit))
}

/** The units of that day whose names are most like the text, if any is near: at most a third of the letters differ. */
export function nearestUnits(register: Register, text: string, day: Day): readonly Unit[] {
  const wanted = fold(plain(text))
  const distances = aliveOn(register, day).map(unit => ({ unit, distance: distanceTo(unit, wanted, day) }))
  const least = Math.min(...distances.map(({ distance }) => distance))
  const near = least <= Math.max(1, Math.floor(wanted.length / 3))
  return near ? distances.filter(({ distance }) => distance === least).map(({ unit }) => unit) : []
}

/** Everything that a text ever stood for, on whatever day. */
export function everNamed(register: Register, text: string): readonly Naming[] {
  const byId = register.byId.get(text)
  if (byId) return [{ unit: byId, text }]
  for (const [i, read] of readings.entries()) {
    const namings = register.namings[i].get(read(text))
    if (namings) return namings
  }
  return []
}

/** Whether a naming counts on the day. */
export const isMeant = (naming: Naming, day: Day): boolean =>
  isAlive(naming.unit, day) && isValid(naming, day)

const exact = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ')

/** The name without the word for its kind. */
const plain = (text: string): string =>
  exact(text)
    .toLowerCase()
    .replace(/^(?:tỉnh|thành phố|t\.?p\.?)(?:\s+|(?<=\.))(?=\S)/u, '')
    .replace(/\s+(?:province|city)$/u, '')

const folded = (text: string): string => fold(plain(text))

/** How a text is read, one way after the other, until one of them means something. */
const readings: readonly ((text: string) => string)[] = [exact, plain, folded]

function namingsOf(unit: Unit): readonly Naming[] {
  const names = unit.names.flatMap(({ vi, en, kind: _, ...days }) => [
    { unit, text: vi, ...days },
    { unit, text: en, ...days },
  ])
  return [...names, ...unit.aliases.map(text => ({ unit, text }))]
}

function distanceTo(unit: Unit, wanted: string, day: Day): number {
  const names = namingsOf(unit).filter(naming => isValid(naming, day))
  return Math.min(...names.map(({ text }) => editDistance(wanted, folded(text))))
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item)) ?? []
    group.push(item)
    groups.set(key(item), group)
  }
  return groups
}
