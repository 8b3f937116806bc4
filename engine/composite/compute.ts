import type { Program } from '../framework/compile.ts'
import type { Observations } from '../model/observation.ts'
import { combineGroup } from './combine-group.ts'
import { prepare } from './prepare.ts'
import type { NodeColumns, Result } from './result.ts'
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
  const full = sharedColumns(units.length)
  const done: NodeColumns[] = []
  for (const node of program.nodes) {
    if (node.work.kind === 'group') done.push(combineGroup(program.nodes, node, node.work, done, full))
    else done.push(scoreLeaf(node, node.work, prepared, done, full))
  }
  return {
    program,
    units,
    blocks,
    ...prepared,
    scores: done.map(({ scores }) => scores),
    maxima: done.map(({ maxima }) => maxima),
    missing: done.map(({ missing }) => missing),
    kept: done.map(({ kept }) => kept),
    weights: done.map(({ weights }) => weights),
    peers: new Map(
      done.flatMap(({ peers }, node) => (peers ? [[program.nodes[node].code, peers] as const] : [])),
    ),
  }
}

/** Columns that hold one number for every unit, made once for each number: most bases are the same for all units. */
function sharedColumns(units: number): (max: number) => Float64Array {
  const known = new Map<number, Float64Array>()
  return max => {
    const column = known.get(max) ?? new Float64Array(units).fill(max)
    known.set(max, column)
    return column
  }
}
