import { join } from 'node:path'
import { type Actor, accept, type Outcome, type Problem, refuse, refuses } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { openWorld } from '../open-world.ts'
import { addEdition } from '../rounds/add-edition.ts'
import { importRegister } from '../units/import-register.ts'
import { within } from '../within.ts'
import type { World } from '../world.ts'
import { type DemoPlan, readDemoPlan } from './demo-plan.ts'
import { type Cast, done, seedAdministrator, seedPeople } from './seed-people.ts'
import { seedRounds } from './seed-rounds.ts'
import { seedWork } from './seed-work.ts'

/** What was set up to play with; nothing where somebody is there already. */
export type SeededDemo = { readonly units: number; readonly people: number; readonly rounds: number }

const frameworks = join(import.meta.dirname, '../../frameworks')

/**
 * Fills an empty tenant with the province of Minh Họa: its units with their past, accounts by post, two rounds with their
 * assessments, and some work under way. All of it in one transaction, through the acts that people do. A tenant with anybody in it
 * is left as it is.
 */
export async function seedDemo(fx: Effects, planFile?: string): Promise<Outcome<SeededDemo>> {
  // Asked before the frameworks are read: every later start comes this way.
  if (await isInhabited(fx.db)) return accept(nothing)
  const plan = await readDemoPlan(planFile)
  const world = await openWorld(frameworks)
  const problems: readonly Problem[] = [...plan.problems, ...world.problems]
  if (!plan.ok || !world.ok || refuses(problems)) return refuse(...problems)
  return within(fx.db, async trx => {
    if (await isInhabited(trx)) return accept(nothing)
    return accept(await seed({ ...fx, db: trx }, plan.value, world.value))
  })
}

const nothing: SeededDemo = { units: 0, people: 0, rounds: 0 }

const isInhabited = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined

async function seed(fx: Effects, plan: DemoPlan, world: World): Promise<SeededDemo> {
  const admin = await seedAdministrator(fx, plan)
  const register = done(await world.register(plan.register))
  const units = done(await importRegister(fx, admin, register, { without: plan.leftOut }))
  const cast = await seedCast(fx, admin, plan, world)
  const owner = ownerOf(cast, plan)
  const rounds = await seedRounds(fx, owner, plan, world)
  for (const work of plan.work) {
    const round = rounds.get(work.edition)
    if (round) await seedWork(fx, work, round, cast, owner)
  }
  return { units: units.added.units, people: cast.size + 1, rounds: rounds.size }
}

/** Everybody of the plan. Its editions are taken in before the roles that name fields of them are granted, by whoever may. */
async function seedCast(fx: Effects, admin: Actor, plan: DemoPlan, world: World): Promise<Cast> {
  const isOwner = ({ login }: DemoPlan['people'][number]) => login === plan.roundOwner
  const first = { ...plan, people: plan.people.filter(isOwner), divisions: [], acting: [] }
  const owners = await seedPeople(fx, admin, first)
  const editions = plan.rounds.map(({ edition }) => edition)
  for (const edition of editions) done(await addEdition(fx, ownerOf(owners, plan), world, edition))
  const others = { ...plan, people: plan.people.filter(one => !isOwner(one)) }
  return new Map([...owners, ...(await seedPeople(fx, admin, others))])
}

function ownerOf(cast: Cast, { roundOwner }: DemoPlan) {
  const owner = cast.get(roundOwner)
  if (owner === undefined) throw new Error(`no person ${roundOwner} in the plan`)
  return owner
}
