import { type Actor, accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { isUuid } from '../is-uuid.ts'
import { permitted } from '../permitted.ts'
import { appendRecords } from '../recorded-on.ts'
import { within } from '../within.ts'

/** Which words are erased, and why. */
export type Erasure = {
  readonly chain: string
  readonly position: number
  readonly field: string
  readonly reason: string
}

/**
 * Erases words behind an entry for good, such as personal data that should not have been written. The chain still holds: it has the
 * commitment alone. That, when, by whom and why it was erased stands on the same chain.
 */
export async function eraseWords(fx: Effects, actor: Actor, erasure: Erasure): Promise<Outcome<Erasure>> {
  const allowed = permitted(fx, actor, 'erase-words', {})
  if (!allowed.ok) return allowed
  const { chain, position, field } = erasure
  const reason = erasure.reason.trim()
  if (reason === '') return refuse(noReason)
  if (!isUuid(chain) || !Number.isInteger(position)) return refuse(noWords)
  return within(fx.db, async trx => {
    const subject = await subjectOf(trx, chain)
    if (subject === undefined || !(await empty(trx, { chain, position, field }, fx.now())))
      return refuse(noWords)
    const draft = { act: 'erase-words', body: { position, field }, disclosed: { reason } }
    await appendRecords(fx, trx, allowed.value, [{ subject, drafts: [draft] }])
    return accept({ chain, position, field, reason })
  })
}

const subjectOf = (db: Db, chain: string) =>
  db.selectFrom('chain').select(['kind', 'subject']).where('id', '=', chain).forUpdate().executeTakeFirst()

async function empty(
  db: Db,
  { chain, position, field }: Omit<Erasure, 'reason'>,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('disclosure')
    .set({ salt: null, words: null, erased_at: at })
    .where('chain', '=', chain)
    .where('position', '=', position)
    .where('field', '=', field)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const noReason = problem('reason-missing', ['reason'], {
  vi: 'Xóa nội dung ghi phải nêu lý do; lý do được ghi vào nhật ký. Hãy ghi lý do mà không nhắc lại nội dung bị xóa.',
  en: 'Words are erased for a reason, which stands in the trail. Give it without repeating what is erased.',
})

const noWords = problem('no-words', ['position'], {
  vi: 'Không có lời ghi nào ở chỗ này, hoặc lời ghi đã bị xóa trước đó. Hãy mở lại nhật ký.',
  en: 'There are no words in this place, or they were erased before. Open the trail again.',
})
