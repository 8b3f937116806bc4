import {
  type ActName,
  type Actor,
  type Assessment,
  askedOf,
  both,
  type Cell,
  cellOf,
  type Day,
  type Declared,
  factsOf,
  nodeNamed,
  ownUnder,
  type Period,
  type Program,
  type ProgramNode,
  pathTo,
  type Words,
} from '@thuocdo/engine'
import type { HistoryEntry } from '../parts/history-entry.ts'
import { actsOfRoles, refusalsOf } from '../parts/refusal-of.ts'
import { declaredWords } from '../parts/value-words.ts'
import type { CellView, DeclareForm } from './assessment-view.ts'
import { maxOf, stagesOf, sumUnder } from './criteria-lines.ts'
import { ruleOf } from './rule-of.ts'
import { valueUnit } from './value-unit.ts'

/** The acts that concern one criterion. */
export const cellActs: readonly ActName[] = [
  'declare',
  'cite',
  'assign',
  'appraise',
  'explain',
  'decide',
  'remark',
  'intake',
]

/** What is left to do at a criterion whose points come from elsewhere. */
const actsElsewhere: readonly ActName[] = ['remark']

/** What is to be done with a whole group of criteria. */
const groupActs: readonly ActName[] = ['assign']

/** What the page of a criterion is made of. */
export type CellGround = {
  readonly assessment: Assessment
  readonly program: Program
  /** The period that the round assesses. */
  readonly assessed: Period
  readonly actor: Actor
  readonly on: Day
  /** Whether the documents may be opened. */
  readonly readsEvidence: boolean
  readonly titles: ReadonlyMap<string, string>
  readonly divisions: ReadonlyMap<string, string>
  readonly history: readonly HistoryEntry[] | null
}

/** One criterion of an assessment, or a group of them, as its reader may see and change it; nothing for a code that is neither. */
export function cellViewOf(code: string, ground: CellGround): CellView | null {
  const { assessment, program, divisions } = ground
  const node = nodeNamed(program, code)
  if (node === undefined || node.parent < 0) return null
  if (node.work.kind === 'group') return groupViewOf(node, ground)
  const cell = cellOf(assessment, code)
  const isOwn = node.origin === 'unit'
  return {
    ...headOf(node, ground),
    holds: null,
    rule: ruleOf(node, program),
    declared: cell.declared === undefined ? null : declaredWords(cell.declared),
    because: becauseOf(node, cell.declared),
    division: divisions.get(cell.division ?? '') ?? null,
    given: [],
    form: isOwn ? declareForm(node, cell) : null,
    citations: cell.citations.map(({ evidence, pages }) => ({
      evidence,
      title: ground.titles.get(evidence) ?? null,
      pages: pages ?? '',
      href: ground.readsEvidence ? `/evidence/${assessment.unit}/${evidence}` : null,
    })),
    refusals: refusalsAt(code, isOwn ? cellActs : actsElsewhere, ground),
    history: ground.history,
    ...stagesOf(cell, assessment),
  }
}

/** What a criterion and a group have in common: their name, the way to them, and what they are worth. */
function headOf({ code, source, origin }: ProgramNode, { program }: CellGround) {
  const above = pathTo(program, code).slice(1, -1)
  return {
    code,
    name: source.name,
    path: above.flatMap(at => {
      const found = nodeNamed(program, at)
      return found ? { code: at, name: found.source.name } : []
    }),
    max: maxOf(program, code),
    note: source.note ?? null,
    source: origin,
  }
}

/** A group: its sums, and whom the criteria in it may be given to. */
function groupViewOf(node: ProgramNode, ground: CellGround): CellView {
  const { assessment, program, divisions } = ground
  const own = ownUnder(program, assessment.block, node.code)
  const given = [...Map.groupBy(own, ({ code }) => cellOf(assessment, code).division ?? '')]
  const [[division] = ['']] = given.length === 1 ? given : []
  return {
    ...headOf(node, ground),
    holds: own.length,
    rule: null,
    declared: null,
    because: null,
    division: divisions.get(division) ?? null,
    given: given.length < 2 ? [] : given.map(([id, nodes]) => givenTo(divisions.get(id) ?? null, nodes)),
    form: null,
    citations: [],
    refusals: own.length === 0 ? {} : refusalsAt(node.code, groupActs, ground),
    history: null,
    ...sumUnder(node.source, assessment),
  }
}

const givenTo = (division: string | null, nodes: readonly ProgramNode[]) => ({
  division,
  codes: nodes.map(({ code }) => code),
})

const refusalsAt = (code: string, acts: readonly ActName[], ground: CellGround) => {
  const { actor, assessment, on } = ground
  return refusalsOf(actor, actsOfRoles(actor, acts, on), factsOf(assessment, ground, code), on)
}

/** What the form of a declaration asks, by the rule of the criterion. */
export function declareForm(node: ProgramNode, { declared }: Pick<Cell, 'declared'>): DeclareForm {
  const rule = node.work.kind === 'absolute' ? node.work.rule : undefined
  return {
    accepts: askedOf(node),
    options: bestFirst((rule?.options ?? []).map((name, at) => ({ name, points: pointsOfOption(rule, at) }))),
    least: finite(rule?.least),
    most: finite(rule?.most),
    isWhole: rule?.counted ?? false,
    isPoints: rule?.inPoints ?? false,
    unit: valueUnit(node),
    values: declared === undefined ? {} : valuesOf(declared),
    notApplicable: declared !== undefined && 'missing' in declared,
  }
}

type Rule = Extract<ProgramNode['work'], { readonly kind: 'absolute' }>['rule']

/** The points of one option; none where what counts is how many took it. */
const pointsOfOption = (rule: Rule | undefined, at: number): number | null =>
  rule?.accepts === 'option' ? finite(rule.score(at, Number.NaN)) : null

/** The store keeps options in no order of ours: the one that earns most stands first, where each earns its own points. */
const bestFirst = (options: DeclareForm['options']): DeclareForm['options'] =>
  options.toSorted((a, b) => (b.points ?? 0) - (a.points ?? 0))

const finite = (x: number | undefined): number | null => (x !== undefined && Number.isFinite(x) ? x : null)

function valuesOf(declared: Declared): Readonly<Record<string, string>> {
  if ('amount' in declared) return { amount: String(declared.amount) }
  if ('option' in declared) return { option: declared.option }
  if ('of' in declared) return { done: String(declared.done), assigned: String(declared.of) }
  if ('counts' in declared)
    return Object.fromEntries(declared.counts.map((count, at) => [`count${at}`, String(count)]))
  return {}
}

/** Why the declared value earns its points, as a sentence; an option is its own reason. */
function becauseOf({ work }: ProgramNode, declared: Declared | undefined): Words | null {
  if (declared === undefined || work.kind !== 'absolute' || work.rule.accepts === 'peers') return null
  const { rule } = work
  if ('amount' in declared) return sentence(rule.because(declared.amount, Number.NaN))
  return 'of' in declared ? sentence(rule.because(declared.done, declared.of)) : null
}

const sentence = ({ vi, en }: Words): Words =>
  both((_n, language) => (language === 'vi' ? `vì ${vi}` : `because ${en}`))
