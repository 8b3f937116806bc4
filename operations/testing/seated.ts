import type { Actor } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'

/** Puts a person into the store with an account and every role that they hold. */
export async function seated(fx: Effects, actor: Actor): Promise<void> {
  const { person, grants } = actor
  await fx.db
    .insertInto('person')
    .values({ id: person, name: 'Người thử', email: `a${person}@example.vn`, added_at: fx.now() })
    .execute()
  await fx.db.insertInto('account').values({ person, login: person }).execute()
  for (const { role, unit, division, from, to, actingFor, actingForm } of grants)
    await fx.db
      .insertInto('role_grant')
      .values({
        id: fx.newId(),
        person,
        role,
        unit: unit ?? null,
        division: division ?? null,
        from_on: from,
        to_on: to ?? null,
        acting_for: actingFor ?? null,
        acting_form: actingForm ?? null,
        granted_at: fx.now(),
      })
      .execute()
}
