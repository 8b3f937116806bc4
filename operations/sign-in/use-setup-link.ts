import { accept, type Outcome, refuse } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { appendRecords } from '../recorded-on.ts'
import { giveBackAttempt, takeAttempt, takeBackAttempt } from './attempts.ts'
import { checkPassword } from './check-password.ts'
import type { Route } from './desk-context.ts'
import { endSessions } from './end-sessions.ts'
import { hashPassword } from './hash-password.ts'
import { openSession, type SignedIn } from './open-session.ts'
import { recordSignIn, recordTurnedAway, routeOnly } from './record-sign-in.ts'
import { setPassword } from './set-password.ts'
import { signInProblems } from './sign-in-problems.ts'
import { hashOfToken } from './token.ts'
import { linkKey, passwordKey } from './trail-keys.ts'

/** Whose link it is, for the page that asks for the password. */
export type LinkOwner = { readonly person: string; readonly name: string; readonly login: string }

/** Whose link a token is; null where it cannot be used. */
export async function readSetupLink(
  { db, now }: Pick<Effects, 'db' | 'now'>,
  token: string,
): Promise<LinkOwner | null> {
  const owner = await db
    .selectFrom('setup_link')
    .innerJoin('account', 'account.person', 'setup_link.person')
    .innerJoin('person', 'person.id', 'setup_link.person')
    .select(['person.id as person', 'person.name', 'account.login'])
    .where('token_hash', '=', hashOfToken(token))
    .where('used_at', 'is', null)
    .where('setup_link.expires_at', '>', now())
    .where('account.disabled_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst()
  return owner ?? null
}

/**
 * Sets a password by a one-time link and lets its owner in: every session is ended, a lost authenticator is forgotten, and the login
 * may try anew (ASVS 2.5.4 and 3.3.3: no shared or lasting first password, all sessions end).
 */
export async function useSetupLink(
  fx: Effects,
  command: Route & { readonly token: string; readonly password: string },
): Promise<Outcome<SignedIn>> {
  const { token, password } = command
  const route = routeOnly(command)
  const { allowed } = await takeAttempt(fx, 'source', route.source)
  const owner = allowed ? await readSetupLink(fx, token) : null
  if (owner === null) {
    await recordTurnedAway(fx, { outcome: 'link-refused', door: 'link', ...route })
    return refuse(signInProblems['link-not-valid'])
  }
  const hash = await newHash(password, owner.login)
  if (!hash.ok) {
    // The link was right: it is no guess, and nobody else at this address shall wait for it.
    await takeBackAttempt(fx.db, 'source', route.source)
    return hash
  }
  return fx.db.transaction().execute(async trx => {
    if (!(await takeLink(trx, fx.now(), token))) return refuse(signInProblems['link-not-valid'])
    await setPassword(trx, fx.now(), owner, hash.value, { forgetsTotp: true })
    await giveBackAttempt(trx, owner.login, route.source)
    await endSessions(trx, fx.now(), owner.person, 'link-used')
    const signedIn = await openSession(fx, trx, owner.person, 'password', route.source)
    const body = { link: linkKey(hashOfToken(token)), password: passwordKey(hash.value) }
    await recordUse(fx, trx, owner, body, route)
    return accept(signedIn)
  })
}

async function newHash(password: string, login: string): Promise<Outcome<string>> {
  const checked = checkPassword(password, login)
  if (!checked.ok) return checked
  const hash = await hashPassword(checked.value)
  return hash === null ? refuse(signInProblems['door-busy']) : accept(hash)
}

async function takeLink(trx: Db, now: Date, token: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('setup_link')
    .set({ used_at: now })
    .where('token_hash', '=', hashOfToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

async function recordUse(
  fx: Effects,
  trx: Db,
  { person, login }: LinkOwner,
  body: { readonly link: string; readonly password: string },
  route: Route,
): Promise<void> {
  const drafts = [{ act: 'use-setup-link', body: { person, ...body } }]
  const actor = { person, grants: [] }
  await appendRecords(fx, trx, { actor }, [{ subject: { kind: 'person', subject: person }, drafts }])
  await recordSignIn(fx, trx, { outcome: 'link-used', door: 'link', login, person, ...route })
}
