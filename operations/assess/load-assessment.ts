import {
  type Assessment,
  accept,
  assessmentOf,
  type Day,
  type Outcome,
  type Program,
  problem,
  refuse,
  type Words,
} from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { isUuid } from '../is-uuid.ts'
import { loadProgram } from './load-program.ts'

/** An assessment with what it stands on. */
export type LoadedAssessment = {
  readonly assessment: Assessment
  readonly program: Program
  readonly round: {
    readonly id: string
    readonly name: Words
    readonly state: string
    readonly opens?: Day
    readonly due?: Day
  }
}

/** Loads an assessment as its entries were folded, with its framework and its round. An unknown id is refused. */
export async function loadAssessment(db: Db, id: string): Promise<Outcome<LoadedAssessment>> {
  const row = await rowOf(db, id)
  if (!row) return refuse(unknownAssessment(id))
  const cells = await db
    .selectFrom('cell')
    .select(['criterion', 'folded'])
    .where('assessment', '=', id)
    .execute()
  const assessment = assessmentOf(
    row.folded,
    cells.map(({ criterion, folded }) => [criterion, folded]),
  )
  return accept({
    assessment,
    program: await loadProgram(db, assessment.edition),
    round: {
      id: row.round,
      name: { vi: row.name_vi, en: row.name_en },
      state: row.state,
      ...(row.opens_on !== null && { opens: row.opens_on }),
      ...(row.due_on !== null && { due: row.due_on }),
    },
  })
}

async function rowOf(db: Db, id: string) {
  if (!isUuid(id)) return undefined
  return db
    .selectFrom('assessment')
    .innerJoin('round', 'round.id', 'assessment.round')
    .select([
      'assessment.folded',
      'assessment.round',
      'round.name_vi',
      'round.name_en',
      'round.state',
      'round.opens_on',
      'round.due_on',
    ])
    .where('assessment.id', '=', id)
    .executeTakeFirst()
}

/** What is said of an id that no assessment has. */
export const unknownAssessment = (id: string) =>
  problem('unknown-assessment', [id], {
    vi: `Không có hồ sơ đánh giá “${id}”. Hãy mở lại từ danh sách.`,
    en: `There is no assessment “${id}”. Open it from the list.`,
  })
