import { ranksOf } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'
import type { ScoreLine } from './score-lines.ts'

/** The lines of a scored edition seen at one of its nodes: score, class and rank are those of the node. */
export function linesAt(
  { result, published }: ScoredEdition,
  lines: readonly ScoreLine[],
  code: string,
): readonly ScoreLine[] {
  const { edition } = result.program
  if (code === edition.tree.code) return lines
  const ranks = ranksOf(result, result.program.position.get(code))
  return lines.map((line, row) => {
    const { score, max, missing, class: label = null } = line.nodes[code]
    const figure = published.get(line.unit)?.figures[code]
    return {
      ...line,
      score,
      max,
      missing,
      percent: score === null || max === null ? null : (100 * score) / max,
      class: label,
      rank: ranks[row] || null,
      published: figure === undefined ? undefined : { score: figure, figures: {} },
    }
  })
}
