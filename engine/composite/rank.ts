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
export function rank(
  scores: Float64Array,
  blocks: readonly string[],
  edition: Edition,
  decided?: Float64Array,
): Int32Array {
  const settings = rankSettings(edition)
  const ranks = new Int32Array(scores.length)
  if (!settings) return ranks
  const basis = settings.basis === 'printed' ? scores.map(x => round(x, edition.rounding)) : scores
  for (const rows of rowsOfBlocks(blocks)) {
    const places = place(
      Float64Array.from(rows, row => basis[row]),
      settings.ties,
      decided && Float64Array.from(rows, row => decided[row]),
    )
    for (const [i, row] of rows.entries()) ranks[row] = places[i]
  }
  return ranks
}

/**
 * The ranks at a node, of the whole index unless another is named. Units that are assessed but unranked have none. Where the
 * result was printed they are the printed ones, and only of the whole.
 */
export function ranksOf(result: Result, node?: number): Int32Array {
  const { program, units, blocks, observations, printed } = result
  if (printed) return isRoot(program, node) ? printed.ranks : new Int32Array(units.length)
  const ranked = measures(result, node).map((x, row) => (program.unranked.has(units[row]) ? Number.NaN : x))
  const decided = node === undefined ? observations.attributes?.get(tieLabel) : undefined
  return rank(ranked, blocks, program.edition, decided && Float64Array.from(decided, orderOf))
}

const isRoot = ({ nodes }: Result['program'], node = nodes.length - 1): boolean => node === nodes.length - 1

/** The label column in which the deciding body's order of equals stands: 1, 2, …, empty where nothing was decided. */
export const tieLabel = 'tie'

const orderOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text))

/** The rows of each block, blocks in the order in which they first appear. */
export const rowsOfBlocks = (blocks: readonly string[]): readonly (readonly number[])[] => [
  ...Map.groupBy(blocks.keys(), row => blocks[row]).values(),
]
