import { type Actor, accept, mayDo, type Outcome, permit, problem, refuse } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { type EvidenceLine, listEvidence } from '../evidence/list-evidence.ts'
import { listRounds, type RoundLine } from '../rounds/list-rounds.ts'
import { todayIn } from '../today.ts'
import { type LoadedAssessment, loadAssessment, unknownAssessment } from './load-assessment.ts'

type Reading = Pick<Effects, 'db' | 'now'>

/** What is read beside assessments themselves: the documents of a unit, or a round. */
type ReadAct = 'read-evidence' | 'read-round'

/**
 * Whether somebody may read something: the table says so of the thing by itself, or of one of its assessments, whose blocks count.
 */
async function reads(
  { db, now }: Reading,
  actor: Actor,
  act: ReadAct,
  of: { readonly unit?: string; readonly round?: string },
): Promise<Outcome<true>> {
  const on = todayIn(now())
  const itself = permit(actor, act, of.unit === undefined ? {} : { unit: of.unit }, on)
  if (itself.ok) return accept(true)
  const places = await placesOf(db, of)
  return places.some(place => mayDo(actor, act, place, on)) ? accept(true) : refuse(...itself.problems)
}

const placesOf = (db: Db, { unit, round }: { readonly unit?: string; readonly round?: string }) =>
  db
    .selectFrom('assessment')
    .select(['unit', 'block'])
    .distinct()
    .$if(unit !== undefined, query => query.where('unit', '=', unit ?? ''))
    .$if(round !== undefined, query => query.where('round', '=', round ?? ''))
    .execute()

/** The documents of a unit for somebody who may read them; else why not. */
export async function readEvidence(
  fx: Reading,
  actor: Actor,
  unit: string,
): Promise<Outcome<readonly EvidenceLine[]>> {
  const allowed = await reads(fx, actor, 'read-evidence', { unit })
  return allowed.ok ? accept(await listEvidence(fx.db, unit)) : allowed
}

/** The rounds that somebody may read, the latest first: all, or those in which a unit within their view is. */
export async function readRounds(fx: Reading, actor: Actor): Promise<readonly RoundLine[]> {
  const rounds: RoundLine[] = []
  for (const round of await listRounds(fx.db))
    if ((await reads(fx, actor, 'read-round', { round: round.id })).ok) rounds.push(round)
  return rounds
}

/** One round for somebody who may read it; else why not. */
export async function readRound(fx: Reading, actor: Actor, id: string): Promise<Outcome<RoundLine>> {
  const round = (await listRounds(fx.db)).find(one => one.id === id)
  if (round === undefined) return refuse(unknownRound(id))
  const allowed = await reads(fx, actor, 'read-round', { round: id })
  return allowed.ok ? accept(round) : allowed
}

/** One assessment for somebody who may read it; else why not. */
export async function readAssessment(
  fx: Reading,
  actor: Actor,
  id: string,
): Promise<Outcome<LoadedAssessment>> {
  const loaded = await loadAssessment(fx.db, id)
  if (!loaded.ok) return refuse(unknownAssessment(id))
  const { unit, block } = loaded.value.assessment
  const allowed = permit(actor, 'read-assessment', { unit, block }, todayIn(fx.now()))
  return allowed.ok ? loaded : allowed
}

const unknownRound = (id: string) =>
  problem('unknown-round', [id], {
    vi: `Không có đợt đánh giá “${id}”. Hãy mở lại từ danh sách.`,
    en: `There is no round “${id}”. Open it from the list.`,
  })
