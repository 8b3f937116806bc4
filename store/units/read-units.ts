import { type Act, actKinds, type Unit, type UnitCode, type UnitName } from '@thuocdo/engine'
import { sql } from 'kysely'
import type { Db } from '../connect.ts'

/** Which units to read; all of them where nothing is said. */
export type UnitChoice = {
  readonly ids?: readonly string[]
  readonly levels?: readonly string[]
  /** The units that they lie within. */
  readonly within?: readonly string[]
  /** Those that are there on the day. */
  readonly on?: string
}

/** Units with their names in the order of time, their aliases and codes; by day of founding, then id. */
export async function readUnits(
  db: Db,
  { ids, levels, within, on }: UnitChoice = {},
): Promise<readonly Unit[]> {
  const chosen = db
    .selectFrom('unit')
    .$if(ids !== undefined, query => query.where('id', '=', sql<string>`any(${ids}::text[])`))
    .$if(levels !== undefined, query => query.where('level', '=', sql<string>`any(${levels}::text[])`))
    .$if(within !== undefined, query => query.where('within', '=', sql<string>`any(${within}::text[])`))
    .$if(on !== undefined, query =>
      query
        .where('founded_on', '<=', on ?? '')
        .where(eb => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>', on ?? '')])),
    )
  const isAll = [ids, levels, within, on].every(part => part === undefined)
  const units = await chosen.selectAll().orderBy('founded_on').orderBy('id').execute()
  const of = isAll ? undefined : units.map(({ id }) => id)
  const [names, aliases, codes] = [await namesOf(db, of), await aliasesOf(db, of), await codesOf(db, of)]
  return units.map(unit => ({
    id: unit.id,
    level: unit.level,
    ...(unit.within !== null && { within: unit.within }),
    foundedOn: unit.founded_on,
    ...(unit.founded_is_stand_in && { foundedIsStandIn: true }),
    ...(unit.ended_on !== null && { endedOn: unit.ended_on }),
    // A unit has at least one name; one whose names were lost goes by its id.
    names: names.get(unit.id) ?? [{ vi: unit.id, en: unit.id, kind: unit.level }],
    aliases: aliases.get(unit.id) ?? [],
    codes: codes.get(unit.id) ?? [],
  }))
}

/** The acts of lineage in the order of time, those of one day by the ids of their units; of some units alone, those that touch any of them. */
export async function readActs(db: Db, units?: readonly string[]): Promise<readonly Act[]> {
  const rows = await db
    .selectFrom('lineage')
    .selectAll()
    .$if(units !== undefined, query =>
      query.where(eb =>
        eb.or([
          eb('from_unit', '=', sql<string>`any(${units}::text[])`),
          eb('to_unit', '=', sql<string>`any(${units}::text[])`),
        ]),
      ),
    )
    .orderBy('on_day')
    .orderBy('from_unit')
    .orderBy('to_unit')
    .orderBy('id')
    .execute()
  return rows.map(({ on_day, kind, from_unit, to_unit, share, basis }) => ({
    on: on_day,
    kind: actKinds.find(known => known === kind) ?? 'transfer',
    from: from_unit,
    ...(to_unit !== null && { to: to_unit }),
    ...(share !== null && { share: Number(share) }),
    basis,
  }))
}

type Ids = readonly string[] | undefined

async function namesOf(db: Db, ids: Ids): Promise<ReadonlyMap<string, readonly UnitName[]>> {
  const rows = await db
    .selectFrom('unit_name')
    .selectAll()
    .$if(ids !== undefined, query => query.where('unit', '=', sql<string>`any(${ids}::text[])`))
    .orderBy('unit')
    .orderBy(sql`from_on nulls first`)
    .execute()
  return grouped(rows, ({ vi, en, kind, from_on, to_on }) => ({ vi, en, kind, ...days(from_on, to_on) }))
}

async function aliasesOf(db: Db, ids: Ids): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('unit_alias')
    .selectAll()
    .$if(ids !== undefined, query => query.where('unit', '=', sql<string>`any(${ids}::text[])`))
    .orderBy('alias')
    .execute()
  return grouped(rows, ({ alias }) => alias)
}

async function codesOf(db: Db, ids: Ids): Promise<ReadonlyMap<string, readonly UnitCode[]>> {
  const rows = await db
    .selectFrom('unit_code')
    .selectAll()
    .$if(ids !== undefined, query => query.where('unit', '=', sql<string>`any(${ids}::text[])`))
    .orderBy('unit')
    .orderBy(sql`from_on nulls first`)
    .orderBy('code')
    .execute()
  return grouped(rows, ({ code, system, from_on, to_on }) => ({ code, system, ...days(from_on, to_on) }))
}

function grouped<Row extends { readonly unit: string }, T>(
  rows: readonly Row[],
  make: (row: Row) => T,
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const row of rows) {
    const before = found.get(row.unit)
    if (before) before.push(make(row))
    else found.set(row.unit, [make(row)])
  }
  return found
}

const days = (from: string | null, to: string | null) => ({
  ...(from !== null && { from }),
  ...(to !== null && { to }),
})
