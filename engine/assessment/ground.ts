import type { Day } from '../basics/calendar.ts'
import type { Program, ProgramNode } from '../framework/compile.ts'
import { leavesUnder } from '../framework/tree.ts'
import { type Assessment, cellOf } from './assessment.ts'
import type { Facts, Period } from './facts.ts'

/** What a decision on an assessment stands on, beside the assessment itself. */
export type Ground = {
  readonly program: Program
  /** The day on which it is done, in the place of the installation. */
  readonly on: Day
  /** The period that the round assesses. */
  readonly assessed: Period
  /** The last day for handing in. */
  readonly due?: Day
  /** The documents that the unit may cite, by id; withdrawn ones left out. */
  readonly documents: ReadonlySet<string>
  /** The divisions of the unit that are there today, by id. */
  readonly divisions: ReadonlySet<string>
  /** The people who are officers of the unit today, by id. */
  readonly officers: ReadonlySet<string>
}

/** The node of a code. */
export function nodeNamed({ nodes, position }: Program, code: string): ProgramNode | undefined {
  const at = position.get(code)
  return at === undefined ? undefined : nodes[at]
}

/** The codes from the root of a framework down to a node, both counted; nothing for a code that it does not have. */
export function pathTo(program: Program, code: string): readonly string[] {
  const node = nodeNamed(program, code)
  if (!node) return []
  return node.parent < 0 ? [node.code] : [...pathTo(program, program.nodes[node.parent].code), node.code]
}

/** The criteria that a unit declares for itself: leaves whose points come from the unit, and that apply to its block. */
export const ownCriteria = ({ nodes }: Program, block: string): readonly ProgramNode[] =>
  nodes.filter(node => node.work.kind !== 'group' && node.origin === 'unit' && !node.outside.has(block))

/** Those of them that lie in a group; of a criterion itself, that one. */
export function ownUnder(program: Program, block: string, code: string): readonly ProgramNode[] {
  const below = new Set(leavesUnder(program.edition.tree, new Set([code])))
  return ownCriteria(program, block).filter(node => below.has(node.code))
}

/** What `permit` must know of a criterion, or of the assessment as a whole. */
export function factsOf(
  assessment: Assessment,
  { program, assessed }: Pick<Ground, 'program' | 'assessed'>,
  criterion?: string,
): Facts {
  const { unit, block, state, actedForUnit } = assessment
  const whole = { unit, block, state, actedForUnit, assessed }
  if (criterion === undefined) return { ...whole, ...judgesOf(Object.values(assessment.cells)) }
  const cell = cellOf(assessment, criterion)
  return {
    ...whole,
    criterion,
    path: pathTo(program, criterion),
    ...(cell.division !== undefined && { division: cell.division }),
    ...judgesOf([cell]),
  }
}

type Judged = { readonly appraisedBy: readonly string[]; readonly chairedBy: readonly string[] }

const judgesOf = (cells: readonly Judged[]): Judged => ({
  appraisedBy: [...new Set(cells.flatMap(cell => cell.appraisedBy))],
  chairedBy: [...new Set(cells.flatMap(cell => cell.chairedBy))],
})
