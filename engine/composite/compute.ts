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
  const board = emptyBoard(program.nodes.length, units.length)
  for (const [position, node] of program.nodes.entries()) {
    if (node.work.kind === 'group') combineGroup(program.nodes, position, node.work, board)
    else scoreLeaf(node, node.work, position, board, prepared)
  }
  return { program, units, blocks, ...board, ...prepared }
}

const emptyBoard = (nodes: number, units: number): Board => ({
  scores: Array.from({ length: nodes }, () => new Float64Array(units)),
  maxima: Array.from({ length: nodes }, () => new Float64Array(units)),
  missing: Array.from({ length: nodes }, () => new Uint8Array(units)),
})
