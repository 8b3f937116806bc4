import type { Words } from '../basics/problem.ts'

/** Why a number is not there. The order is the code used inside columns: 0 means that it is there. */
export const missingReasons = [
  'not-submitted',
  'not-applicable',
  'not-published',
  'suppressed',
  'not-computable',
] as const

/** One of the reasons why a number is not there. */
export type MissingReason = (typeof missingReasons)[number]

/** A number that is not there, and why. Never zero, never null, never a bare NaN. */
export type Missing = { readonly missing: MissingReason }

/** A number, or the reason why it is not there. */
export type Value = number | Missing

/** Whether a value is missing. */
export const isMissing = (value: Value): value is Missing => typeof value !== 'number'

/** The code of a reason inside a column (1…5); 0 stands for "it is there". */
export const missingCode = (reason: MissingReason): number => missingReasons.indexOf(reason) + 1

/** The reason behind a code of a column, if the value is missing. */
export const missingReason = (code: number): MissingReason | undefined => missingReasons[code - 1]

/** How a reason is said to a reader. */
export const missingWords: { readonly [reason in MissingReason]: Words } = {
  'not-submitted': { vi: 'chưa nộp', en: 'not submitted' },
  'not-applicable': { vi: 'không áp dụng', en: 'not applicable' },
  'not-published': { vi: 'chưa thấy công bố', en: 'not found in print' },
  'not-computable': { vi: 'không tính được', en: 'cannot be computed' },
  suppressed: { vi: 'không nêu để bảo mật', en: 'suppressed' },
}
