import {
  type Actor,
  type Assessment,
  type AssessmentState,
  assessmentStateNames,
  type Command,
  cellOf,
  ownCriteria,
  type ProgramNode,
  permit,
} from '@thuocdo/engine'
import { readDeclared } from '../assess/read-declared.ts'
import type { Effects } from '../effects.ts'
import { addEvidence } from '../evidence/add-evidence.ts'
import { todayIn } from '../today.ts'
import { actInTurn } from './act-in-turn.ts'
import type { DemoWork } from './demo-plan.ts'
import { type Cast, done } from './seed-people.ts'
import type { DemoRound } from './seed-rounds.ts'

/** Who works on the assessment of one unit. */
type Crew = {
  readonly officer: Actor
  readonly head: Actor
  readonly appraisers: readonly Actor[]
  readonly owner: Actor
}

type Step = { readonly reach: AssessmentState; readonly take: () => Promise<unknown> }

/** Brings the assessment of one unit as far as the plan says, through the acts that its people would do. */
export async function seedWork(
  fx: Effects,
  work: DemoWork,
  round: DemoRound,
  cast: Cast,
  owner: Actor,
): Promise<void> {
  const id = round.assessments.get(work.unit) ?? ''
  const crew = crewOf(work.unit, cast, owner)
  const turn = async (actor: Actor, commands: (assessment: Assessment) => readonly Command[]) =>
    done(await actInTurn(fx, actor, id, commands))
  const appraise = async () => {
    for (const appraiser of crew.appraisers)
      await turn(appraiser, assessment => appraisals(fx, work, round, assessment, appraiser))
  }
  const cited = await documentOf(fx, work, crew.officer)
  const steps: readonly Step[] = [
    {
      reach: 'drafting',
      take: () => turn(crew.officer, ({ block }) => [...declarations(work, round, block), ...cited]),
    },
    { reach: 'submitted', take: () => turn(crew.officer, () => [{ act: 'submit' }]) },
    { reach: 'appraisal', take: () => turn(crew.head, () => [{ act: 'approve' }]).then(appraise) },
    { reach: 'explanation', take: () => turn(crew.owner, () => [{ act: 'advance' }]) },
    {
      reach: 'second-appraisal',
      take: () =>
        turn(crew.officer, () => explanations(work)).then(() => turn(crew.head, () => [{ act: 'approve' }])),
    },
    { reach: 'council', take: () => turn(crew.owner, () => [{ act: 'advance' }]) },
  ]
  const last = assessmentStateNames.indexOf(work.until)
  for (const { reach, take } of steps) if (assessmentStateNames.indexOf(reach) <= last) await take()
}

function crewOf(unit: string, cast: Cast, owner: Actor): Crew {
  const all = [...cast.values()]
  const inUnit = (role: string) =>
    all.find(({ grants }) =>
      grants.some(grant => grant.role === role && grant.unit === unit && grant.division === undefined),
    ) ?? owner
  return {
    officer: inUnit('unit-officer'),
    head: inUnit('unit-head'),
    appraisers: all.filter(({ grants }) => grants.some(({ role }) => role === 'appraiser')),
    owner,
  }
}

const isWithin = (code: string, fields: readonly string[] | undefined): boolean =>
  fields === undefined || fields.some(field => code === field || code.startsWith(`${field}.`))

/** What the inputs of the edition say of the unit, criterion by criterion. Where a step follows, all are declared. */
function declarations(
  { unit, until, fields }: DemoWork,
  { loaded, header, rows }: DemoRound,
  block: string,
): readonly Command[] {
  const cells = rows.get(unit)?.cells ?? []
  const isPart = until === 'drafting'
  return ownCriteria(loaded.program, block).flatMap(node => {
    if (isPart && !isWithin(node.code, fields)) return []
    return [declaration(node, cells[header.indexOf(node.code)] ?? '')]
  })
}

const nothingArose = 'trong năm không phát sinh'

function declaration(node: ProgramNode, text: string): Command {
  const criterion = node.code
  if (text.trim() === '')
    return { act: 'declare', criterion, declared: { missing: 'not-applicable' }, words: nothingArose }
  return { act: 'declare', criterion, ...done(readDeclared(node, text)) }
}

async function documentOf(
  fx: Effects,
  { unit, document }: DemoWork,
  officer: Actor,
): Promise<readonly Command[]> {
  if (document === undefined) return []
  const { criterion, pages, ...paper } = document
  const { id } = done(await addEvidence(fx, officer, { unit, ...paper }))
  return [{ act: 'cite', criterion, evidence: id, pages }]
}

/** The appraiser agrees with every criterion of theirs, but for the one that the plan cuts. Where it stops there, only some fields are done. */
function appraisals(
  fx: Effects,
  { until, fields, cut }: DemoWork,
  { loaded }: DemoRound,
  assessment: Assessment,
  appraiser: Actor,
): readonly Command[] {
  const on = todayIn(fx.now())
  const { unit, block, state } = assessment
  return ownCriteria(loaded.program, block).flatMap(({ code }): readonly Command[] => {
    if (until === 'appraisal' && !isWithin(code, fields)) return []
    const facts = { unit, block, state, criterion: code, path: [code, ...fieldsAbove(code)] }
    if (!permit(appraiser, 'appraise', facts, on).ok) return []
    if (cut?.criterion === code) return [{ act: 'appraise', ...cut }]
    const points = cellOf(assessment, code).points.self?.points
    return points === undefined ? [] : [{ act: 'appraise', criterion: code, points }]
  })
}

const fieldsAbove = (code: string): readonly string[] => {
  const parts = code.split('.')
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('.'))
}

const explanations = ({ cut, explanation }: DemoWork): readonly Command[] =>
  cut === undefined || explanation === undefined
    ? []
    : [{ act: 'explain', criterion: cut.criterion, words: explanation }]
