import { type Day, isRole, type Role, unitRoles } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'

/** Somebody with a role in a unit. */
export type Officer = {
  readonly grant: string
  readonly person: string
  readonly name: string
  readonly title: string
  readonly role: Role
  readonly division?: string
  /** An acting head: how they sign and in whose place. */
  readonly actingForm?: string
  readonly actingFor?: string
  readonly actingForName?: string
  readonly from: Day
  readonly to?: Day
}

/** Heads first, then acting heads, then officers: those whose roles are not over on the day. */
export async function officersOf(db: Db, unit: string, on: Day): Promise<readonly Officer[]> {
  const rows = await db
    .selectFrom('role_grant as grant')
    .innerJoin('person', 'person.id', 'grant.person')
    .leftJoin('person as principal', 'principal.id', 'grant.acting_for')
    .select(['grant.id', 'grant.person', 'person.name', 'person.title', 'grant.role', 'grant.division'])
    .select(['grant.acting_form', 'grant.acting_for', 'grant.from_on', 'grant.to_on', 'grant.acting_for'])
    .select('principal.name as principal')
    .where('grant.unit', '=', unit)
    .where('grant.role', 'in', unitRoles)
    .where('grant.ended_at', 'is', null)
    .where(eb => eb.or([eb('grant.to_on', 'is', null), eb('grant.to_on', '>=', on)]))
    .orderBy('grant.role', 'desc')
    .orderBy('grant.acting_form', order => order.asc().nullsFirst())
    .orderBy('grant.from_on')
    .orderBy('grant.id')
    .execute()
  return rows.flatMap(row =>
    isRole(row.role)
      ? {
          grant: row.id,
          person: row.person,
          name: row.name,
          title: row.title,
          role: row.role,
          ...(row.division !== null && { division: row.division }),
          ...(row.acting_form !== null && { actingForm: row.acting_form }),
          ...(row.acting_for !== null && { actingFor: row.acting_for, actingForName: row.principal ?? '' }),
          from: row.from_on,
          ...(row.to_on !== null && { to: row.to_on }),
        }
      : [],
  )
}
