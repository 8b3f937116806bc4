import { type Actor, accept, type Outcome, refuse, refuses } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { permitted } from '../permitted.ts'
import { inTurn } from './in-turn.ts'
import { insertPeople, takenLogins } from './insert-people.ts'
import { loginTaken, type PersonFields, personProblems, tidied } from './person-problems.ts'

/** A person to be added; what is left out is empty, and Vietnamese. */
export type NewPerson = Pick<PersonFields, 'login' | 'name'> & Partial<PersonFields>

/** A person with all that can be left out filled in, as it is kept. */
export const completed = (person: NewPerson): PersonFields =>
  tidied({ title: '', email: '', language: 'vi', ...person })

/**
 * Adds a person with an account that nobody can open yet: a set-up link does that.
 * @returns the id of the person
 */
export const addPerson = (fx: Effects, actor: Actor, person: NewPerson): Promise<Outcome<string>> =>
  inTurn(fx, inside => add(inside, actor, person))

async function add(fx: Effects, actor: Actor, person: NewPerson): Promise<Outcome<string>> {
  const allowed = permitted(fx, actor, 'add-person', {})
  if (!allowed.ok) return allowed
  const fields = completed(person)
  const taken = await takenLogins(fx.db, [fields.login])
  const problems = [...personProblems(fields), ...[...taken].map(loginTaken)]
  if (refuses(problems)) return refuse(...problems)
  const id = fx.newId()
  await insertPeople(fx, fx.db, allowed.value, [{ ...fields, id }])
  return accept(id)
}
