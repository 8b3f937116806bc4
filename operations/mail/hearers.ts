import type { Day } from '@thuocdo/engine'
import { type Db, sql } from '@thuocdo/store'
import type { Hearer, News } from './news-table.ts'

/** Who may hear of anything on a day: people who are not erased and may sign in, with the roles that count. */
export type Audience = {
  readonly people: ReadonlySet<string>
  readonly grants: readonly HeldGrant[]
}

type HeldGrant = {
  readonly person: string
  readonly role: string
  readonly unit: string | null
  readonly division: string | null
}

/** Everybody who may hear of something on a day. Acting heads are heads while their time lasts. */
export async function audienceOn(db: Db, on: Day): Promise<Audience> {
  const people = await db
    .selectFrom('person')
    .leftJoin('account', 'account.person', 'person.id')
    .select('person.id')
    .where('erased_at', 'is', null)
    .where('disabled_at', 'is', null)
    .execute()
  const ids = new Set(people.map(({ id }) => id))
  const grants = await db
    .selectFrom('role_grant')
    .select(['person', 'role', 'unit', 'division'])
    .where('role', 'in', ['unit-officer', 'unit-head', 'round-owner', 'administrator'])
    .where('ended_at', 'is', null)
    .where('from_on', '<=', on)
    .where(sql<boolean>`(to_on is null or to_on >= ${on}::date)`)
    .orderBy('person')
    .execute()
  return { people: ids, grants: grants.filter(({ person }) => ids.has(person)) }
}

/** Who hears of one piece of news: each once, and never who did it. */
export function hearersOf(news: News, hears: readonly Hearer[], audience: Audience): ReadonlySet<string> {
  const heard = new Set(hears.flatMap(hearer => finders[hearer](news, audience)))
  const { actor } = news.entry
  if (actor !== undefined) heard.delete(actor)
  return heard
}

type Finder = (news: News, audience: Audience) => readonly string[]

const inUnit =
  (role: string): Finder =>
  ({ unit }, { grants }) =>
    unit === undefined
      ? []
      : grants.filter(grant => grant.role === role && grant.unit === unit).map(({ person }) => person)

const anywhere =
  (role: string): Finder =>
  (_, { grants }) =>
    grants.filter(grant => grant.role === role).map(({ person }) => person)

const oneOf = (person: unknown, { people }: Audience): readonly string[] =>
  typeof person === 'string' && people.has(person) ? [person] : []

const finders: Readonly<Record<Hearer, Finder>> = {
  'unit-officer': inUnit('unit-officer'),
  'unit-head': inUnit('unit-head'),
  'round-owner': anywhere('round-owner'),
  administrator: anywhere('administrator'),
  'officers-of-division': ({ unit, entry: { body } }, { grants }) =>
    grants
      .filter(grant => grant.role === 'unit-officer' && grant.unit === unit)
      .filter(grant => grant.division === body.division)
      .map(({ person }) => person),
  'person-assigned': ({ entry }, audience) => oneOf(entry.body.person, audience),
  'person-concerned': ({ on }, audience) => oneOf(on.subject, audience),
}
