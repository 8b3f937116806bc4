import { classify, ranksOf } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'
import { measureOf } from './measured.ts'
import type { ScoreLine } from './score-lines.ts'

/** The lines of a scored edition seen at one of its nodes: score, class and rank are those of the node. */
export function linesAt(
  scored: ScoredEdition,
  lines: readonly ScoreLine[],
  code: string,
): readonly ScoreLine[] {
  const { result, published } = scored
  const { edition } = result.program
  if (code === edition.tree.code) return lines
  const ranks = ranksOf(result, result.program.position.get(code))
  const rows = new Map(result.units.map((unit, row) => [unit, row]))
  const heldAt = classify(result).get(code)?.held
  // Vetoes and open ties of the whole say nothing of a node.
  return lines.map(({ held: _held, awaitsDecision: _open, ...line }) => {
    const row = rows.get(line.unit) ?? -1
    const { score, max, missing, class: label = null } = line.nodes[code]
    const figure = published.get(line.unit)?.figures[code]
    const percent = score === null || max === null ? null : (100 * score) / max
    const held = heldAt?.get(row)
    return {
      ...line,
      score,
      max,
      missing,
      percent,
      measured: measureOf(scored, { score, max, percent }),
      ...(held && { held }),
      class: label,
      rank: ranks[row] || null,
      published: figure === undefined ? undefined : { score: figure, figures: {} },
    }
  })
}
