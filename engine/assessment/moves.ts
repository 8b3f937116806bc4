import type { AssessmentState } from './states.ts'

type Moves = Readonly<Partial<Record<AssessmentState, AssessmentState>>>

/** Which step an act leads to, from which. */
export const moves = {
  submit: { drafting: 'submitted' },
  approve: { submitted: 'appraisal', explanation: 'second-appraisal' },
  return: { submitted: 'drafting', appraisal: 'drafting' },
  advance: { appraisal: 'explanation', explanation: 'second-appraisal', 'second-appraisal': 'council' },
  'sign-off': { council: 'final' },
} as const satisfies Readonly<Record<string, Moves>>

/** One of the acts that move an assessment to another step. */
export type MoveName = keyof typeof moves

/** The step that an act leads to from another; nothing where it leads nowhere. */
export function moveTo(act: MoveName, from: AssessmentState): AssessmentState | undefined {
  const to: Moves = moves[act]
  return to[from]
}
