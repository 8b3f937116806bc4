import { problem } from '@thuocdo/engine'
import type { SignedIn } from '../../signed-in.ts'
import { refusedAct } from './read-act.ts'

/** How many forms with files are held in memory at once, each of at most 51 MB. */
export const mostUploads = 8

const under = new Set<string>()

/**
 * Reads and carries out a form with a file in turn: the whole form is held in memory while that lasts, so that only some may come at
 * once, and of one person only one. One more is refused before a byte of it is read.
 * @param act the form that says so
 */
export async function inUploadTurn<T>(
  { desk, person }: Pick<SignedIn, 'desk' | 'person'>,
  act: string,
  work: () => Promise<T>,
): Promise<T | ReturnType<typeof refusedAct>> {
  const who = `${desk.tenant.slug} ${person.id}`
  if (under.size >= mostUploads || under.has(who)) return refusedAct({ act, values: {} }, [busy])
  under.add(who)
  try {
    return await work()
  } finally {
    under.delete(who)
  }
}

const busy = problem('uploads-busy', ['file'], {
  vi: 'Máy chủ đang nhận tệp khác của bạn hoặc của nhiều người cùng lúc. Hãy đợi tệp trước tải xong rồi gửi lại.',
  en: 'The server is taking another file of yours, or those of many people at once. Wait for the one before, then send it again.',
})
