import type { Draft } from '@thuocdo/engine'
import { appendEntries, type Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { todayIn } from '../today.ts'
import { takeAttempt } from './attempts.ts'
import type { Door, Route } from './desk-context.ts'

/** What came of an attempt to come in, or of a session. */
export type SignInOutcome =
  | 'signed-in'
  | 'signed-out'
  | 'password-changed'
  | 'link-used'
  | 'unknown-login'
  | 'wrong-password'
  | 'code-needed'
  | 'wrong-code'
  | 'code-unreadable'
  | 'closed-account'
  | 'locked'
  | 'busy'
  | 'link-refused'
  | 'demo-refused'
  | 'state-unknown'
  | 'state-replayed'
  | 'state-expired'
  | 'state-of-another-browser'
  | 'answer-refused'
  | 'provider-broken'
  | 'unknown-person'
  | 'token-replayed'
  | 'cross-site'

/** One line of the record: outcome, door, account, and the route of the request. */
export type SignInNote = Route & {
  readonly outcome: SignInOutcome
  readonly door: Door | 'link' | 'session' | 'form'
  /** What was typed as login; an outside identity for `oidc`. */
  readonly login?: string
  readonly person?: string
}

/** The chain of the sign-ins of a day. */
export const signInChain = (now: Date) => ({ kind: 'sign-in', subject: todayIn(now) })

/**
 * Writes one line and its entry inside a transaction that is under way: source, destination, account and time, as QCVN 12:2026/BCA
 * wants them kept for a year. The chain itself holds the outcome and ids alone; login and addresses are disclosed, hence erasable.
 */
export async function recordSignIn(fx: Effects, trx: Db, note: SignInNote): Promise<void> {
  const [id, at] = [fx.newId(), fx.now()]
  const { outcome, door, login, person, source, destination } = note
  await trx
    .insertInto('sign_in')
    .values({ id, at, outcome, door, login: login ?? null, person: person ?? null, source, destination })
    .execute()
  const stamp = { at, ...(person !== undefined && { actor: person }) }
  await appendEntries(trx, signInChain(at), [draftOf(id, note)], stamp, fx.newId())
}

/** The route of a request and nothing else of it: callers may hand over all that they know. */
export const routeOnly = ({ source, destination }: Route): Route => ({ source, destination })

/** Writes one line in a transaction of its own. */
export const recordSignInAlone = (fx: Effects, note: SignInNote): Promise<void> =>
  fx.db.transaction().execute(trx => recordSignIn(fx, trx, note))

/** Writes what was turned away at the door; of a flood from one address only the first twenty, then one in three minutes. */
export async function recordTurnedAway(fx: Effects, note: SignInNote): Promise<void> {
  const { allowed } = await takeAttempt(fx, 'turned-away', note.source)
  if (allowed) await recordSignInAlone(fx, note)
}

const draftOf = (id: string, { outcome, door, login, source, destination }: SignInNote): Draft => ({
  act: 'sign-in',
  body: { id, outcome, door },
  disclosed: { ...(login !== undefined && { login }), source, destination },
})
