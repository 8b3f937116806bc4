import { type ActingForm, type Actor, type Day, type Grant, isRole, type Service } from '@thuocdo/engine'
import { type Db, sql } from '@thuocdo/store'
import { todayIn } from '../today.ts'

/**
 * A person with every role that has not ended, and the units that they ever answered for; whether a role counts on a day is for
 * `permit` to say. `on` leaves out what was over before.
 */
export async function actorOf(db: Db, person: string, on: Day): Promise<Actor> {
  const rows = await db
    .selectFrom('role_grant')
    .selectAll()
    .where('person', '=', person)
    .orderBy('granted_at')
    .orderBy('id')
    .execute()
  const holding = rows.filter(row => row.ended_at === null && (row.to_on === null || row.to_on >= on))
  const served = await withKin(db, rows.flatMap(serviceOf))
  return { person, grants: holding.flatMap(grantOf), ...(served.length > 0 && { served }) }
}

/** Service in a unit is service in those that it came of and those that it became: a merger makes nobody a stranger to their own work. */
async function withKin(db: Db, served: readonly Service[]): Promise<readonly Service[]> {
  if (served.length === 0) return []
  const { rows } = await sql<{ unit: string; kin: string }>`
    with recursive own as (
      select unnest(${[...new Set(served.map(({ unit }) => unit))]}::text[]) as unit
    ), edge as (
      select from_unit, to_unit from lineage where to_unit is not null and kind <> 'transfer' and from_unit <> to_unit
    ), before as (
      select unit, unit as kin from own
      union select b.unit, e.from_unit from before b join edge e on e.to_unit = b.kin
    ), after as (
      select unit, unit as kin from own
      union select a.unit, e.to_unit from after a join edge e on e.from_unit = a.kin
    )
    select * from before union select * from after`.execute(db)
  const kinOf = Map.groupBy(rows, ({ unit }) => unit)
  return served.flatMap(one => (kinOf.get(one.unit) ?? []).map(({ kin }) => ({ ...one, unit: kin })))
}

type ServiceRow = Pick<GrantRow, 'unit' | 'from_on' | 'to_on'> & { readonly ended_at: Date | null }

/** A grant within a unit ends on its last day, or on the day on which it was ended before. */
function serviceOf({ unit, from_on, to_on, ended_at }: ServiceRow): readonly Service[] {
  if (unit === null) return []
  const last = [
    ...(to_on === null ? [] : [to_on]),
    ...(ended_at === null ? [] : [todayIn(ended_at)]),
  ].sort()[0]
  return [{ unit, from: from_on, ...(last !== undefined && { to: last }) }]
}

type GrantRow = {
  readonly id: string
  readonly role: string
  readonly unit: string | null
  readonly division: string | null
  readonly blocks: readonly string[]
  readonly criteria: readonly string[]
  readonly acting_for: string | null
  readonly acting_form: string | null
  readonly from_on: string
  readonly to_on: string | null
}

/** A grant as the engine knows it; a role of a later version is none. */
export function grantOf(row: GrantRow): readonly Grant[] {
  const { id, role, unit, division, blocks, criteria, acting_for, acting_form, from_on, to_on } = row
  if (!isRole(role)) return []
  const grant: Grant = {
    id,
    role,
    blocks,
    criteria,
    from: from_on,
    ...(unit !== null && { unit }),
    ...(division !== null && { division }),
    ...(acting_for !== null && { actingFor: acting_for }),
    ...(isActingForm(acting_form) && { actingForm: acting_form }),
    ...(to_on !== null && { to: to_on }),
  }
  return [grant]
}

const forms: readonly string[] = ['kt', 'tl', 'tuq', 'q'] satisfies readonly ActingForm[]
const isActingForm = (text: string | null): text is ActingForm => text !== null && forms.includes(text)
