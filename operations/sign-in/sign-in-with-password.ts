import { accept, type Outcome, refuse } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { isLogin } from '../people/person-problems.ts'
import { appendRecords } from '../recorded-on.ts'
import { giveBackAttempt, takeAttempt, takeBackAttempt } from './attempts.ts'
import type { Route } from './desk-context.ts'
import { endSessions } from './end-sessions.ts'
import { hashPassword, isOutdated, verifyPassword } from './hash-password.ts'
import { openSession, type SignedIn } from './open-session.ts'
import { recordSignIn, recordSignInAlone, routeOnly, type SignInOutcome } from './record-sign-in.ts'
import { type SignInProblem, signInProblems } from './sign-in-problems.ts'
import { passwordKey } from './trail-keys.ts'
import { useTotpCode } from './use-totp-code.ts'

/** What the sign-in form sends. */
export type PasswordSignIn = Route & {
  readonly login: string
  readonly password: string
  /** Six digits of the authenticator, where the account has one. */
  readonly code?: string
  /** The session that the browser had before: it ends. */
  readonly replaces?: { readonly id: string; readonly person: string } | null
}

/** How many refusals of one wait are written down; the flood behind them is only counted. */
const writtenRefusals = 10

/**
 * Lets somebody in by login and password. An unknown login, a wrong password, a wrong code and a closed account get the same answer
 * after the same work; a wait gets it too, without any work, whether the login exists or not. Each is recorded, of one wait the
 * first ten (ASVS 2.2.1, 2.2.2; NIST SP 800-63B, 5.2.2).
 */
export async function signInWithPassword(fx: Effects, command: PasswordSignIn): Promise<Outcome<SignedIn>> {
  const login = loginOf(command.login)
  const route = routeOnly(command)
  const refusals = await takeTurn(fx, login, command.source)
  if (refusals > writtenRefusals) return refuse(signInProblems['not-signed-in'])
  const account = refusals === 0 ? await accountOf(fx.db, login) : undefined
  const verdict = refusals === 0 ? await judge(fx, account, command) : 'locked'
  const note = {
    door: 'password',
    ...(login && { login }),
    ...(account && { person: account.person }),
    ...route,
  } as const
  if (isNoFailure(verdict)) await takeBack(fx, login, command.source)
  if (verdict !== 'signed-in' || account === undefined) {
    await recordSignInAlone(fx, { ...note, outcome: verdict })
    return refuse(signInProblems[told[verdict] ?? 'not-signed-in'])
  }
  const rehashed = await rehash(account, command.password)
  return fx.db.transaction().execute(async trx => {
    await giveBackAttempt(trx, login, command.source)
    if (rehashed !== null) await keepHash(fx, trx, account, rehashed)
    if (command.replaces) await endReplaced(fx, trx, command.replaces)
    const signedIn = await openSession(fx, trx, account.person, 'password', command.source)
    await recordSignIn(fx, trx, { ...note, outcome: verdict })
    return accept(signedIn)
  })
}

/**
 * A login as it is compared: without spaces around, in lower case. What cannot be one is nobody's and is not kept: it may be a
 * password that was typed into the wrong box.
 */
export function loginOf(typed: string): string {
  const login = typed.trim().normalize('NFC').toLowerCase()
  return isLogin(login) ? login : ''
}

const told: Partial<Record<SignInOutcome, SignInProblem>> = {
  'code-needed': 'code-needed',
  'code-unreadable': 'code-unreadable',
  busy: 'door-busy',
}

// A password that was right and only lacks its code is half of a sign-in: an office must not be locked out by its own people.
const isNoFailure = (verdict: SignInOutcome): boolean =>
  verdict === 'busy' || verdict === 'code-needed' || verdict === 'code-unreadable'

async function takeBack({ db }: Effects, login: string, source: string): Promise<void> {
  await takeBackAttempt(db, 'login', login)
  await takeBackAttempt(db, 'source', source)
}

/** Takes an attempt of the address and of the login. @returns 0 where it may be made, else which refusal of this wait it is */
async function takeTurn(fx: Effects, login: string, source: string): Promise<number> {
  const ofSource = await takeAttempt(fx, 'source', source)
  if (!ofSource.allowed) return ofSource.refused
  const ofLogin = await takeAttempt(fx, 'login', login)
  return ofLogin.allowed ? 0 : ofLogin.refused
}

const accountOf = (db: Db, login: string) =>
  db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person')
    .select([
      'account.person',
      'account.password',
      'account.totp_secret',
      'account.disabled_at',
      'person.erased_at',
    ])
    .where('account.login', '=', login)
    .executeTakeFirst()

type Account = NonNullable<Awaited<ReturnType<typeof accountOf>>>

async function judge(
  fx: Effects,
  account: Account | undefined,
  command: PasswordSignIn,
): Promise<SignInOutcome> {
  const verdict = await verifyPassword(boundedPassword(command.password), account?.password ?? null)
  if (verdict === 'busy') return 'busy'
  if (account === undefined) return 'unknown-login'
  if (verdict === 'wrong') return 'wrong-password'
  if (account.disabled_at !== null || account.erased_at !== null) return 'closed-account'
  if (account.totp_secret === null) return 'signed-in'
  const { code = '' } = command
  const worth = await useTotpCode(fx, account.person, account.totp_secret, code)
  if (worth === 'wrong') return code.trim() === '' ? 'code-needed' : 'wrong-code'
  return worth === 'right' ? 'signed-in' : 'code-unreadable'
}

// Longer ones than may be set are wrong anyhow; they are cut, so that nobody makes us hash a book.
const boundedPassword = (password: string): string => password.slice(0, 1024)

/** A hash at the cost of today where the one kept was cheaper (ASVS 2.4.1). */
const rehash = async ({ password }: Account, typed: string): Promise<string | null> =>
  password !== null && isOutdated(password) ? hashPassword(typed) : null

async function keepHash(fx: Effects, trx: Db, { person, password }: Account, hash: string): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({ password: hash })
    .where('person', '=', person)
    // A password that was changed meanwhile stays.
    .where('password', '=', password)
    .executeTakeFirst()
  if (numUpdatedRows === 0n || password === null) return
  const body = { person, before: passwordKey(password), password: passwordKey(hash) }
  const drafts = [{ act: 'renew-hash', body }]
  await appendRecords(fx, trx, {}, [{ subject: { kind: 'person', subject: person }, drafts }])
}

/** Ends the session that the browser had before it came in anew. */
export const endReplaced = (
  { now }: Pick<Effects, 'now'>,
  trx: Db,
  { id, person }: { readonly id: string; readonly person: string },
): Promise<number> => endSessions(trx, now(), person, 'replaced', { only: id })
