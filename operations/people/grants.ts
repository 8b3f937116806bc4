import type { ActingForm, Actor, Day, Draft, Grant } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { actorOf } from '../sign-in/actor-of.ts'
import { placesOf } from './grant-places.ts'
import type { NewGrant } from './new-grant.ts'
import type { GrantGround } from './role-problems.ts'

/** A grant that is also one of an acting head, where it is one. */
export type ActingGrant = NewGrant & { readonly actingFor?: string; readonly actingForm?: ActingForm }

/** What a grant rests on, as the store holds it. */
export async function groundOf(db: Db, grant: NewGrant, on: Day): Promise<GrantGround> {
  const places = await placesOf(db, [grant])
  const { grants } = await actorOf(db, grant.person, on)
  return { ...places(grant), held: grants }
}

/** Whether a person is there and not erased. */
export async function isThere(db: Db, person: string): Promise<boolean> {
  if (!uuid.test(person)) return false
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a text is the id of anything at all: one typed into an address may be none. */
export const isId = (text: string): boolean => uuid.test(text)

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A row of `role_grant`. */
export const grantRow = (id: string, grant: ActingGrant, grantedAt: Date) => ({
  id,
  person: grant.person,
  role: grant.role,
  unit: grant.unit ?? null,
  division: grant.division ?? null,
  blocks: [...(grant.blocks ?? [])],
  criteria: [...(grant.criteria ?? [])],
  acting_for: grant.actingFor ?? null,
  acting_form: grant.actingForm ?? null,
  basis: grant.basis?.trim() ?? '',
  from_on: grant.from,
  to_on: grant.to ?? null,
  granted_at: grantedAt,
})

/** The entry of a grant on the chain of its person. */
export function grantDraft(act: string, id: string, grant: ActingGrant): Draft {
  const { role, unit, division, blocks = [], criteria = [], from, to, actingFor, actingForm } = grant
  const basis = grant.basis?.trim() ?? ''
  return {
    act,
    body: {
      grant: id,
      role,
      from,
      ...(to !== undefined && { to }),
      ...(unit !== undefined && { unit }),
      ...(division !== undefined && { division }),
      ...(blocks.length > 0 && { blocks }),
      ...(criteria.length > 0 && { criteria }),
      // On the chain of the head it is said who stands in.
      ...(actingFor !== undefined && { person: grant.person, actingFor }),
      ...(actingForm !== undefined && { actingForm }),
    },
    ...(basis !== '' && { disclosed: { basis } }),
  }
}

/** A grant that is held, as one that another person gets from a day on. */
export const regranted = (
  { role, unit, division, blocks, criteria, to }: Grant,
  person: string,
  from: Day,
): NewGrant => ({
  person,
  role,
  blocks,
  criteria,
  from,
  ...(unit !== undefined && { unit }),
  ...(division !== undefined && { division }),
  ...(to !== undefined && { to }),
})

/** The chain of a person. */
export const personChain = (person: string) => ({ kind: 'person', subject: person })

/** Who holds a role in a unit on a day, for themselves and not as an acting head. */
export const holdsOwn = ({ grants }: Actor, role: string, unit: string): boolean =>
  grants.some(grant => grant.role === role && grant.unit === unit && grant.actingFor === undefined)
