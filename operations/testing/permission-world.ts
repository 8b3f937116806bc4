import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AssessmentState, Command, Day, Outcome } from '@thuocdo/engine'
import { sql } from '@thuocdo/store'
import { actOnAssessment } from '../assess/act-on-assessment.ts'
import type { Effects } from '../effects.ts'
import { addEvidence } from '../evidence/add-evidence.ts'
import { openWorld } from '../open-world.ts'
import { addEdition } from '../rounds/add-edition.ts'
import { openRound } from '../rounds/open-round.ts'
import { actorAs, roundOwner } from './actors.ts'
import { addTestPerson, headOf, officerOf, value, wayToCouncil } from './opened-round.ts'
import { divisions, formerAppraiser, holders, type PermissionCase, units } from './permission-cases.ts'

/** A province in which every step of an assessment has its own round with three units, so that everything can be tried. */
export type PermissionWorld = {
  /** The assessments by step and unit. */
  readonly assessments: ReadonlyMap<string, string>
  /** A document of each unit. */
  readonly documents: ReadonlyMap<string, string>
}

/** The units with the block that each is ranked in. */
export const blockOf = new Map<string, string>([
  [units.own, 'one'],
  [units.near, 'one'],
  [units.far, 'two'],
])

/** How far along the way each step lies. */
const stepsTo: Readonly<Record<AssessmentState, number>> = {
  drafting: 2,
  submitted: 3,
  appraisal: 6,
  explanation: 7,
  'second-appraisal': 9,
  council: 11,
  final: 11,
}

/** Makes the province in an empty tenant. */
export async function permissionWorld(fx: Effects): Promise<PermissionWorld> {
  await peopleAndUnits(fx)
  const edition = await editionWithBlocks(fx)
  const documents = new Map<string, string>()
  for (const unit of blockOf.keys()) {
    const added = await addEvidence(fx, officerOf(unit), { unit, title: 'Kế hoạch' })
    documents.set(unit, value(added).id)
  }
  const assessments = new Map<string, string>()
  for (const [state, steps] of Object.entries(stepsTo))
    for (const [unit, id] of await roundAt(fx, edition, state, steps)) assessments.set(`${state} ${unit}`, id)
  return { assessments, documents }
}

async function peopleAndUnits(fx: Effects): Promise<void> {
  for (const unit of blockOf.keys())
    await sql`insert into unit (id, level, founded_on) values (${unit}, 'department', '2025-03-01')`.execute(
      fx.db,
    )
  for (const [name, id] of Object.entries(divisions))
    await sql`insert into division (id, unit, name) values (${id}::uuid, ${units.own}, ${name})`.execute(
      fx.db,
    )
  const everybody = [...holders.map(([, actor]) => actor), roundOwner, officerOf(''), headOf('')]
  for (const actor of everybody) await addTestPerson(fx, actor)
}

async function editionWithBlocks(fx: Effects): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-khoi-'))
  await cp(fileURLToPath(new URL('../../examples/tiny', import.meta.url)), folder, { recursive: true })
  const file = join(folder, 'tiny', '2025', 'index.yaml')
  const text = await readFile(file, 'utf8')
  const block = (code: string) => `  - { code: ${code}, name: { vi: Khối ${code}, en: Block ${code} } }\n`
  await writeFile(file, text.replace('\ntree:', `\nblocks:\n${block('one')}${block('two')}tree:`))
  const added = await addEdition(fx, roundOwner, value(await openWorld(folder)), 'tiny/2025')
  await rm(folder, { recursive: true })
  return value(added).id
}

async function roundAt(fx: Effects, edition: string, state: string, steps: number) {
  const { assessments } = value(
    await openRound(fx, roundOwner, {
      edition,
      name: { vi: state, en: state },
      from: dayInJanuary(state),
      to: '2025-12-31',
      units: [...blockOf].map(([unit, block]) => ({ unit, block })),
    }),
  )
  const opened = [...blockOf.keys()].map((unit, i) => [unit, assessments[i]] as const)
  for (const [unit, id] of opened) await walkTo(fx, unit, id, state, steps)
  return opened
}

/** Each state a period of its own: nobody is assessed about the same one twice. */
const dayInJanuary = (state: string): Day => `2025-01-${10 + Object.keys(stepsTo).indexOf(state)}`

async function walkTo(fx: Effects, unit: string, id: string, state: string, steps: number): Promise<void> {
  const appraiser = { ...actorAs('appraiser'), person: formerAppraiser }
  if (unit === units.own) await assignBoth(fx, id)
  for (const [actor, command] of wayToCouncil(unit).slice(0, steps)) {
    // Before it is handed in the officer of the whole unit declares, whatever division has the criterion.
    const by = command.act === 'appraise' ? appraiser : actor
    value(await actOnAssessment(fx, by, id, command))
  }
  if (state === 'final')
    value(await actOnAssessment(fx, actorAs('council-chair', '02'), id, { act: 'sign-off' }))
}

async function assignBoth(fx: Effects, id: string): Promise<void> {
  const head = headOf(units.own)
  const give = (criterion: string, division: string) =>
    actOnAssessment(fx, head, id, { act: 'assign', criterion, division })
  value(await give('plan', divisions.own))
  value(await give('tasks', divisions.other))
}

/** The command of a case, in order in everything but perhaps who gives it. */
export function commandOf({ act, facts }: PermissionCase, world: PermissionWorld): Command | undefined {
  const { criterion = 'plan', unit = '' } = facts
  const declared = criterion === 'plan' ? { option: 'đúng hạn' } : { done: 40, of: 50 }
  const document = world.documents.get(unit) ?? ''
  const words = 'Vì đã rà soát lại.'
  switch (act) {
    case 'declare':
      return { act, criterion, declared }
    case 'intake':
      return { act, criterion, declared, document, words }
    case 'cite':
      return { act, criterion, evidence: document, pages: '3, 5-7' }
    case 'assign':
      return { act, criterion }
    case 'appraise':
    case 'decide':
      return { act, criterion, points: 1, reason: 'other', words }
    case 'explain':
      return { act, criterion, words }
    case 'remark':
      return { act, words, ...(facts.criterion !== undefined && { criterion }) }
    case 'return':
      return { act, words }
    case 'submit':
    case 'approve':
    case 'advance':
    case 'sign-off':
      return { act }
    default:
      return undefined
  }
}

/** Runs an act in a transaction that is under way, and takes back what it wrote. */
export async function tried<T>(fx: Effects, act: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  await sql`savepoint tried`.execute(fx.db)
  const outcome = await act()
  await sql`rollback to savepoint tried`.execute(fx.db)
  return outcome
}
