import type { Actor, Outcome } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { addPerson } from '../people/add-person.ts'
import { createFirstAdministrator } from '../people/create-first-administrator.ts'
import { grantRole } from '../people/grant-role.ts'
import { nameActingHead } from '../people/name-acting-head.ts'
import { actorOf } from '../sign-in/actor-of.ts'
import { daysAfter, todayIn } from '../today.ts'
import { addDivision } from '../units/divisions.ts'
import type { DemoPlan } from './demo-plan.ts'

/** What an act of the plan gave. The plan is data of ours: an act that is refused is a fault of it. */
export function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ words }) => words.en).join('\n'))
  return outcome.value
}

/** Everybody of the demonstration, as those who act, by login. */
export type Cast = ReadonlyMap<string, Actor>

/** The administrator of the plan, the first there is. */
export async function seedAdministrator(fx: Effects, { administrator }: DemoPlan): Promise<Actor> {
  const { person } = done(await createFirstAdministrator(fx, administrator))
  return actorOf(fx.db, person, todayIn(fx.now()))
}

/** Adds the divisions, the people, their roles and the acting heads of the plan, as the administrator would. */
export async function seedPeople(fx: Effects, admin: Actor, plan: DemoPlan): Promise<Cast> {
  const divisions = await seedDivisions(fx, admin, plan)
  const ids = new Map<string, string>()
  for (const { roles, ...person } of plan.people) {
    const id = done(await addPerson(fx, admin, person))
    ids.set(person.login, id)
    for (const { division, ...role } of roles) {
      const grant = { ...role, person: id, from: plan.rolesSince, basis: plan.rolesBasis }
      const at = division === undefined ? {} : { division: divisions.get(division) ?? division }
      done(await grantRole(fx, admin, { ...grant, ...at }))
    }
  }
  await seedActing(fx, admin, plan, ids)
  const today = todayIn(fx.now())
  const cast = new Map<string, Actor>()
  for (const [login, id] of ids) cast.set(login, await actorOf(fx.db, id, today))
  return cast
}

async function seedDivisions(
  fx: Effects,
  admin: Actor,
  { divisions }: DemoPlan,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const { unit, names } of divisions)
    for (const name of names) ids.set(name, done(await addDivision(fx, admin, unit, name)))
  return ids
}

async function seedActing(
  fx: Effects,
  admin: Actor,
  { acting }: DemoPlan,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const from = todayIn(fx.now())
  for (const { person, actingFor, days, ...rest } of acting) {
    const both = { person: ids.get(person) ?? person, actingFor: ids.get(actingFor) ?? actingFor }
    done(await nameActingHead(fx, admin, { ...rest, ...both, from, to: daysAfter(from, days) }))
  }
}
