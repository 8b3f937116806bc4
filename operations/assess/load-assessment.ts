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
import { type ChainEnd, type Db, loadFolded, sql } from '@thuocdo/store'
import { isUuid } from '../is-uuid.ts'
import { programOf } from './load-program.ts'

/** The round that an assessment belongs to. */
export type RoundOf = {
  readonly id: string
  readonly name: Words
  readonly state: string
  readonly opens?: Day
  readonly due?: Day
}

/** An assessment with what it stands on. */
export type LoadedAssessment = {
  readonly assessment: Assessment
  readonly program: Program
  readonly round: RoundOf
  /** Where its chain ended when it was loaded. */
  readonly end: ChainEnd
}

/**
 * Loads an assessment as its entries were folded, with its framework and its round. An unknown id is refused.
 * @param criteria the criteria whose cells are wanted; without it all that have one
 */
export async function loadAssessment(
  db: Db,
  id: string,
  criteria?: readonly string[],
): Promise<Outcome<LoadedAssessment>> {
  if (!isUuid(id)) return refuse(unknownAssessment(id))
  const wanted = { id, ...(criteria && { criteria }) }
  const [folded, standing] = await Promise.all([loadFolded(db, wanted), standingOf(db, id)])
  if (!folded || !standing) return refuse(unknownAssessment(id))
  const assessment = assessmentOf(
    folded.folded,
    folded.cells.map(({ criterion, folded }) => [criterion, folded]),
  )
  const program = await programOf(db, standing.sha256)
  return accept({ assessment, program, round: roundOf(standing), end: folded.end })
}

type Standing = {
  readonly round: string
  readonly name_vi: string
  readonly name_en: string
  readonly state: string
  readonly opens_on: string | null
  readonly due_on: string | null
  readonly sha256: string
}

async function standingOf(db: Db, id: string): Promise<Standing | undefined> {
  const { rows } = await sql<Standing>`
    select r.id as round, r.name_vi, r.name_en, r.state, r.opens_on, r.due_on, e.sha256
    from assessment a join round r on r.id = a.round
    join edition e on e.id = a.folded -> 'edition' ->> 'id'
      and e.version = (a.folded -> 'edition' ->> 'version')::integer
    where a.id = ${id}`.execute(db)
  return rows[0]
}

const roundOf = ({ round, name_vi, name_en, state, opens_on, due_on }: Standing): RoundOf => ({
  id: round,
  name: { vi: name_vi, en: name_en },
  state,
  ...(opens_on !== null && { opens: opens_on }),
  ...(due_on !== null && { due: due_on }),
})

const unknownAssessment = (id: string) =>
  problem('unknown-assessment', [id], {
    vi: `Không có hồ sơ đánh giá “${id}”. Hãy mở lại từ danh sách.`,
    en: `There is no assessment “${id}”. Open it from the list.`,
  })
