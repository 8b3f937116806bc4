import { type Assessment, apply, headOf } from '@thuocdo/engine'
import type { AssessmentFold } from '@thuocdo/store'

/** How assessments are folded, and what is kept of one: its own row, and one for each criterion that was touched. */
export const assessmentFold: AssessmentFold<Assessment> = {
  apply,
  rows: assessment => {
    const { round, unit, block, state, cells } = assessment
    return { round, unit, block, state, folded: { ...headOf(assessment) }, cells: { ...cells } }
  },
}
