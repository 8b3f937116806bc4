import { fileURLToPath } from 'node:url'
import {
  type Actor,
  type Assessment,
  type Command,
  type Outcome,
  registerOf,
  type Unit,
} from '@thuocdo/engine'
import { actOnAssessment } from '../assess/act-on-assessment.ts'
import type { Effects } from '../effects.ts'
import { openWorld } from '../open-world.ts'
import { insertPeople } from '../people/insert-people.ts'
import { addEdition } from '../rounds/add-edition.ts'
import { openRound } from '../rounds/open-round.ts'
import { importRegister } from '../units/import-register.ts'
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
  await twoUnits(fx)
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

/** Puts a person with an account into the store, unless they are there. */
export async function addTestPerson(fx: Effects, { person: id }: Actor): Promise<void> {
  const there = await fx.db.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst()
  if (there) return
  const fields = { login: id, name: 'Người thử', title: '', email: '', language: 'vi' } as const
  await insertPeople(fx, fx.db, {}, [{ ...fields, id }])
}

async function twoUnits(fx: Effects): Promise<void> {
  const units = [testUnit('so-a-2025', 'Sở A'), testUnit('so-b-2025', 'Sở B')]
  value(await importRegister(fx, actorAs('administrator', '99'), registerOf(units, [])))
}

const testUnit = (id: string, vi: string): Unit => ({
  id,
  level: 'department',
  foundedOn: '2025-03-01',
  names: [{ vi, en: id, kind: 'department' }],
  aliases: [],
  codes: [],
})

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
