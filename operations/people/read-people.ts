import { type Actor, accept, type Day, mayDo, type Outcome, permit, refuse } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { todayIn } from '../today.ts'
import { findPerson, listPeople, type PeopleSearch, type PersonLine } from './list-people.ts'
import { type PersonPage, personPage } from './person-page.ts'
import { noSuchPerson } from './person-problems.ts'
import { seesAddresses } from './sees-addresses.ts'

/** People of a list, and how many there are in all. */
export type PeopleList = { readonly lines: readonly PersonLine[]; readonly total: number }

type Reading = Pick<Effects, 'db' | 'now'>

/**
 * The people whom somebody may look up: everybody, or those of their own unit. Logins and e-mail addresses of others are empty
 * for whoever does not administer, and nobody is found by them. Refused where somebody may look up nobody at all.
 */
export async function readPeople(
  { db, now }: Reading,
  actor: Actor,
  search: Omit<PeopleSearch, 'on'>,
): Promise<Outcome<PeopleList>> {
  const on = todayIn(now())
  const allowed = permit(actor, 'read-people', {}, on)
  const units = new Set(
    actor.grants.flatMap(({ unit }) => unit ?? []).filter(unit => mayDo(actor, 'read-people', { unit }, on)),
  )
  if (!allowed.ok && units.size === 0) return allowed
  return accept(await listPeople(db, { ...search, on }, person => seen(person, actor, on)))
}

/** The page of one person; refused where somebody may not look them up. */
export async function readPerson(
  { db, now }: Reading,
  actor: Actor,
  id: string,
): Promise<Outcome<PersonPage>> {
  const on = todayIn(now())
  const page = await personPage(db, id, on)
  if (page === undefined) {
    const allowed = permit(actor, 'read-people', {}, on)
    return allowed.ok ? refuse(noSuchPerson(id)) : allowed
  }
  const [person] = seen(page.person, actor, on)
  if (person !== undefined) return accept({ ...page, person })
  const [unit] = page.person.grants.flatMap(grant => grant.unit ?? [])
  return refuse(...permit(actor, 'read-people', { person: id, ...(unit && { unit }) }, on).problems)
}

/** One person of a list, as somebody may see them; nothing where they may not. */
export async function readPersonLine(
  { db, now }: Reading,
  actor: Actor,
  id: string,
): Promise<PersonLine | undefined> {
  const on = todayIn(now())
  const found = await findPerson(db, id, on)
  return found && seen(found, actor, on)[0]
}

/** A person as somebody sees them; nothing where they do not. */
function seen(person: PersonLine, actor: Actor, on: Day): readonly PersonLine[] {
  const units = [undefined, ...person.grants.flatMap(({ unit }) => unit ?? [])]
  const isSeen = units.some(unit =>
    mayDo(actor, 'read-people', { person: person.id, ...(unit !== undefined && { unit }) }, on),
  )
  if (!isSeen) return []
  const isReached = person.id === actor.person || seesAddresses(actor, on)
  return [isReached ? person : { ...person, login: '', email: '' }]
}
