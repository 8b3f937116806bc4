import {
  type Actor,
  type AssessmentState,
  type Day,
  headFrom,
  maySee,
  ownCriteria,
  type Program,
  type Words,
} from '@thuocdo/engine'
import { type Db, ownDue, sql } from '@thuocdo/store'
import { type EditionVersion, loadPrograms } from './load-program.ts'

/** One assessment in a list. */
export type AssessmentLine = {
  readonly id: string
  readonly unit: string
  readonly unitName: Words
  readonly round: string
  readonly roundName: Words
  readonly edition: EditionVersion
  readonly block: string
  /** The name of the block; empty where the framework has none. */
  readonly blockName: Words
  readonly state: AssessmentState
  readonly late: boolean
  /** How many criteria the unit has declared, of how many that it answers for. */
  readonly declared: number
  readonly own: number
  /** How many of them were appraised for the first time. */
  readonly appraised: number
  /** The last day for every unit of the round. */
  readonly due?: Day
  /** The last day of this one unit, where it was given another. */
  readonly ownDue?: Day
}

/** Which assessments: of one round, of one unit; without either all. */
export type AssessmentChoice = { readonly round?: string; readonly unit?: string }

/** The assessments that somebody may look at, the latest round first, then by unit. */
export async function listAssessments(
  db: Db,
  actor: Actor,
  on: Day,
  { round, unit }: AssessmentChoice = {},
): Promise<readonly AssessmentLine[]> {
  const { rows } = await sql<Row>`
    select a.id, a.unit, coalesce(n.vi, a.unit) as vi, coalesce(n.en, a.unit) as en, a.round, r.name_vi, r.name_en,
      r.edition, r.edition_version, a.folded, r.due_on,
      ${ownDue} as own_due_on,
      (select count(*) from cell c where c.assessment = a.id and c.folded ? 'declared') as declared,
      (select count(*) from cell c where c.assessment = a.id and c.folded -> 'points' ? 'appraised-1') as appraised
    from assessment a join round r on r.id = a.round
    left join lateral (
      select vi, en from unit_name u where u.unit = a.unit and (u.from_on is null or u.from_on <= r.to_on)
      order by u.from_on desc nulls last limit 1
    ) n on true
    where (${round ?? null}::uuid is null or a.round = ${round ?? null}::uuid)
      and (${unit ?? null}::text is null or a.unit = ${unit ?? null}::text)
    order by r.founded_at desc, a.block, a.unit`.execute(db)
  const seen = rows.flatMap(row => {
    const { unit, block, state, late } = headFrom(row.folded)
    return maySee(actor, { unit, block, state }, on) ? [{ row, block, state, late }] : []
  })
  const programOf = await loadPrograms(
    db,
    seen.map(({ row }) => editionOf(row)),
  )
  return seen.map(one => lineOf(programOf(editionOf(one.row)), one))
}

type Row = {
  readonly id: string
  readonly unit: string
  readonly vi: string
  readonly en: string
  readonly round: string
  readonly name_vi: string
  readonly name_en: string
  readonly edition: string
  readonly edition_version: number
  readonly folded: unknown
  readonly due_on: string | null
  readonly own_due_on: string | null
  readonly declared: number
  readonly appraised: number
}

type Seen = {
  readonly row: Row
  readonly block: string
  readonly state: AssessmentState
  readonly late: boolean
}

const editionOf = ({ edition, edition_version }: Row): EditionVersion => ({
  id: edition,
  version: edition_version,
})

function lineOf(program: Program, { row, ...state }: Seen): AssessmentLine {
  return {
    ...state,
    id: row.id,
    unit: row.unit,
    unitName: { vi: row.vi, en: row.en },
    round: row.round,
    roundName: { vi: row.name_vi, en: row.name_en },
    edition: editionOf(row),
    blockName: blockNameIn(program, state.block),
    declared: row.declared,
    appraised: row.appraised,
    own: ownCriteria(program, state.block).length,
    ...(row.due_on !== null && { due: row.due_on }),
    ...(row.own_due_on !== null && { ownDue: row.own_due_on }),
  }
}

const blockNameIn = ({ edition }: Program, code: string): Words =>
  edition.blocks?.find(block => block.code === code)?.name ?? { vi: code, en: code }
