import type { Change } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'
import { isByPercent, type Reached } from './measured.ts'

/** Whether two editions are both compared by the percentage of each unit’s own base. */
export const areByPercent = (from: ScoredEdition, to: ScoredEdition): boolean =>
  isByPercent(from) && isByPercent(to)

/** Points, base and percent of a unit in an edition that scores it. */
export function reachedBy({ result }: ScoredEdition, unit: string): Reached {
  const [root, row] = [result.program.nodes.length - 1, result.units.indexOf(unit)]
  const [score, max] = [result.scores[root][row], result.maxima[root][row]]
  return { score, max, percent: (100 * score) / max }
}

/** How far a unit moved in the measure of the two editions: in percentage points where both compare percentages, else in points. */
export function gainOf(from: ScoredEdition, to: ScoredEdition, { unit, delta }: Change): number {
  if (!areByPercent(from, to)) return delta
  return (reachedBy(to, unit).percent ?? Number.NaN) - (reachedBy(from, unit).percent ?? Number.NaN)
}
