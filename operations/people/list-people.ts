import { counts, type Day, fold, type Grant } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { grantOf } from '../sign-in/actor-of.ts'

/** Whom to list: those whose name, post, login or address holds a text, with a role, in a unit. */
export type PeopleSearch = {
  readonly on: Day
  readonly text?: string
  readonly unit?: string
  readonly role?: string
  readonly limit?: number
  readonly offset?: number
}

/** A person as a line of a list. */
export type PersonLine = {
  readonly id: string
  readonly name: string
  readonly title: string
  /** Whether there is an account, whoever may see by which login. */
  readonly hasAccount: boolean
  readonly login: string
  readonly email: string
  readonly language: string
  readonly isDisabled: boolean
  /** Whether a password was ever set: else the set-up link still waits. */
  readonly hasPassword: boolean
  /** Roles that are not ended nor over on the day. */
  readonly grants: readonly Grant[]
}

/**
 * People who are not erased, in the order of the Vietnamese alphabet.
 * @param seen how a reader sees a person, and finds them by; nobody where they do not see them
 */
export async function listPeople(
  db: Db,
  { on, text = '', unit, role, limit = 100, offset = 0 }: PeopleSearch,
  seen: (person: PersonLine) => readonly PersonLine[] = person => [person],
): Promise<{ readonly lines: readonly PersonLine[]; readonly total: number }> {
  const wanted = fold(text)
  const found = (await everybody(db, on))
    .flatMap(seen)
    .filter(person => wanted === '' || textsOf(person).some(one => fold(one).includes(wanted)))
    .filter(({ grants }) => unit === undefined || grants.some(grant => grant.unit === unit))
    .filter(
      ({ grants }) => role === undefined || grants.some(grant => grant.role === role && counts(grant, on)),
    )
    .sort((a, b) => alphabet.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
  return { lines: found.slice(offset, offset + limit), total: found.length }
}

/** One person with their roles; nothing where there is none, or they were erased. */
export async function findPerson(db: Db, person: string, on: Day): Promise<PersonLine | undefined> {
  const [found] = await everybody(db, on, person)
  return found
}

const alphabet = new Intl.Collator('vi', { numeric: true })
const textsOf = ({ name, title, login, email }: PersonLine) => [name, title, login, email]

async function everybody(db: Db, on: Day, only?: string): Promise<PersonLine[]> {
  const people = await db
    .selectFrom('person')
    .leftJoin('account', 'account.person', 'person.id')
    .select(['person.id', 'name', 'title', 'email', 'language', 'login', 'disabled_at', 'password'])
    .where('erased_at', 'is', null)
    .$if(only !== undefined, query => query.where('person.id', '=', only ?? ''))
    .execute()
  const grants = await db
    .selectFrom('role_grant')
    .selectAll()
    .where('ended_at', 'is', null)
    .where(eb => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', on)]))
    .$if(only !== undefined, query => query.where('person', '=', only ?? ''))
    .orderBy('granted_at')
    .orderBy('id')
    .execute()
  const byPerson = Map.groupBy(grants, ({ person }) => person)
  return people.map(({ id, name, title, email, language, login, disabled_at, password }) => ({
    id,
    name,
    title,
    hasAccount: login !== null,
    login: login ?? '',
    email: email ?? '',
    language,
    isDisabled: disabled_at !== null,
    hasPassword: password !== null,
    grants: (byPerson.get(id) ?? []).flatMap(grantOf),
  }))
}
