import { accept, type Outcome, refuse } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import type { DeskSession, Door, Route } from './desk-context.ts'
import { recordSignIn, routeOnly } from './record-sign-in.ts'
import { signInProblems } from './sign-in-problems.ts'

/** Why a session was ended before its time. */
export type EndReason =
  | 'signed-out'
  | 'replaced'
  | 'ended-by-owner'
  | 'password-changed'
  | 'link-used'
  | 'account-disabled'
  | 'identity-unlinked'
  | 'token-replayed'
  | 'idle'
  | 'expired'

/** Ends sessions of a person: one of them, all, or all but one. An ended session is kept, and never lives again. */
export async function endSessions(
  trx: Db,
  now: Date,
  person: string,
  because: EndReason,
  which: { readonly only?: string; readonly except?: string } = {},
): Promise<number> {
  const { only, except } = which
  const ended = await trx
    .updateTable('session')
    .set({ ended_at: now, ended_because: because })
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .$if(only !== undefined, query => query.where('id', '=', only ?? ''))
    .$if(except !== undefined, query => query.where('id', '<>', except ?? ''))
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

/** Ends the session of the browser that asks (ASVS 3.3.1). */
export async function signOut(fx: Effects, session: DeskSession, route: Route): Promise<void> {
  const { id, person } = session
  await fx.db.transaction().execute(async trx => {
    await endSessions(trx, fx.now(), person, 'signed-out', { only: id })
    await recordSignIn(fx, trx, { outcome: 'signed-out', door: 'session', person, ...routeOnly(route) })
  })
}

/** The living sessions of a person, the last seen first. */
export async function listSessions(
  { db, now }: Pick<Effects, 'db' | 'now'>,
  person: string,
): Promise<readonly DeskSession[]> {
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now())
    .orderBy('seen_at', 'desc')
    .execute()
  const isAlive = ({ seen_at, idle_minutes }: (typeof rows)[number]): boolean =>
    now().getTime() - seen_at.getTime() < idle_minutes * 60_000
  return rows.filter(isAlive).map(deskSessionOf)
}

/** Ends other sessions of one's own: one by its id, or all but the one that asks (ASVS 3.3.4). @returns how many */
export async function endMySessions(
  fx: Effects,
  mine: DeskSession,
  which: { readonly only?: string } = {},
): Promise<Outcome<number>> {
  if (which.only === mine.id) return refuse(signInProblems['session-over'])
  return accept(
    await endSessions(fx.db, fx.now(), mine.person, 'ended-by-owner', { ...which, except: mine.id }),
  )
}

type SessionRow = {
  readonly id: string
  readonly person: string
  readonly door: string
  readonly source: string
  readonly began_at: Date
  readonly seen_at: Date
  readonly expires_at: Date
}

/** A row as its owner may see it. */
export const deskSessionOf = (row: SessionRow): DeskSession => ({
  id: row.id,
  person: row.person,
  door: doorOf(row.door),
  source: row.source,
  beganAt: row.began_at,
  seenAt: row.seen_at,
  expiresAt: row.expires_at,
})

const doorOf = (text: string): Door => (text === 'oidc' || text === 'demo' ? text : 'password')
