import { counts, type Day, type Grant } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { grantOf } from './actor-of.ts'

/** Somebody whom the sign-in page of a demonstration offers. */
export type DemoPerson = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly login: string
  readonly grants: readonly Grant[]
}

/** Everybody with an open account and the roles that count on a day, in the order of their logins. */
export async function demoPeople(db: Db, on: Day): Promise<readonly DemoPerson[]> {
  const people = await db
    .selectFrom('person')
    .innerJoin('account', 'account.person', 'person.id')
    .select(['person.id', 'person.name', 'person.title', 'account.login'])
    .where('account.disabled_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .orderBy('account.login')
    .execute()
  const rows = await db.selectFrom('role_grant').selectAll().where('ended_at', 'is', null).execute()
  const byPerson = Map.groupBy(rows, ({ person }) => person)
  return people.map(person => ({
    ...person,
    grants: (byPerson.get(person.id) ?? []).flatMap(grantOf).filter(grant => counts(grant, on)),
  }))
}
