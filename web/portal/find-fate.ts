import { type Day, isAlive, type Register, type Unit, type Words, whereabouts } from '@thuocdo/engine'
import type { OpenEdition } from './site.ts'
import { type LifeEvent, lifeOf } from './unit-life.ts'
import { nearestHolder } from './unit-relatives.ts'

/** A unit of an edition that shares land with the one that was asked for. */
export type Kin = {
  readonly unit: string
  readonly name: Words
  readonly rank: number | null
  /** The block that the rank stands in. */
  readonly block: string
  /** The edition that holds it: the one asked for, or the nearest to that. */
  readonly id: string
  readonly period: string
}

/** Why a known unit is not in an edition: it was founded later, or was no more; with those that stand there instead. */
export type Fate = {
  readonly isNew: boolean
  /** The day that it was founded, or ended. */
  readonly on: Day
  readonly event: LifeEvent | null
  readonly kin: readonly Kin[]
}

/** What was or became of a unit that did not exist on the day of an edition; nothing where it did. */
export function findFate(
  register: Register,
  unit: Unit,
  edition: OpenEdition,
  all: readonly OpenEdition[],
): Fate | null {
  const day = edition.framework.units.on
  if (isAlive(unit, day)) return null
  const isNew = unit.foundedOn > day
  const on = isNew ? unit.foundedOn : (unit.endedOn ?? day)
  const ids = isNew ? membersOf(register, unit, day) : heirsOf(register, unit, on, day)
  const event = lifeOf(register, unit.id).findLast(told => told.on === on) ?? null
  return { isNew, on, event, kin: kinOf([...ids], edition, all) }
}

function kinOf(
  ids: readonly string[],
  { framework }: OpenEdition,
  all: readonly OpenEdition[],
): readonly Kin[] {
  return ids.flatMap(unit => {
    const holder = nearestHolder(unit, all, framework.units.on)
    const row = holder?.rows().find(row => row.unit === unit)
    if (!holder || !row) return []
    const { name, rank, block } = row
    return [{ unit, name, rank, block, id: holder.id, period: holder.framework.period }]
  })
}

/** The units of a day whose land the new unit was founded on. */
const membersOf = (register: Register, { id, foundedOn }: Unit, day: Day): ReadonlySet<string> =>
  new Set(
    register.units
      .filter(old => isAlive(old, day) && whereabouts(register, old.id, { from: day, to: foundedOn }).has(id))
      .map(old => old.id),
  )

const heirsOf = (register: Register, { id }: Unit, ended: Day, day: Day): ReadonlySet<string> =>
  new Set(whereabouts(register, id, { from: dayBefore(ended), to: day }).keys())

const millisecondsOfDay = 86_400_000

const dayBefore = (day: Day): Day => new Date(Date.parse(day) - millisecondsOfDay).toISOString().slice(0, 10)
