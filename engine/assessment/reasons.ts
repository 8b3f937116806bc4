import type { Words } from '../basics/problem.ts'

/** Why points were changed, with the words shown to the unit. */
export const reasons = {
  'not-done': { vi: 'chưa thực hiện', en: 'not done' },
  late: { vi: 'thực hiện chậm thời hạn', en: 'done late' },
  'wrong-figure': { vi: 'số liệu kê khai chưa đúng', en: 'the figures declared are wrong' },
  'evidence-missing': { vi: 'không có tài liệu kiểm chứng', en: 'no evidence' },
  'evidence-incomplete': { vi: 'tài liệu kiểm chứng chưa đủ', en: 'incomplete evidence' },
  'evidence-differs': { vi: 'tài liệu không khớp với số kê khai', en: 'the evidence does not bear it out' },
  'does-not-apply': {
    vi: 'tiêu chí không áp dụng cho đơn vị',
    en: 'the criterion does not apply to the unit',
  },
  'does-apply': { vi: 'tiêu chí có áp dụng cho đơn vị', en: 'the criterion does apply to the unit' },
  'explanation-accepted': { vi: 'chấp nhận giải trình', en: 'the explanation is accepted' },
  other: { vi: 'lý do khác', en: 'another reason' },
} as const satisfies Readonly<Record<string, Words>>

/** One of the reasons why points were changed. */
export type ReasonCode = keyof typeof reasons

/** Whether a text names a reason. */
export const isReason = (text: string): text is ReasonCode => Object.hasOwn(reasons, text)

/** Whether points were lost through the unit's own fault; what the analysis of lost points begins with. */
export const causes = {
  subjective: { vi: 'nguyên nhân chủ quan', en: 'the unit’s own fault' },
  objective: { vi: 'nguyên nhân khách quan', en: 'circumstances' },
} as const satisfies Readonly<Record<string, Words>>

/** One of the two causes. */
export type Cause = keyof typeof causes

/** Whether a text names a cause. */
export const isCause = (text: string): text is Cause => Object.hasOwn(causes, text)
