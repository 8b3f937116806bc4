import { type Actor, accept, type Day, isDay, type Outcome } from '@thuocdo/engine'
import { sql } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { isUuid } from '../is-uuid.ts'
import { counted, placeBehind } from '../keyset-place.ts'
import { permitted } from '../permitted.ts'
import { type Place, pageSize } from '../place-of.ts'

/** Which lines of the record of sign-ins: days in Việt Nam, both counted; a part of a login or an address. */
export type SignInChoice = {
  readonly from?: Day
  readonly to?: Day
  readonly text?: string
  /** Where the former page ended: its `next`. */
  readonly before?: string
}

/** One line of the record: source, destination, account, time, and what came of it. */
export type SignInRecord = {
  readonly id: string
  readonly at: Date
  readonly outcome: string
  readonly door: string
  readonly login: string
  readonly source: string
  readonly destination: string
}

/** Lines of the record, the latest first, how many match in all, and where the next page goes on. */
export type SignInPage = {
  readonly lines: readonly SignInRecord[]
  readonly place: Place
  readonly next?: string
}

/** A page of the record of sign-ins, for who may verify the trail: auditors and administrators. */
export async function listSignIns(
  fx: Effects,
  actor: Actor,
  choice: SignInChoice,
): Promise<Outcome<SignInPage>> {
  const allowed = permitted(fx, actor, 'verify-trail', {})
  if (!allowed.ok) return allowed
  const before = isUuid(choice.before ?? '') ? choice.before : undefined
  const rows = await matching(fx, choice)
    .select(['id', 'at', 'outcome', 'door', 'login', 'source', 'destination'])
    .$if(before !== undefined, query => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .execute()
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
  const lines = rows.slice(0, pageSize).map(row => ({ ...row, login: row.login ?? '' }))
  const counts = await matching(fx, choice)
    .select(counted(before === undefined ? undefined : sql<boolean>`id >= ${before}::uuid`))
    .executeTakeFirstOrThrow()
  return accept({ lines, place: placeBehind(counts, lines.length), ...(last && { next: last.id }) })
}

// Ids are made in the order of time, so that one column is the place in the list.
function matching({ db }: Pick<Effects, 'db'>, { from = '', to = '', text = '' }: SignInChoice) {
  let query = db.selectFrom('sign_in')
  if (isDay(from))
    query = query.where('at', '>=', sql<Date>`(${from}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`)
  if (isDay(to))
    query = query.where('at', '<', sql<Date>`(${to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`)
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return query
  return query.where(eb =>
    eb.or([
      eb(sql<number>`strpos(lower(coalesce(login, '')), ${wanted})`, '>', 0),
      eb(sql<number>`strpos(source, ${wanted})`, '>', 0),
    ]),
  )
}
