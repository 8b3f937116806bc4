import { type Db, sql } from '@thuocdo/store'
import type { Effects } from '../effects.ts'

/**
 * What is counted: the login that was typed, whether it exists or not; the address it came from; outside sign-ins that an address
 * began; what an address was refused for other reasons.
 */
export type AttemptKind = 'login' | 'source' | 'outside' | 'turned-away'

type Limit = {
  /** How many may fail before one must wait. */
  readonly free: number
  /** In how many seconds one failure fades. */
  readonly fadesIn: number
}

const day = 86_400
const minute = 60

/** Offices share an address, so that it may fail more often than a login, and fades sooner. */
const limits: Readonly<Record<AttemptKind, Limit>> = {
  login: { free: 5, fadesIn: day / 4 },
  source: { free: 20, fadesIn: 3 * minute },
  outside: { free: 100, fadesIn: minute / 4 },
  'turned-away': { free: 20, fadesIn: 3 * minute },
}

const firstWait = 30
const longestWait = 15 * minute
/** After so many failures in a row a login waits a day each time (NIST SP 800-63B, 5.2.2: at most a hundred). */
const tooMany = 100

/** Whether an attempt may be made; where not, how many were refused since the wait began, this one counted. */
export type Turn = { readonly allowed: true } | { readonly allowed: false; readonly refused: number }

/**
 * Takes one attempt. It counts as failed until it is given back, so that a thousand at once are not a thousand guesses. After some
 * failures each next one must wait twice as long, from 30 seconds to 15 minutes (ASVS 2.2.1).
 */
export async function takeAttempt(
  { db, now }: Pick<Effects, 'db' | 'now'>,
  kind: AttemptKind,
  name: string,
): Promise<Turn> {
  const at = now()
  const { free, fadesIn } = limits[kind]
  const failed = sql<number>`greatest(0, attempt.failures - greatest(0, extract(epoch from ${at}::timestamptz - attempt.last_at)) / ${fadesIn}::float8) + 1`
  // Rounded, since a little of every failure has faded by the next one.
  const count = sql`round(${failed})`
  const wait = sql`case when ${count} >= ${tooMany} then ${day}
    else least(${longestWait}, ${firstWait} * power(2, least(16, ${count} - ${free}))) end`
  const { rows } = await sql<{ failures: number }>`
    insert into attempt (kind, name, failures, last_at) values (${kind}, ${name}, 1, ${at})
    on conflict (kind, name) do update set
      failures = ${failed},
      last_at = ${at},
      refused = 0,
      locked_until = case when ${count} >= ${free} then ${at}::timestamptz + make_interval(secs => ${wait}) end
    where attempt.locked_until is null or attempt.locked_until <= ${at}
    returning failures`.execute(db)
  return rows.length > 0 ? { allowed: true } : { allowed: false, refused: await countRefused(db, kind, name) }
}

async function countRefused(db: Db, kind: AttemptKind, name: string): Promise<number> {
  const row = await db
    .updateTable('attempt')
    .set(({ eb }) => ({ refused: eb('refused', '+', 1) }))
    .where('kind', '=', kind)
    .where('name', '=', name)
    .returning('refused')
    .executeTakeFirst()
  return row?.refused ?? 1
}

/** Gives back an attempt that succeeded: the login begins anew, the address has failed once less. */
export async function giveBackAttempt(db: Db, login: string, source: string): Promise<void> {
  await forgetAttempts(db, login)
  await takeBackAttempt(db, 'source', source)
}

/** Takes back an attempt that was no failure: it was never tried since too many were under way, or all that was typed was right. */
export async function takeBackAttempt(db: Db, kind: 'login' | 'source', name: string): Promise<void> {
  const { free } = limits[kind]
  await sql`update attempt set
    failures = greatest(0, failures - 1),
    locked_until = case when round(failures - 1) >= ${free} then locked_until end
    where kind = ${kind} and name = ${name}`.execute(db)
}

/** Forgets what failed with a login. */
export async function forgetAttempts(db: Db, login: string): Promise<void> {
  await db.deleteFrom('attempt').where('kind', '=', 'login').where('name', '=', login).execute()
}
