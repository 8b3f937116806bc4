import { mean } from '../basics/statistics.ts'
import { missingCode } from '../model/value.ts'
import type { NodeColumns, Peers } from './result.ts'

const notApplicable = missingCode('not-applicable')

/** For each unit the mean of its block, over those members that have a value. */
export function blockMeans(amounts: Float64Array, blocks: readonly string[]): Float64Array {
  const means = new Map<string, number>()
  for (const [block, units] of membersOf(blocks))
    means.set(block, mean(units.map(unit => amounts[unit]).filter(x => !Number.isNaN(x))))
  return Float64Array.from(blocks, block => means.get(block) ?? Number.NaN)
}

/**
 * The final scores at a node in percent of each unit's own base, and for each unit the mean of its block. Where some member of
 * the block has no score yet, nothing is final and there is no mean; a member to which the node does not apply is passed over.
 */
export function finalPeers({ scores, maxima, missing }: NodeColumns, blocks: readonly string[]): Peers {
  const values = scores.map((score, unit) =>
    Number.isNaN(maxima[unit]) ? score : (100 * score) / maxima[unit],
  )
  const means = blockMeans(values, blocks)
  for (const [, units] of membersOf(blocks)) {
    const isFinal = units.every(unit => !Number.isNaN(values[unit]) || missing[unit] === notApplicable)
    if (!isFinal) for (const unit of units) means[unit] = Number.NaN
  }
  return { values, means }
}

const membersOf = (blocks: readonly string[]): ReadonlyMap<string, readonly number[]> =>
  Map.groupBy(blocks.keys(), unit => blocks[unit])
