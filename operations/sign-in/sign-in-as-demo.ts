import { accept, type Outcome, refuse } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import type { Premises, Route } from './desk-context.ts'
import { openSession, type SignedIn } from './open-session.ts'
import { recordSignIn, recordTurnedAway, routeOnly } from './record-sign-in.ts'
import { signInProblems } from './sign-in-problems.ts'
import { endReplaced } from './sign-in-with-password.ts'

/** Whom the demonstration is asked to let in, and where it runs. */
export type DemoSignIn = Route & {
  readonly person: string
  readonly premises: Premises
  readonly replaces?: { readonly id: string; readonly person: string } | null
}

/** Whether people come in without a password: on this machine alone, on the embedded database, in a fictional tenant. All three, always. */
export const isDemoDoorOpen = ({ isLoopback, isEmbedded, isDemo }: Premises): boolean =>
  isLoopback && isEmbedded && isDemo

/** Lets a person of the demonstration in without a password. Anywhere else it is refused and recorded. */
export async function signInAsDemo(fx: Effects, command: DemoSignIn): Promise<Outcome<SignedIn>> {
  const { person, premises, replaces } = command
  const route = routeOnly(command)
  const login = isDemoDoorOpen(premises) ? await loginOfPerson(fx.db, person) : undefined
  if (login === undefined) {
    await recordTurnedAway(fx, { outcome: 'demo-refused', door: 'demo', ...route })
    return refuse(signInProblems['demo-closed'])
  }
  return fx.db.transaction().execute(async trx => {
    if (replaces) await endReplaced(fx, trx, replaces)
    const signedIn = await openSession(fx, trx, person, 'demo', route.source)
    await recordSignIn(fx, trx, { outcome: 'signed-in', door: 'demo', login, person, ...route })
    return accept(signedIn)
  })
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function loginOfPerson(db: Db, person: string): Promise<string | undefined> {
  if (!uuid.test(person)) return undefined
  const account = await db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person')
    .select('account.login')
    .where('account.person', '=', person)
    .where('account.disabled_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst()
  return account?.login
}
