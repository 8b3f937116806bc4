import { beginChains, type Db, insertMany } from '@thuocdo/store'
import type { ActingAs } from '../act-as.ts'
import type { Effects } from '../effects.ts'
import type { PersonFields } from './person-problems.ts'

/** A person with the id that they get. */
export type IdentifiedPerson = PersonFields & { readonly id: string }

/** Inserts people with their accounts, inside a transaction, with an entry on the chain of each; their logins are free. */
export async function insertPeople(
  fx: Effects,
  trx: Db,
  acting: ActingAs,
  people: readonly IdentifiedPerson[],
): Promise<void> {
  const added_at = fx.now()
  const rows = people.map(({ id, name, title, email, language }) => ({
    id,
    name,
    title,
    email: email === '' ? null : email,
    language,
    added_at,
  }))
  await insertMany(trx, 'person', ['id', 'name', 'title', 'email', 'language', 'added_at'], rows)
  const accounts = people.map(({ id, login }) => ({ person: id, login }))
  await insertMany(trx, 'account', ['person', 'login'], accounts)
  const { actor, role } = acting
  const stamp = { at: added_at, ...(actor && { actor: actor.person }), ...(role && { role }) }
  await beginChains(
    trx,
    people.map(person => chainOf(fx.newId(), person)),
    stamp,
  )
}

const chainOf = (id: string, { id: subject, login, name, title, email, language }: IdentifiedPerson) => ({
  id,
  kind: 'person',
  subject,
  drafts: [
    {
      act: 'add-person',
      body: { language },
      disclosed: { login, name, ...(title !== '' && { title }), ...(email !== '' && { email }) },
    },
  ],
})

/** Which of some logins are taken. */
export async function takenLogins(db: Db, logins: readonly string[]): Promise<ReadonlySet<string>> {
  if (logins.length === 0) return new Set()
  const rows = await db.selectFrom('account').select('login').where('login', 'in', logins).execute()
  return new Set(rows.map(({ login }) => login))
}
