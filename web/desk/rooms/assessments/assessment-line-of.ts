import type { Day } from '@thuocdo/engine'
import type { AssessmentLine as ListedLine } from '@thuocdo/operations/acts'
import type { AssessmentLine } from './assessment-view.ts'

/** One assessment as lists show it on a day. It is late where it was sent in late, or has not been sent in after its day. */
export const lineOfAssessment = (line: ListedLine, on: Day): AssessmentLine => ({
  id: line.id,
  unit: { id: line.unit, name: line.unitName },
  round: { id: line.round, name: line.roundName },
  block: line.blockName,
  state: line.state,
  filled: line.declared,
  leaves: line.own,
  dueOn: line.due ?? null,
  ownDueOn: line.ownDue ?? null,
  isLate: line.late || (isHome(line.state) && isOver(line.ownDue ?? line.due, on)),
})

const isOver = (due: Day | undefined, on: Day): boolean => due !== undefined && due < on

const isHome = (state: string): boolean => state === 'drafting' || state === 'submitted'
