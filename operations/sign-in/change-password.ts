import { accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { appendRecords } from '../recorded-on.ts'
import { takeAttempt } from './attempts.ts'
import { checkPassword } from './check-password.ts'
import type { DeskPerson, DeskSession, Route } from './desk-context.ts'
import { endSessions } from './end-sessions.ts'
import { hashPassword, verifyPassword } from './hash-password.ts'
import { openSession, type SignedIn } from './open-session.ts'
import { recordSignIn, recordSignInAlone, routeOnly } from './record-sign-in.ts'
import { setPassword } from './set-password.ts'
import { signInProblems } from './sign-in-problems.ts'

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
  const problem = await refusalOf(fx, change, route)
  if (problem !== null) return refuse(problem)
  const checked = checkPassword(wanted, person.login)
  if (!checked.ok) return checked
  const hash = await hashPassword(checked.value)
  if (hash === null) return refuse(signInProblems['door-busy'])
  return fx.db.transaction().execute(async trx => {
    await setPassword(trx, fx.now(), { person: person.id, login: person.login }, hash, { forgetsTotp: false })
    await endSessions(trx, fx.now(), person.id, 'password-changed')
    const signedIn = await openSession(fx, trx, person.id, session.door, route.source)
    const actor = { person: person.id, grants: [] }
    const drafts = [{ act: 'change-password', body: { person: person.id } }]
    await appendRecords(fx, trx, { actor }, [{ subject: { kind: 'person', subject: person.id }, drafts }])
    await recordSignIn(fx, trx, noteOf(change, 'password-changed', route))
    return accept(signedIn)
  })
}

async function refusalOf(fx: Effects, change: PasswordChange, route: Route) {
  const { login } = change.person
  if (!(await takeAttempt(fx, 'login', login)).allowed) return signInProblems['not-signed-in']
  const account = await fx.db
    .selectFrom('account')
    .select('password')
    .where('person', '=', change.person.id)
    .executeTakeFirst()
  const verdict = await verifyPassword(change.current.slice(0, 1024), account?.password ?? null)
  if (verdict === 'right') return null
  if (verdict === 'busy') return signInProblems['door-busy']
  await recordSignInAlone(fx, noteOf(change, 'wrong-password', route))
  return wrongCurrent
}

const noteOf = ({ person }: PasswordChange, outcome: 'password-changed' | 'wrong-password', route: Route) =>
  ({ outcome, door: 'session', login: person.login, person: person.id, ...route }) as const

const wrongCurrent = problem('wrong-current-password', ['current'], {
  vi: 'Mật khẩu đang dùng không đúng. Hãy nhập lại; nếu không nhớ, hãy nhờ người quản trị cấp đường dẫn đặt lại mật khẩu.',
  en: 'That is not your present password. Type it again; if you forgot it, ask an administrator for a link to set a new one.',
})
