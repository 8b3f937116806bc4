import { type Day, fullNameOn, isRole, type Role, type Words } from '@thuocdo/engine'
import { type Db, readUnits } from '@thuocdo/store'
import { isId } from './grants.ts'
import { findPerson, type PersonLine } from './list-people.ts'

/** A role that a person holds or held, as their page tells it. */
export type HeldRole = {
  readonly grant: string
  readonly role: Role
  readonly unit?: { readonly id: string; readonly name: Words }
  readonly division?: string
  readonly blocks: readonly string[]
  readonly criteria: readonly string[]
  readonly actingForm?: string
  /** In whose place, by name. */
  readonly actingFor?: string
  readonly basis: string
  readonly from: Day
  readonly to?: Day
  readonly isEnded: boolean
}

/** All that the desk shows of a person. */
export type PersonPage = {
  readonly person: PersonLine
  /** Every role there ever was, those that go on first. */
  readonly roles: readonly HeldRole[]
  /** Who acts in this person’s place, on the day or later. */
  readonly standIns: readonly {
    readonly person: string
    readonly name: string
    readonly form: string
    readonly from: Day
    readonly to: Day
  }[]
}

/** The page of a person on a day; nothing where there is none, or they were erased. */
export async function personPage(db: Db, id: string, on: Day): Promise<PersonPage | undefined> {
  const person = isId(id) ? await findPerson(db, id, on) : undefined
  if (person === undefined) return undefined
  return { person, roles: await rolesOf(db, id, on), standIns: await standInsOf(db, id, on) }
}

async function rolesOf(db: Db, person: string, on: Day): Promise<readonly HeldRole[]> {
  const rows = await db
    .selectFrom('role_grant as grant')
    .leftJoin('division', 'division.id', 'grant.division')
    .leftJoin('person as principal', 'principal.id', 'grant.acting_for')
    .selectAll('grant')
    .select(['division.name as divisionName', 'principal.name as principal'])
    .where('grant.person', '=', person)
    .orderBy('grant.granted_at', 'desc')
    .orderBy('grant.id', 'desc')
    .execute()
  const units = await readUnits(db, { ids: rows.flatMap(({ unit }) => unit ?? []) })
  const names = new Map(
    units.map(unit => [unit.id, { vi: fullNameOn(unit, on, 'vi'), en: fullNameOn(unit, on, 'en') }]),
  )
  const roles = rows.flatMap(row => (isRole(row.role) ? heldRole(row, row.role, names, on) : []))
  return [...roles.filter(({ isEnded }) => !isEnded), ...roles.filter(({ isEnded }) => isEnded)]
}

type RoleRow = {
  readonly id: string
  readonly unit: string | null
  readonly blocks: readonly string[]
  readonly criteria: readonly string[]
  readonly acting_form: string | null
  readonly basis: string
  readonly from_on: Day
  readonly to_on: Day | null
  readonly ended_at: Date | null
  readonly divisionName: string | null
  readonly principal: string | null
}

function heldRole(row: RoleRow, role: Role, names: ReadonlyMap<string, Words>, on: Day): HeldRole {
  const name = row.unit === null ? undefined : names.get(row.unit)
  return {
    grant: row.id,
    role,
    ...(row.unit !== null && name && { unit: { id: row.unit, name } }),
    ...(row.divisionName !== null && { division: row.divisionName }),
    blocks: row.blocks,
    criteria: row.criteria,
    ...(row.acting_form !== null && { actingForm: row.acting_form, actingFor: row.principal ?? '' }),
    basis: row.basis,
    from: row.from_on,
    ...(row.to_on !== null && { to: row.to_on }),
    isEnded: row.ended_at !== null || (row.to_on !== null && row.to_on < on),
  }
}

async function standInsOf(db: Db, person: string, on: Day): Promise<PersonPage['standIns']> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person')
    .select(['role_grant.person', 'person.name', 'acting_form', 'from_on', 'to_on'])
    .where('acting_for', '=', person)
    .where('ended_at', 'is', null)
    .where('to_on', '>=', on)
    .orderBy('from_on')
    .execute()
  return rows.map(({ person, name, acting_form, from_on, to_on }) => ({
    person,
    name,
    form: acting_form ?? '',
    from: from_on,
    to: to_on ?? '',
  }))
}
