import type { Words } from '../basics/problem.ts'

/** The steps that an assessment passes, in their order, with the words they go by. */
export const assessmentStates = {
  drafting: { vi: 'đơn vị tự chấm', en: 'self-assessment' },
  submitted: { vi: 'chờ thủ trưởng duyệt', en: 'awaiting the head' },
  appraisal: { vi: 'thẩm định lần 1', en: 'first appraisal' },
  explanation: { vi: 'đơn vị giải trình', en: 'explanation' },
  'second-appraisal': { vi: 'thẩm định lần 2', en: 'second appraisal' },
  council: { vi: 'hội đồng xem xét', en: 'council' },
  final: { vi: 'đã chốt', en: 'final' },
} as const satisfies Readonly<Record<string, Words>>

/** One of the steps of an assessment. */
export type AssessmentState = keyof typeof assessmentStates

/** Whether a text names a step of an assessment. */
export const isAssessmentState = (text: string): text is AssessmentState =>
  Object.hasOwn(assessmentStates, text)

/** The names of the steps, in their order. */
export const assessmentStateNames: readonly AssessmentState[] =
  Object.keys(assessmentStates).filter(isAssessmentState)
