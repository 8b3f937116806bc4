import { type AssessmentState, counts, type Day, type Words } from '@thuocdo/engine'
import { listAssessments, type RoundLine } from '@thuocdo/operations/acts'
import type { SignedIn } from '../signed-in.ts'

/** How far the assessment of one's own unit has come in a round under way. */
export type OwnProgress = {
  readonly assessment: string
  readonly unit: Words
  readonly state: AssessmentState
  readonly declared: number
  readonly own: number
  readonly due: Day | null
}

/** The assessments of the units in which the reader holds a role, of the rounds under way. */
export async function progressFor(
  { fx, actor, on }: SignedIn,
  rounds: readonly RoundLine[],
): Promise<readonly OwnProgress[]> {
  const held = actor.grants.filter(grant => counts(grant, on)).flatMap(({ unit }) => unit ?? [])
  const listed = await Promise.all(
    [...new Set(held)].map(unit => listAssessments(fx.db, actor, on, { unit })),
  )
  const open = new Set(rounds.map(({ id }) => id))
  return listed
    .flat()
    .filter(({ round }) => open.has(round))
    .map(({ id, unitName, state, declared, own, due, ownDue }) => ({
      assessment: id,
      unit: unitName,
      state,
      declared,
      own,
      due: ownDue ?? due ?? null,
    }))
}
