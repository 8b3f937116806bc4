import { round } from '../basics/rounding.ts'
import type { Edition } from '../framework/edition.ts'
import { place, type TieRule } from '../methods/ties.ts'
import { measures, type Result } from './result.ts'

/** What is ranked on, and how equals share places. `printed` ranks the rounded values that a reader sees. */
export type RankSettings = { readonly basis: 'unrounded' | 'printed'; readonly ties: TieRule }

/** The settings of an edition, or nothing where it ranks nobody. */
export const rankSettings = ({ rank }: Edition): RankSettings | undefined =>
  'none' in rank ? undefined : rank

/**
 * Ranks within blocks, 1 = best; 0 stands for "no rank": the unit has no score, or the edition ranks nobody.
 * PAPI publishes groups and no league table; others rank departments and communes apart.
 */
export function rank(scores: Float64Array, blocks: readonly string[], edition: Edition): Int32Array {
  const settings = rankSettings(edition)
  const ranks = new Int32Array(scores.length)
  if (!settings) return ranks
  const basis = settings.basis === 'printed' ? scores.map(x => round(x, edition.rounding)) : scores
  for (const rows of rowsOfBlocks(blocks)) {
    const places = place(
      Float64Array.from(rows, row => basis[row]),
      settings.ties,
    )
    for (const [i, row] of rows.entries()) ranks[row] = places[i]
  }
  return ranks
}

/** The ranks of the whole index, on what the edition ranks by. */
export const ranksOf = (result: Result): Int32Array =>
  rank(measures(result), result.blocks, result.program.edition)

/** The rows of each block, blocks in the order in which they first appear. */
export const rowsOfBlocks = (blocks: readonly string[]): readonly (readonly number[])[] => [
  ...Map.groupBy(blocks.keys(), row => blocks[row]).values(),
]
