import {
  type ActName,
  type Actor,
  type Assessment,
  type Cell,
  cellOf,
  type Day,
  factsOf,
  mayDo,
  ownCriteria,
  type Period,
  type Program,
} from '@thuocdo/engine'
import { isDisputed } from './criteria-lines.ts'

/** The criteria of the unit at which the reader's own work is still to be done. */
export function waitingCodes(
  { actor, on }: { readonly actor: Actor; readonly on: Day },
  assessment: Assessment,
  asked: { readonly program: Program; readonly assessed: Period },
): ReadonlySet<string> {
  const work = workIn[assessment.state]
  if (work === undefined) return new Set()
  const waiting = ownCriteria(asked.program, assessment.block).filter(
    ({ code }) =>
      work.isLeft(cellOf(assessment, code)) && mayDo(actor, work.act, factsOf(assessment, asked, code), on),
  )
  return new Set(waiting.map(({ code }) => code))
}

type Work = { readonly act: ActName; readonly isLeft: (cell: Cell) => boolean }

/** What is to be done at a criterion in each step, and whether it still is. */
const workIn: Readonly<Partial<Record<Assessment['state'], Work>>> = {
  drafting: { act: 'declare', isLeft: ({ declared }) => declared === undefined },
  appraisal: { act: 'appraise', isLeft: ({ points }) => points['appraised-1'] === undefined },
  explanation: { act: 'explain', isLeft: cell => isDisputed(cell) && cell.points.explained === undefined },
  'second-appraisal': {
    act: 'appraise',
    isLeft: ({ points }) => points['appraised-2'] === undefined && points.explained !== undefined,
  },
  council: { act: 'decide', isLeft: cell => isDisputed(cell) && cell.points.final === undefined },
}
