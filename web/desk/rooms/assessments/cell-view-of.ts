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
import { maxOf, stagesOf } from './criteria-lines.ts'

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

/** One criterion of an assessment as its reader may see and change it; nothing for a code that is no criterion. */
export function cellViewOf(code: string, ground: CellGround): CellView | null {
  const { assessment, program, actor, on } = ground
  const node = nodeNamed(program, code)
  if (node === undefined || node.work.kind === 'group') return null
  const cell = cellOf(assessment, code)
  return {
    code,
    name: node.source.name,
    path: pathTo(program, code)
      .slice(1, -1)
      .flatMap(above => {
        const found = nodeNamed(program, above)
        return found ? { code: above, name: found.source.name } : []
      }),
    max: maxOf(program, code),
    rule: null,
    note: node.source.note ?? null,
    source: node.origin,
    declared: cell.declared === undefined ? null : declaredWords(cell.declared),
    because: becauseOf(node, cell.declared),
    division: ground.divisions.get(cell.division ?? '') ?? null,
    form: node.origin === 'unit' ? declareForm(node, cell) : null,
    citations: cell.citations.map(({ evidence, pages }) => ({
      evidence,
      title: ground.titles.get(evidence) ?? null,
      pages: pages ?? '',
      href: ground.readsEvidence ? `/evidence/${assessment.unit}/${evidence}` : null,
    })),
    refusals: refusalsOf(
      actor,
      actsOfRoles(actor, node.origin === 'unit' ? cellActs : actsElsewhere, on),
      factsOf(assessment, ground, code),
      on,
    ),
    history: ground.history,
    ...stagesOf(cell, assessment),
  }
}

/** What the form of a declaration asks, by the rule of the criterion. */
export function declareForm(node: ProgramNode, { declared }: Pick<Cell, 'declared'>): DeclareForm {
  const rule = node.work.kind === 'absolute' ? node.work.rule : undefined
  return {
    accepts: askedOf(node),
    options: rule?.options ?? [],
    least: finite(rule?.least),
    most: finite(rule?.most),
    isWhole: rule?.counted ?? false,
    isPoints: rule?.inPoints ?? false,
    values: declared === undefined ? {} : valuesOf(declared),
    notApplicable: declared !== undefined && 'missing' in declared,
  }
}

const finite = (x: number | undefined): number | null => (x !== undefined && Number.isFinite(x) ? x : null)

function valuesOf(declared: Declared): Readonly<Record<string, string>> {
  if ('amount' in declared) return { amount: String(declared.amount) }
  if ('option' in declared) return { option: declared.option }
  if ('of' in declared) return { done: String(declared.done), assigned: String(declared.of) }
  if ('counts' in declared)
    return Object.fromEntries(declared.counts.map((count, at) => [`count${at}`, String(count)]))
  return {}
}

/** Why the declared value earns its points, as a sentence. */
function becauseOf({ work }: ProgramNode, declared: Declared | undefined): Words | null {
  if (declared === undefined || work.kind !== 'absolute' || work.rule.accepts === 'peers') return null
  const { rule } = work
  if ('amount' in declared) return sentence(rule.because(declared.amount, Number.NaN))
  if ('option' in declared) return sentence(rule.because(rule.options.indexOf(declared.option), Number.NaN))
  return 'of' in declared ? sentence(rule.because(declared.done, declared.of)) : null
}

const sentence = ({ vi, en }: Words): Words =>
  both((_n, language) => (language === 'vi' ? `vì ${vi}` : `because ${en}`))
