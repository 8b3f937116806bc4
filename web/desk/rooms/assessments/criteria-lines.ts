import {
  type Assessment,
  type Cell,
  cellOf,
  type EditionNode,
  latestPoints,
  nodeNamed,
  ownUnder,
  type Points,
  type Program,
  type ProgramNode,
} from '@thuocdo/engine'
import type { AssessmentView, CellStep, CriterionLine, PointsShown, StagePoints } from './assessment-view.ts'

/** The criteria of an edition as lines, groups before what is in them, with the points that each carries in an assessment. */
export function criteriaLines(
  assessment: Assessment,
  program: Program,
  around: Pick<Around, 'divisions' | 'waiting' | 'mayAssign'>,
): readonly CriterionLine[] {
  const children = program.edition.tree.children ?? []
  return children.flatMap(node => linesUnder(node, 0, { assessment, program, ...around }))
}

type Around = {
  readonly assessment: Assessment
  readonly program: Program
  readonly divisions: ReadonlyMap<string, string>
  /** The criteria that wait for the reader. */
  readonly waiting: ReadonlySet<string>
  /** Whether the reader may give criteria to divisions. */
  readonly mayAssign: boolean
}

function linesUnder(node: EditionNode, depth: number, around: Around): readonly CriterionLine[] {
  const { assessment, program, divisions } = around
  const cell = cellOf(assessment, node.code)
  const isLeaf = node.children === undefined
  const line: CriterionLine = {
    code: node.code,
    name: node.name,
    depth,
    isLeaf,
    max: maxOf(program, node.code),
    step: isLeaf ? stepOf(cell, nodeNamed(program, node.code)?.origin !== 'unit') : null,
    cited: cell.citations.length,
    waits: around.waiting.has(node.code),
    isDisputed: isLeaf && isDisputed(cell),
    opens: isLeaf || (around.mayAssign && ownUnder(program, assessment.block, node.code).length > 0),
    division: divisions.get(cell.division ?? '') ?? null,
    ...(isLeaf ? stagesOf(cell, assessment) : sumUnder(node, assessment)),
  }
  return [line, ...(node.children ?? []).flatMap(child => linesUnder(child, depth + 1, around))]
}

/** Whether the appraisers gave other points than the unit itself. Where its own cannot be told from its value alone, nothing differs. */
export function isDisputed({ points }: Pick<Cell, 'points'>): boolean {
  const self = shown(points.self?.points)
  const appraised = shown((points['appraised-2'] ?? points['appraised-1'])?.points)
  return self !== null && self !== 'not-computable' && appraised !== null && self !== appraised
}

/** The most that a node can reach; nothing where its scale has no upper end. */
export function maxOf(program: Program, code: string): number | null {
  const max = nodeNamed(program, code)?.max ?? Number.NaN
  return Number.isFinite(max) ? max : null
}

/**
 * The points of a criterion at every stage; of the two appraisals and the explanation the latest counts. Once the whole is signed
 * off, what the council did not decide otherwise is its result as it stands.
 */
export const stagesOf = (cell: Cell, { state }: Pick<Assessment, 'state'>): StagePoints => ({
  self: shown(cell.points.self?.points),
  appraised: shown(appraisedOf(cell)?.points),
  final: shown((state === 'final' ? latestPoints(cell) : cell.points.final)?.points),
})

const appraisedOf = ({ points }: Cell) => points['appraised-2'] ?? points.explained ?? points['appraised-1']

const shown = (points: Points | undefined): PointsShown => {
  if (points === undefined) return null
  return typeof points === 'number' ? points : points.missing
}

/** How far a criterion has come. */
function stepOf(cell: Cell, isElsewhere: boolean): CellStep {
  if (isElsewhere) return 'elsewhere'
  if (cell.points.final) return 'decided'
  if (cell.points.explained) return 'explained'
  if (cell.points['appraised-1']) return 'appraised'
  return cell.declared ? 'declared' : 'empty'
}

/** The sums of what lies below a group that adds up its parts; other groups are computed when all is known. */
export function sumUnder(node: EditionNode, assessment: Assessment): StagePoints {
  const none = { self: null, appraised: null, final: null }
  if ((node.combine?.method ?? 'sum') !== 'sum') return none
  const stages = leafCodes(node).map(code => stagesOf(cellOf(assessment, code), assessment))
  const total = (stage: keyof StagePoints): number | null => {
    const numbers = stages.flatMap(points => (typeof points[stage] === 'number' ? points[stage] : []))
    return numbers.length === 0 ? null : numbers.reduce((all, points) => all + points, 0)
  }
  return { self: total('self'), appraised: total('appraised'), final: total('final') }
}

/** What the unit itself scores: the most it can reach, what of that has been appraised, and what it has not declared yet. */
export function ownTotals(own: readonly ProgramNode[], { cells }: Assessment): AssessmentView['own'] {
  const sumOf = (nodes: readonly ProgramNode[]) =>
    nodes.reduce((all, { max }) => all + (Number.isFinite(max) ? max : 0), 0)
  const appraised = own.filter(({ code }) => cells[code]?.points['appraised-1'] !== undefined)
  return {
    max: sumOf(own),
    appraisedMax: sumOf(appraised),
    appraised: appraised.length,
    missing: own
      .filter(({ code }) => cells[code]?.declared === undefined)
      .map(({ code, source }) => ({ code, name: source.name })),
  }
}

const leafCodes = ({ code, children }: EditionNode): readonly string[] =>
  children === undefined ? [code] : children.flatMap(leafCodes)
