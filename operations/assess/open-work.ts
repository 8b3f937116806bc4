import {
  type ActName,
  type Actor,
  type AssessmentHead,
  type AssessmentState,
  type Day,
  type Facts,
  headFrom,
  mayDo,
  maySee,
  ownCriteria,
  type Period,
  type Program,
  pathTo,
  permissions,
} from '@thuocdo/engine'
import { type Db, ownDue, sql } from '@thuocdo/store'
import { loadPrograms } from './load-program.ts'

/** An assessment of an open round, with how far each of the unit's own criteria has come. */
export type OpenAssessment = {
  readonly head: AssessmentHead
  readonly facts: Facts
  readonly criteria: readonly OpenCriterion[]
  /** Whether its last day has passed, and it has not been handed in. */
  readonly isLate: boolean
}

/** How far one criterion has come. */
export type OpenCriterion = {
  readonly facts: Facts
  readonly declared: boolean
  readonly appraised: boolean
  /** Whether the first appraisal gave other points than the unit itself. */
  readonly lowered: boolean
  readonly explained: boolean
}

/** The assessments of open rounds that somebody may look at, with the state of their criteria. */
export async function openWork(db: Db, actor: Actor, on: Day): Promise<readonly OpenAssessment[]> {
  const rows = await db
    .selectFrom('assessment as a')
    .innerJoin('round', 'round.id', 'a.round')
    .select(['a.folded', 'round.from_on', 'round.to_on', 'round.due_on', ownDue.as('own_due_on')])
    .where('round.state', '<>', 'closed')
    .orderBy('a.unit')
    .execute()
  const seen = rows
    .map(({ folded, from_on, to_on, due_on, own_due_on }) => ({
      head: headFrom(folded),
      assessed: { from: from_on, to: to_on },
      due: own_due_on ?? due_on,
    }))
    .filter(({ head: { unit, block } }) => maySee(actor, { unit, block }, on))
  const flags = await flagsOf(
    db,
    seen.map(({ head }) => head.id),
  )
  const programOf = await loadPrograms(
    db,
    seen.map(({ head }) => head.edition),
  )
  return seen.map(({ head, assessed, due }) => ({
    ...openOf(programOf(head.edition), head, { assessed, flags: flags.get(head.id) ?? [] }),
    isLate: isHome(head.state) && due !== null && due < on,
  }))
}

type Flags = {
  readonly assessment: string
  readonly criterion: string
  readonly declared: boolean
  readonly appraised: boolean
  readonly lowered: boolean | null
  readonly explained: boolean
  readonly division: string | null
}

async function flagsOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Flags[]>> {
  const { rows } = await sql<Flags>`
    select assessment, criterion, folded ? 'declared' as declared, folded -> 'points' ? 'appraised-1' as appraised,
      folded -> 'points' -> 'appraised-1' -> 'points' <> folded -> 'points' -> 'self' -> 'points' as lowered,
      folded -> 'points' ? 'explained' as explained, folded ->> 'division' as division
    from cell where assessment = any(${ids}::uuid[])`.execute(db)
  return Map.groupBy(rows, ({ assessment }) => assessment)
}

const isHome = (state: AssessmentState): boolean => state === 'drafting' || state === 'submitted'

function openOf(
  program: Program,
  head: AssessmentHead,
  { assessed, flags }: { readonly assessed: Period; readonly flags: readonly Flags[] },
): Omit<OpenAssessment, 'isLate'> {
  const { unit, block, state, actedForUnit } = head
  const facts = { unit, block, state, actedForUnit, assessed }
  const byCode = new Map(flags.map(one => [one.criterion, one]))
  const criteria = ownCriteria(program, block).map(({ code }) =>
    criterionOf(program, facts, code, byCode.get(code)),
  )
  return { head, facts, criteria }
}

const criterionOf = (program: Program, facts: Facts, code: string, flags?: Flags): OpenCriterion => ({
  facts: {
    ...facts,
    criterion: code,
    path: pathTo(program, code),
    ...(flags?.division && { division: flags.division }),
  },
  declared: flags?.declared ?? false,
  appraised: flags?.appraised ?? false,
  lowered: flags?.lowered ?? false,
  explained: flags?.explained ?? false,
})

/** The assessments among them on which somebody may do something as a whole. */
export const openFor = (
  work: readonly OpenAssessment[],
  act: ActName,
  actor: Actor,
  on: Day,
): readonly OpenAssessment[] => work.filter(({ facts }) => mayDo(actor, act, facts, on))

/** The criteria on which somebody may do something, and that still ask for it. */
export const criteriaFor = (
  work: readonly OpenAssessment[],
  act: ActName,
  actor: Actor,
  { on, asks }: { readonly on: Day; readonly asks: (criterion: OpenCriterion) => boolean },
): readonly { readonly assessment: string; readonly count: number }[] =>
  work.flatMap(({ head, criteria }) => {
    if (!isActIn(act, head.state)) return []
    const count = criteria.filter(one => asks(one) && mayDo(actor, act, one.facts, on)).length
    return count > 0 ? [{ assessment: head.id, count }] : []
  })

/** Whether an act belongs to a step at all: most assessments need no closer look. */
export const isActIn = (act: ActName, state: AssessmentState): boolean =>
  permissions.some(line => line.act === act && (line.states?.includes(state) ?? true))
