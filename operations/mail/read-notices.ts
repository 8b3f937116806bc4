import type { Words } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { isUuid } from '../is-uuid.ts'

/** A notice as the desk shows it. */
export type Notice = {
  readonly id: string
  readonly kind: string
  readonly words: Words
  readonly link: string
  readonly madeAt: Date
  readonly isRead: boolean
}

/** The notices of a person, the unread first, then the newest. */
export async function readNotices(db: Db, person: string, most = 50): Promise<readonly Notice[]> {
  const rows = await db
    .selectFrom('notice')
    .select(['id', 'kind', 'words_vi', 'words_en', 'link', 'made_at', 'read_at'])
    .where('person', '=', person)
    .orderBy(({ eb }) => eb('read_at', 'is', null), 'desc')
    .orderBy('made_at', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ id, kind, words_vi, words_en, link, made_at, read_at }) => ({
    id,
    kind,
    words: { vi: words_vi, en: words_en },
    link,
    madeAt: made_at,
    isRead: read_at !== null,
  }))
}

/** How many notices a person has not read. */
export async function countUnread(db: Db, person: string): Promise<number> {
  const { count } = await db
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person', '=', person)
    .where('read_at', 'is', null)
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
