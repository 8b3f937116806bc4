import type { Program } from '../framework/compile.ts'
import type { Observations } from '../model/observation.ts'
import { combineGroup } from './combine-group.ts'
import { prepare } from './prepare.ts'
import type { Board, Result } from './result.ts'
import { scoreLeaf } from './score-leaf.ts'

/**
 * Observations and a framework become scores: every node of the tree, for every unit, leaves first.
 * `history` holds the observations of earlier editions, oldest first, for leaves whose reference range grows over the years.
 */
export function compute(
  program: Program,
  observations: Observations,
  history: readonly Observations[] = [],
): Result {
  const prepared = prepare(program, observations, history)
  const { units, blocks } = prepared.observations
  const board = emptyBoard(program, units.length)
  for (const [position, node] of program.nodes.entries()) {
    if (node.work.kind === 'group') combineGroup(program.nodes, position, node.work, board)
    else scoreLeaf(node, node.work, position, board, prepared)
  }
  return { program, units, blocks, ...board, ...prepared }
}

const none = new Float64Array(0)

/** One block of memory for each kind of column, cut into one column for each node. */
function emptyBoard({ nodes }: Program, units: number): Board {
  const [scores, maxima] = [new Float64Array(nodes.length * units), new Float64Array(nodes.length * units)]
  const missing = new Uint8Array(nodes.length * units)
  return {
    scores: nodes.map((_, i) => scores.subarray(i * units, (i + 1) * units)),
    maxima: nodes.map((_, i) => maxima.subarray(i * units, (i + 1) * units)),
    missing: nodes.map((_, i) => missing.subarray(i * units, (i + 1) * units)),
    weights: nodes.map(({ work }) => (work.kind === 'group' ? Float64Array.from(work.weights) : none)),
  }
}
