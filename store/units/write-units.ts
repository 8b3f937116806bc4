import type { Act, Unit, UnitName } from '@thuocdo/engine'
import type { Db } from '../connect.ts'
import { insertMany } from '../insert-many.ts'

/** Inserts units with their names, aliases and codes; thousands at once. Each must be new. */
export async function insertUnits(trx: Db, units: readonly Unit[]): Promise<void> {
  const columns = ['id', 'level', 'within', 'founded_on', 'founded_is_stand_in', 'ended_on'] as const
  await insertMany(trx, 'unit', columns, units.map(unitRow))
  await insertMany(
    trx,
    'unit_name',
    ['unit', 'vi', 'en', 'kind', 'from_on', 'to_on'],
    units.flatMap(nameRows),
  )
  await insertMany(trx, 'unit_alias', ['unit', 'alias'], units.flatMap(aliasRows))
  await insertMany(trx, 'unit_code', ['unit', 'code', 'system', 'from_on', 'to_on'], units.flatMap(codeRows))
}

/** An act of lineage with the id of its row, by which the trail knows it. */
export type IdentifiedAct = Act & { readonly id: string }

/** Inserts acts of lineage, whose units are there already. */
export async function insertActs(trx: Db, acts: readonly IdentifiedAct[]): Promise<void> {
  const columns = ['id', 'on_day', 'kind', 'from_unit', 'to_unit', 'share', 'basis'] as const
  const rows = acts.map(({ id, on, kind, from, to, share, basis }) => ({
    id,
    on_day: on,
    kind,
    from_unit: from,
    to_unit: to ?? null,
    share: share === undefined ? null : String(share),
    basis,
  }))
  await insertMany(trx, 'lineage', columns, rows)
}

/** Ends units: each is no more from the day on. */
export async function endUnits(trx: Db, units: readonly string[], on: string): Promise<void> {
  if (units.length === 0) return
  await trx.updateTable('unit').set({ ended_on: on }).where('id', 'in', units).execute()
}

/** Gives a unit all its names anew, in the order of time. */
export async function replaceNames(trx: Db, unit: string, names: readonly UnitName[]): Promise<void> {
  await trx.deleteFrom('unit_name').where('unit', '=', unit).execute()
  await trx
    .insertInto('unit_name')
    .values(names.map(name => nameRow(unit, name)))
    .execute()
}

const unitRow = (unit: Unit) => ({
  id: unit.id,
  level: unit.level,
  within: unit.within ?? null,
  founded_on: unit.foundedOn,
  founded_is_stand_in: unit.foundedIsStandIn ?? false,
  ended_on: unit.endedOn ?? null,
})

const nameRow = (unit: string, { vi, en, kind, from, to }: UnitName) => ({
  unit,
  vi,
  en,
  kind,
  from_on: from ?? null,
  to_on: to ?? null,
})

const nameRows = ({ id, names }: Unit) => names.map(name => nameRow(id, name))

const aliasRows = ({ id, aliases }: Unit) => [...new Set(aliases)].map(alias => ({ unit: id, alias }))

const codeRows = ({ id, codes }: Unit) =>
  codes.map(({ code, system, from, to }) => ({
    unit: id,
    code,
    system,
    from_on: from ?? null,
    to_on: to ?? null,
  }))
