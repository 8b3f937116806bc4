import type { Day } from '../basics/calendar.ts'
import { once } from '../basics/once.ts'
import type { Words } from '../basics/problem.ts'
import { type NamingIndex, namingIndexes } from './namings.ts'
import { isAlive, type Unit, type UnitCode } from './unit.ts'

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

/** An official code with the unit that bore it. */
export type Bearer = UnitCode & { readonly unit: Unit }

/** Of which days a register knows the whole map. */
export type Completeness = {
  /** The first day on which no unit of the map is missing; left out where the register never holds them all. */
  readonly since?: Day
  /** What it holds on other days, as a sentence. */
  readonly note: Words
}

/** All units through time, what became of them, and the texts by which tables call them. What is a function is made when first asked for. */
export type Register = {
  readonly units: readonly Unit[]
  readonly byId: ReadonlyMap<string, Unit>
  readonly acts: readonly Act[]
  /** Left out where the register does not say. */
  readonly completeness?: Completeness
  /** The namings by each reading of a text, from the strict one to the loose one. */
  readonly namings: readonly (() => NamingIndex)[]
  /** Who ever bore a code, in the order of time. */
  readonly bearers: () => ReadonlyMap<string, readonly Bearer[]>
}

/** A register from its units and acts, ready to be asked. */
export const registerOf = (
  units: readonly Unit[],
  acts: readonly Act[],
  completeness?: Completeness,
): Register => ({
  units,
  ...(completeness && { completeness }),
  byId: new Map(units.map(unit => [unit.id, unit])),
  acts: acts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  namings: namingIndexes(units),
  bearers: once(() => bearersOf(units)),
})

/** The part of a register that lies in units of another one, with the acts among its units: the offices of one province. */
export function registerWithin(register: Register, ...within: readonly string[]): Register {
  const units = register.units.filter(unit => unit.within !== undefined && within.includes(unit.within))
  const ids = new Set(units.map(({ id }) => id))
  return registerOf(
    units,
    register.acts.filter(({ from, to }) => ids.has(from) && (to === undefined || ids.has(to))),
    register.completeness,
  )
}

/** The units of the map of a day, in the order of the register. */
export const aliveOn = (register: Register, day: Day): readonly Unit[] =>
  register.units.filter(unit => isAlive(unit, day))

/** Whether the register may lack units of the map of a day; a register that says nothing is taken at its word. */
export const mayLackUnitsOn = ({ completeness }: Register, day: Day): boolean =>
  completeness !== undefined && (completeness.since === undefined || day < completeness.since)

function bearersOf(units: readonly Unit[]): ReadonlyMap<string, readonly Bearer[]> {
  const all = units.flatMap(unit => unit.codes.map(code => ({ ...code, unit })))
  return Map.groupBy(
    all.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0)),
    ({ code }) => code,
  )
}
