import { invariant } from '../basics/invariant.ts'
import { mean } from '../basics/statistics.ts'
import type { AbsoluteLeaf, ProgramNode, RelativeLeaf } from '../framework/compile.ts'
import type { Column, Observations } from '../model/observation.ts'
import { missingCode } from '../model/value.ts'
import type { Prepared } from './prepare.ts'
import type { NodeColumns } from './result.ts'

const notComputable = missingCode('not-computable')

const none = new Float64Array(0)

/** The score of a leaf, its base and, where it has no score, the reason, for every unit. */
export function scoreLeaf(
  node: ProgramNode,
  leaf: AbsoluteLeaf | RelativeLeaf,
  { observations, stages }: Prepared,
  full: (max: number) => Float64Array,
): NodeColumns {
  const column = observations.columns.get(node.code)
  invariant(column, `the leaf ${node.code} has a column`)
  const scores = leaf.kind === 'absolute' ? byRule(leaf, column, observations) : stages.get(node.code)?.scores
  invariant(scores, `the leaf ${node.code} was prepared`)
  return { scores, maxima: full(node.max), missing: reasons(scores, column), kept: full(1), weights: none }
}

/** Why a score is not there: the reason that was observed, or that the value allows none. */
function reasons(scores: Float64Array, column: Column): Uint8Array {
  const missing = new Uint8Array(scores.length)
  for (let unit = 0; unit < scores.length; unit++) {
    if (Number.isNaN(scores[unit])) missing[unit] = column.missing[unit] || notComputable
  }
  return missing
}

function byRule({ rule }: AbsoluteLeaf, column: Column, observations: Observations): Float64Array {
  const of = rule.accepts === 'peers' ? blockMeans(column.amounts, observations.blocks) : column.bases
  const scores = new Float64Array(column.amounts.length)
  for (let unit = 0; unit < scores.length; unit++) {
    const there = column.missing[unit] === 0
    scores[unit] = there ? rule.score(column.amounts[unit], of ? of[unit] : Number.NaN) : Number.NaN
  }
  return scores
}

/** For each unit the mean of its block, over those members that have a value. */
export function blockMeans(amounts: Float64Array, blocks: readonly string[]): Float64Array {
  const members = Map.groupBy(amounts.keys(), unit => blocks[unit])
  const means = new Map<string, number>()
  for (const [block, units] of members) {
    means.set(block, mean(units.map(unit => amounts[unit]).filter(x => !Number.isNaN(x))))
  }
  return Float64Array.from(blocks, block => means.get(block) ?? Number.NaN)
}
