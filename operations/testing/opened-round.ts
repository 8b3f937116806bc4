import { fileURLToPath } from 'node:url'
import type { Actor, Assessment, Command, Outcome } from '@thuocdo/engine'
import { type Db, sql } from '@thuocdo/store'
import { actOnAssessment } from '../assess/act-on-assessment.ts'
import type { Effects } from '../effects.ts'
import { openWorld } from '../open-world.ts'
import { addEdition } from '../rounds/add-edition.ts'
import { openRound } from '../rounds/open-round.ts'
import { actorAs, roundOwner } from './actors.ts'

/** A round of the tiny index for two made-up units, opened by the round owner, with people in every place. */
export type TestRound = {
  readonly round: string
  /** The assessments of the units `so-a-2025` and `so-b-2025`. */
  readonly a: string
  readonly b: string
}

const tinyFolder = fileURLToPath(new URL('../../examples/tiny', import.meta.url))

/** The world of the tiny example, whose index has the criteria `plan` and `tasks` of the unit's own, and `answers` of a survey. */
export const tinyWorld = () => openWorld(tinyFolder)

/** An officer of a whole unit since 2020. */
export const officerOf = (unit: string, digits = '11'): Actor => actorAs('unit-officer', digits, { unit })
/** The head of a unit since 2020. */
export const headOf = (unit: string, digits = '12'): Actor => actorAs('unit-head', digits, { unit })

/** Opens the round in an empty tenant. */
export async function openedRound(fx: Effects): Promise<TestRound> {
  await twoUnits(fx.db)
  const edition = value(await addEdition(fx, roundOwner, value(await tinyWorld()), 'tiny/2025'))
  const { id, assessments } = value(
    await openRound(fx, roundOwner, {
      edition: edition.id,
      name: { vi: 'Đợt thử năm 2025', en: 'A trial of 2025' },
      from: '2025-01-01',
      to: '2025-12-31',
      due: '2026-01-31',
      units: [
        { unit: 'so-a-2025', block: '' },
        { unit: 'so-b-2025', block: '' },
      ],
    }),
  )
  return { round: id, a: assessments[0], b: assessments[1] }
}

/** The answer, which must be there. */
export function value<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(outcome.problems.map(({ words }) => words.en).join('\n'))
}

/** Puts a person without any account into the store. */
export async function addTestPerson(db: Db, { person }: Actor): Promise<void> {
  await sql`insert into person (id, name, added_at) values (${person}::uuid, 'Người thử', '2026-01-01')
    on conflict do nothing`.execute(db)
}

async function twoUnits(db: Db): Promise<void> {
  for (const [id, vi] of [
    ['so-a-2025', 'Sở A'],
    ['so-b-2025', 'Sở B'],
  ]) {
    await sql`insert into unit (id, level, founded_on) values (${id}, 'department', '2025-03-01')`.execute(db)
    await sql`insert into unit_name (unit, vi, en, kind) values (${id}, ${vi}, ${id}, 'department')`.execute(
      db,
    )
  }
}

/** Acts that lead an assessment of the tiny index from drafting to the council, each by whom it takes. */
export const wayToCouncil = (unit: string): readonly (readonly [Actor, Command])[] => [
  [officerOf(unit), { act: 'declare', criterion: 'plan', declared: { option: 'chậm' } }],
  [officerOf(unit), { act: 'declare', criterion: 'tasks', declared: { done: 46, of: 50 } }],
  [officerOf(unit), { act: 'submit' }],
  [headOf(unit), { act: 'approve' }],
  [actorAs('appraiser', '21'), { act: 'appraise', criterion: 'plan', points: 1 }],
  [
    actorAs('appraiser', '21'),
    { act: 'appraise', criterion: 'tasks', points: 4, reason: 'evidence-incomplete', cause: 'subjective' },
  ],
  [roundOwner, { act: 'advance' }],
  [officerOf(unit), { act: 'explain', criterion: 'tasks', points: 4.6, words: 'Đã gửi bổ sung.' }],
  [headOf(unit), { act: 'approve' }],
  [
    actorAs('appraiser', '21'),
    { act: 'appraise', criterion: 'tasks', points: 4.5, reason: 'explanation-accepted' },
  ],
  [roundOwner, { act: 'advance' }],
]

/** Walks the first steps of the way; gives the assessment as it is then. */
export async function walk(
  fx: Effects,
  id: string,
  steps: readonly (readonly [Actor, Command])[],
): Promise<Assessment> {
  let after: Assessment | undefined
  for (const [actor, command] of steps) after = value(await actOnAssessment(fx, actor, id, command))
  if (!after) throw new Error('no step was taken')
  return after
}
