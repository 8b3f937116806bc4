import { accept, type Outcome, refuse } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { appendRecords } from '../recorded-on.ts'
import { askAgain } from './ask-again.ts'
import { checkPassword } from './check-password.ts'
import type { DeskPerson, DeskSession, Route } from './desk-context.ts'
import { endSessions } from './end-sessions.ts'
import { hashPassword } from './hash-password.ts'
import { openSession, type SignedIn } from './open-session.ts'
import { recordSignIn, routeOnly } from './record-sign-in.ts'
import { setPassword } from './set-password.ts'
import { signInProblems } from './sign-in-problems.ts'
import { passwordKey } from './trail-keys.ts'

/** What the form for a new password sends, and who sends it. */
export type PasswordChange = Route & {
  readonly person: DeskPerson
  readonly session: DeskSession
  readonly current: string
  readonly wanted: string
}

/**
 * Changes one's own password: the one that holds must be typed again (ASVS 2.1.6), guesses are counted as at sign-in, and every
 * session ends but the one that is opened here (ASVS 3.3.3). @returns the new session of this browser
 */
export async function changePassword(fx: Effects, change: PasswordChange): Promise<Outcome<SignedIn>> {
  const { person, session, wanted } = change
  const route = routeOnly(change)
  const refusal = await askAgain(fx, { person, password: change.current, ...route })
  if (refusal !== null) return refuse(refusal)
  const checked = checkPassword(wanted, person.login)
  if (!checked.ok) return checked
  const hash = await hashPassword(checked.value)
  if (hash === null) return refuse(signInProblems['door-busy'])
  return fx.db.transaction().execute(async trx => {
    await setPassword(trx, fx.now(), { person: person.id, login: person.login }, hash, { forgetsTotp: false })
    await endSessions(trx, fx.now(), person.id, 'password-changed')
    const signedIn = await openSession(fx, trx, person.id, session.door, route.source)
    const actor = { person: person.id, grants: [] }
    const drafts = [{ act: 'change-password', body: { person: person.id, password: passwordKey(hash) } }]
    await appendRecords(fx, trx, { actor }, [{ subject: { kind: 'person', subject: person.id }, drafts }])
    const who = { login: person.login, person: person.id }
    await recordSignIn(fx, trx, { outcome: 'password-changed', door: 'session', ...who, ...route })
    return accept(signedIn)
  })
}
