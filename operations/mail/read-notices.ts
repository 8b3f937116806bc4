import type { Words } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { isUuid } from '../is-uuid.ts'
import { type PagePlace, pageSize, placeOf } from '../place-of.ts'

/** A notice as the desk shows it. */
export type Notice = {
  readonly id: string
  readonly kind: string
  readonly words: Words
  readonly link: string
  readonly madeAt: Date
  readonly isRead: boolean
}

/** One page of the notices of a person, and which one. */
export type NoticePage = { readonly lines: readonly Notice[]; readonly place: PagePlace }

/** A page of the notices of a person, the unread first, then the newest; `most` are read. */
export async function readNotices(
  db: Db,
  person: string,
  { page = 1, most = pageSize }: { readonly page?: number; readonly most?: number } = {},
): Promise<NoticePage> {
  const place = placeOf(await countNotices(db, person), page)
  const rows = await db
    .selectFrom('notice')
    .select(['id', 'kind', 'words_vi', 'words_en', 'link', 'made_at', 'read_at'])
    .where('person', '=', person)
    .orderBy(({ eb }) => eb('read_at', 'is', null), 'desc')
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(most)
    .offset(Math.max(0, place.first - 1))
    .execute()
  const lines = rows.map(({ id, kind, words_vi, words_en, link, made_at, read_at }) => ({
    id,
    kind,
    words: { vi: words_vi, en: words_en },
    link,
    madeAt: made_at,
    isRead: read_at !== null,
  }))
  return { lines, place }
}

/** How many notices a person has not read. */
export const countUnread = (db: Db, person: string): Promise<number> => countNotices(db, person, true)

async function countNotices(db: Db, person: string, isUnread = false): Promise<number> {
  const { count } = await db
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person', '=', person)
    .$if(isUnread, query => query.where('read_at', 'is', null))
    .executeTakeFirstOrThrow()
  return count
}

/** Marks notices of a person as read: those named, or all. Those of others are left alone. */
export async function markRead(
  db: Db,
  person: string,
  now: Date,
  ids: readonly string[] | 'all' = 'all',
): Promise<void> {
  const all = db
    .updateTable('notice')
    .set({ read_at: now })
    .where('person', '=', person)
    .where('read_at', 'is', null)
  const known = ids === 'all' ? [] : ids.filter(isUuid)
  if (ids === 'all') await all.execute()
  else if (known.length > 0) await all.where('id', 'in', known).execute()
}
