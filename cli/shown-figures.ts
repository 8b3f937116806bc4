import { type Language, numeral } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'
import { noNumber, printed } from './numbers.ts'
import { type ScoreLine, topCodes } from './score-lines.ts'

/** A column of figures beside the total: its code, and what stands in it for a line. */
export type FigureColumn = { readonly code: string; readonly cell: (line: ScoreLine) => string }

/**
 * The figures that a table shows beside the total: the nodes right below the root. Of a printed edition only those that the source
 * gives for some unit, the sources of points first.
 */
export function figureColumns(
  { loaded: { edition }, result }: ScoredEdition,
  lines: readonly ScoreLine[],
  language: Language,
): readonly FigureColumn[] {
  const nodes = topCodes(edition).map(code => ({
    code,
    cell: (line: ScoreLine) => printed(line.nodes[code].score, edition, language),
    isThere: lines.some(line => line.nodes[code].score !== null),
  }))
  if (!result.printed) return nodes
  const known = new Set(nodes.map(({ code }) => code))
  const splits = (edition.split ?? [])
    .filter(({ code }) => !known.has(code))
    .map(({ code }) => ({
      code,
      cell: (line: ScoreLine) => printed(line.published?.figures[code], edition, language),
      isThere: lines.some(line => line.published?.figures[code] !== undefined),
    }))
  return [ofBase(lines, language), ...splits, ...nodes].filter(({ isThere }) => isThere)
}

/** Points out of the unit's own base, where the source prints them: 60,75/70. */
const ofBase = (lines: readonly ScoreLine[], language: Language) => ({
  code: { vi: 'điểm/thang', en: 'points/base' }[language],
  cell: ({ published }: ScoreLine): string =>
    published?.points === undefined
      ? noNumber
      : [published.points, published.base]
          .flatMap(x => (x === undefined ? [] : numeral(x, language, 6)))
          .join('/'),
  isThere: lines.some(({ published }) => published?.points !== undefined),
})
