import { type Language, numeral } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'
import { columnHeading, shareHeading } from './column-heading.ts'
import { noNumber, printed } from './numbers.ts'
import type { ScoreLine } from './score-lines.ts'

/** A column of figures beside the total: its heading, and what stands in it for a line. */
export type FigureColumn = { readonly heading: string; readonly cell: (line: ScoreLine) => string }

/**
 * The figures that a table shows beside the total: the nodes right below the root. Of a printed edition only those that the source
 * gives for some unit, the sources of points first.
 */
export function figureColumns(
  { loaded: { edition }, result }: ScoredEdition,
  lines: readonly ScoreLine[],
  language: Language,
): readonly FigureColumn[] {
  const nodes = (edition.tree.children ?? []).map(({ code, name, short }) => ({
    code,
    heading: columnHeading({ code, name, short }, language),
    cell: (line: ScoreLine) => printed(line.nodes[code].score, edition, language),
    isThere: lines.some(line => line.nodes[code].score !== null),
  }))
  if (!result.printed) return nodes
  const known = new Set(nodes.map(({ code }) => code))
  const splits = (edition.split ?? [])
    .filter(({ code }) => !known.has(code))
    .map(share => ({ ...share, heading: shareHeading(share, language) }))
    .map(({ code, heading }) => ({
      heading,
      cell: (line: ScoreLine) => printed(line.published?.figures[code], edition, language),
      isThere: lines.some(line => line.published?.figures[code] !== undefined),
    }))
  return [ofBase(lines, language), ownBase(lines, language), ...splits, ...nodes].filter(
    ({ isThere }) => isThere,
  )
}

/** Points out of the unit's own base, where the source prints them: 60,75/70. */
const ofBase = (lines: readonly ScoreLine[], language: Language) => ({
  heading: { vi: 'Điểm/thang', en: 'Points/base' }[language],
  cell: ({ published }: ScoreLine): string =>
    published?.points === undefined
      ? noNumber
      : [published.points, published.base]
          .flatMap(x => (x === undefined ? [] : numeral(x, language, 6)))
          .join('/'),
  isThere: lines.some(({ published }) => published?.points !== undefined),
})

/** The unit's own base, where the source prints it without the points. */
const ownBase = (lines: readonly ScoreLine[], language: Language) => ({
  heading: { vi: 'Thang', en: 'Base' }[language],
  cell: ({ published }: ScoreLine): string =>
    published?.base === undefined ? noNumber : numeral(published.base, language, 6),
  isThere:
    lines.some(({ published }) => published?.base !== undefined) &&
    lines.every(({ published }) => published?.points === undefined),
})
