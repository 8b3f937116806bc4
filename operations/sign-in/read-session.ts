import { type Db, databaseProblem } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import type { DeskPerson, DeskSession, Route } from './desk-context.ts'
import { deskSessionOf, type EndReason, endSessions } from './end-sessions.ts'
import { judgeSession } from './judge-session.ts'
import { recordSignIn, routeOnly } from './record-sign-in.ts'
import { hashOfToken, newToken } from './token.ts'

/** A living session, whose it is, and the token that takes the place of the one shown, where it was replaced just now. */
export type ReadSession = {
  readonly session: DeskSession
  readonly person: DeskPerson
  readonly newToken?: string
}

const seenEvery = 60_000

/** The session that a token belongs to; null where there is none, or none that still lives. What is over is ended in passing. */
export async function readSession(fx: Effects, token: string, route: Route): Promise<ReadSession | null> {
  const hash = hashOfToken(token)
  const row = await rowOf(fx.db, hash)
  if (row === undefined || row.disabled_at !== null || row.erased_at !== null) return null
  const isCurrentToken = row.token_hash.equals(hash)
  const known = {
    isCurrentToken,
    seenAt: row.seen_at,
    rotatedAt: row.rotated_at,
    confirmedAt: row.confirmed_at,
    expiresAt: row.expires_at,
    idleMinutes: row.idle_minutes,
  }
  const judgement = judgeSession(known, fx.now())
  if (judgement !== 'go-on' && judgement !== 'rotate') {
    await endRead(fx, row, judgement === 'replayed' ? 'token-replayed' : judgement, route)
    return null
  }
  const replaced = judgement === 'rotate' ? await whereThereIsRoom(rotate(fx, row, hash)) : undefined
  if (judgement === 'go-on') await whereThereIsRoom(touch(fx, row, isCurrentToken))
  return {
    session: deskSessionOf(row),
    person: personOf(row),
    ...(replaced !== undefined && { newToken: replaced }),
  }
}

const rowOf = (db: Db, hash: Buffer) =>
  db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person')
    .innerJoin('account', 'account.person', 'session.person')
    .selectAll('session')
    .select(['person.name', 'person.title', 'person.language', 'person.erased_at'])
    .select(['account.login', 'account.disabled_at', 'account.totp_secret'])
    .where('session.ended_at', 'is', null)
    .where(({ eb, or }) => or([eb('token_hash', '=', hash), eb('previous_hash', '=', hash)]))
    .executeTakeFirst()

type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>

const personOf = ({ person, name, title, language, login, totp_secret }: Row): DeskPerson => ({
  id: person,
  name,
  title,
  language: language === 'en' ? 'en' : 'vi',
  login,
  hasTotp: totp_secret !== null,
})

/** On a full disk nothing is noted of the session: who is signed in still reads, the status page before all. */
async function whereThereIsRoom<T>(noting: Promise<T>): Promise<T | undefined> {
  try {
    return await noting
  } catch (error) {
    if (databaseProblem(error)?.code !== 'database-disk-full') throw error
    return undefined
  }
}

/** Replaces the token, unless another request has just done so. */
async function rotate({ db, now }: Effects, row: Row, shown: Buffer): Promise<string | undefined> {
  const token = newToken()
  const { numUpdatedRows } = await db
    .updateTable('session')
    .set({
      token_hash: hashOfToken(token),
      previous_hash: shown,
      rotated_at: now(),
      seen_at: now(),
      confirmed_at: null,
    })
    .where('id', '=', row.id)
    .where('token_hash', '=', row.token_hash)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? token : undefined
}

/** Notes that the session is used, once a minute at most, and that its new token has come back. */
async function touch({ db, now }: Effects, row: Row, isCurrentToken: boolean): Promise<void> {
  const isConfirmed = isCurrentToken && row.confirmed_at === null
  if (!isConfirmed && now().getTime() - row.seen_at.getTime() < seenEvery) return
  await db
    .updateTable('session')
    .set({ seen_at: now(), ...(isConfirmed && { confirmed_at: now() }) })
    .where('id', '=', row.id)
    .where('token_hash', '=', row.token_hash)
    .execute()
}

async function endRead(fx: Effects, { id, person }: Row, because: EndReason, route: Route): Promise<void> {
  await fx.db.transaction().execute(async trx => {
    const ended = await endSessions(trx, fx.now(), person, because, { only: id })
    if (ended > 0 && because === 'token-replayed')
      await recordSignIn(fx, trx, { outcome: 'token-replayed', door: 'session', person, ...routeOnly(route) })
  })
}
