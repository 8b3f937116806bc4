import type { Words } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'

/** What a notice is about; the daily letter names these alone, so that nothing of what stands in the desk leaves it. */
export const noticeKinds = {
  opened: { vi: 'đợt đánh giá mới mở', en: 'rounds that opened' },
  assigned: { vi: 'việc được giao', en: 'work given to you' },
  submitted: { vi: 'hồ sơ chờ duyệt', en: 'files waiting for approval' },
  returned: { vi: 'hồ sơ bị trả lại', en: 'files returned' },
  approved: { vi: 'hồ sơ đã duyệt', en: 'files approved' },
  appraised: { vi: 'kết quả thẩm định', en: 'appraisals' },
  intake: { vi: 'nội dung nhập thay từ hồ sơ giấy', en: 'entries taken in from paper' },
  explain: { vi: 'yêu cầu giải trình', en: 'requests for an explanation' },
  decided: { vi: 'kết luận của hội đồng', en: 'decisions of the council' },
  remarked: { vi: 'ý kiến mới', en: 'remarks' },
  due: { vi: 'việc sắp đến hạn', en: 'work that is due soon' },
  role: { vi: 'thay đổi vai trò', en: 'changes of your roles' },
  system: { vi: 'thông báo của hệ thống', en: 'notices of the system' },
} as const satisfies Readonly<Record<string, Words>>

/** One of the kinds of notices. */
export type NoticeKind = keyof typeof noticeKinds

/** Whether a text names a kind of notices. */
export const isNoticeKind = (text: string): text is NoticeKind => Object.hasOwn(noticeKinds, text)

/** Something that a person is told in the desk. */
export type NewNotice = {
  readonly kind: NoticeKind
  /** A notice of the same key is told once. */
  readonly key: string
  readonly words: Words
  /** Where it leads, below the desk, such as `/assessments/…`. */
  readonly link?: string
}

/**
 * Tells a person something, inside the transaction of the act that it is about.
 * @returns whether it is new to the person
 */
export async function notify(
  trx: Db,
  { now, newId }: Pick<Effects, 'now' | 'newId'>,
  person: string,
  { kind, key, words, link = '' }: NewNotice,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto('notice')
    .values({ id: newId(), person, kind, key, words_vi: words.vi, words_en: words.en, link, made_at: now() })
    .onConflict(conflict => conflict.columns(['person', 'key']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}
