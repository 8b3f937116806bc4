import {
  type Assessment,
  accept,
  assessmentOf,
  type Day,
  type Outcome,
  type Period,
  type Program,
  problem,
  refuse,
  type Words,
} from '@thuocdo/engine'
import { type ChainEnd, type Db, type FoldedRound, loadFolded } from '@thuocdo/store'
import { isUuid } from '../is-uuid.ts'
import { loadProgram } from './load-program.ts'

/** The round that an assessment belongs to. */
export type RoundOf = {
  readonly id: string
  readonly name: Words
  readonly state: string
  /** The period that it assesses. */
  readonly assessed: Period
  readonly opens?: Day
  /** The last day for every unit of the round. */
  readonly due?: Day
  /** The last day of this one unit, where it was given another. */
  readonly ownDue?: Day
}

/** An assessment with what it stands on. */
export type LoadedAssessment = {
  readonly assessment: Assessment
  readonly program: Program
  readonly round: RoundOf
  /** Where its chain ended when it was loaded. */
  readonly end: ChainEnd
}

/** Loads an assessment as its entries were folded, with its framework and its round. An unknown id is refused. */
export async function loadAssessment(db: Db, id: string): Promise<Outcome<LoadedAssessment>> {
  const loaded = isUuid(id) ? await loadFolded(db, id) : undefined
  if (!loaded) return refuse(unknownAssessment(id))
  const assessment = assessmentOf(
    loaded.folded,
    loaded.end.length,
    loaded.cells.map(({ criterion, folded }) => [criterion, folded]),
  )
  const program = await loadProgram(db, loaded.in.edition)
  return accept({ assessment, program, round: roundOf(loaded.round, loaded.in), end: loaded.end })
}

const roundOf = (
  id: string,
  { nameVi, nameEn, state, fromOn, toOn, opensOn, dueOn, ownDueOn }: FoldedRound,
): RoundOf => ({
  id,
  name: { vi: nameVi, en: nameEn },
  state,
  assessed: { from: fromOn, to: toOn },
  ...(opensOn !== null && { opens: opensOn }),
  ...(dueOn !== null && { due: dueOn }),
  ...(ownDueOn !== null && { ownDue: ownDueOn }),
})

/** What is said of an id that no assessment has. */
export const unknownAssessment = (id: string) =>
  problem('unknown-assessment', [id], {
    vi: `Không có hồ sơ đánh giá “${id}”. Hãy mở lại từ danh sách.`,
    en: `There is no assessment “${id}”. Open it from the list.`,
  })
