import { type Actor, mayDo } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { todayIn } from '../today.ts'
import { isId } from './grants.ts'

/** Whether somebody of that id was here and was erased, as far as the reader may look people up at all. */
export async function wasErased(
  { db, now }: Pick<Effects, 'db' | 'now'>,
  actor: Actor,
  id: string,
): Promise<boolean> {
  if (!isId(id) || !mayDo(actor, 'read-people', {}, todayIn(now()))) return false
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', id)
    .where('erased_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}
