import { compile, compute, type Edition, measures, type Observations, ranksOf } from '@thuocdo/engine'
import { reweighed, sharesOf, type TriedWeights } from './reweighed.ts'
import { weightedParts } from './weighted-parts.ts'

/** Where a unit stands with the tried weights, and by how many places that is better (above nought) or worse than with those stated. */
export type Standing = {
  readonly unit: string
  readonly block: string
  /** What ranks it; `NaN` where it has none. */
  readonly score: number
  /** Nought where it has no rank. */
  readonly rank: number
  readonly rise: number
}

/** What is needed to compute an edition again. */
export type Inputs = { readonly observations: Observations; readonly history: readonly Observations[] }

/**
 * Computes an edition again for every set of weights, with the engine that made the release. The tree is laid out once. Nothing comes
 * back where every weight is nought.
 */
export function whatIfOf(
  edition: Edition,
  { observations, history }: Inputs,
): (tried: TriedWeights) => readonly Standing[] {
  const program = compile(edition)
  const parts = weightedParts(edition)
  const scored = (tried: TriedWeights) =>
    compute(tried.size === 0 ? program : reweighed(program, parts, tried), observations, history)
  const stated = ranksOf(scored(new Map()))
  return tried => {
    if (sharesOf(parts, tried).every(share => share === 0)) return []
    const result = scored(tried)
    const [scores, ranks] = [measures(result), ranksOf(result)]
    return result.units.map((unit, u) => ({
      unit,
      block: result.blocks[u],
      score: scores[u],
      rank: ranks[u],
      rise: ranks[u] === 0 || stated[u] === 0 ? 0 : stated[u] - ranks[u],
    }))
  }
}

/** The best first, as a table lists them; those without a rank last, the higher score before the lower. */
export const inOrder = (standings: readonly Standing[]): readonly Standing[] =>
  standings.toSorted((a, b) => place(a) - place(b) || order(b) - order(a))

const place = ({ rank }: Standing): number => rank || Number.MAX_SAFE_INTEGER

const order = ({ score }: Standing): number => (Number.isNaN(score) ? -Number.MAX_VALUE : score)
