import { type ActingForm, type Actor, type Day, type Grant, isRole } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'

/** A person with every role that has not ended; whether one counts on a day is for `permit` to say. `on` leaves out what was over before. */
export async function actorOf(db: Db, person: string, on: Day): Promise<Actor> {
  const rows = await db
    .selectFrom('role_grant')
    .selectAll()
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .where(({ eb, or }) => or([eb('to_on', 'is', null), eb('to_on', '>=', on)]))
    .orderBy('granted_at')
    .orderBy('id')
    .execute()
  return { person, grants: rows.flatMap(grantOf) }
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
