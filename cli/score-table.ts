import { type Language, numeral } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'
import { blockName } from './block-name.ts'
import { classHeading } from './class-words.ts'
import type { Session } from './command.ts'
import { heldTotal } from './held-total.ts'
import { hiddenColumns } from './hidden-columns.ts'
import { measureCells, measureColumns } from './measured.ts'
import { noNumber } from './numbers.ts'
import { claimsWords, printedRemarks } from './printed-remarks.ts'
import {
  bestFirst,
  printedCells,
  printedColumns,
  printedHeadings,
  type ScoreLine,
  scoreLines,
} from './score-lines.ts'
import { figureColumns } from './shown-figures.ts'
import { absentUnranked, classCell, standingNotes } from './standing-notes.ts'
import { fittedTable, type TableColumn } from './table.ts'
import { paint } from './terminal.ts'
import { unscoredWords } from './unscored-words.ts'

/** A scored edition as a table for a terminal: the best first, as many of the top nodes as there is room for. */
export function scoreTable(scored: ScoredEdition, session: Session): string {
  const { language, terminal } = session
  const { edition } = scored.loaded
  const lines = bestFirst(scoreLines(scored, language))
  const blocks = [...Map.groupBy(lines, ({ block }) => block)]
  const held = heldTotal(scored, lines)
  const said = [
    ...absentUnranked(scored, language),
    ...(scored.result.printed
      ? printedRemarks(scored, language)
      : remarks(scored, lines, held !== undefined, language)),
  ]
  return [
    `${paint(terminal, 'bold', edition.title[language])}\n`,
    ...(held ? [`${held[language]}\n`] : []),
    ...blocks.map(
      ([block, members]) =>
        `\n${block === '' ? '' : `${blockName(edition, block, language)}\n`}${blockTable(scored, members, held !== undefined, session)}`,
    ),
    ...(said.length > 0 ? [`\n${said.join('\n')}\n`] : []),
  ].join('')
}

function blockTable(
  scored: ScoredEdition,
  lines: readonly ScoreLine[],
  isHeld: boolean,
  { language, terminal }: Session,
): string {
  const columns = [
    ...standingColumns(scored, lines, language),
    ...(isHeld ? [] : totalColumns(scored, lines, language)),
    ...figureColumns(scored, lines, language)
      // Where the total is held, only the groups that have scores are shown.
      .filter(({ cell }) => !isHeld || lines.some(line => cell(line) !== noNumber))
      .map(({ heading, cell }): Column => ({ heading, align: 'right', cell })),
  ]
  const rows = lines.map(line => columns.map(({ cell }) => cell(line)))
  const { text, dropped } = fittedTable(columns, rows, terminal)
  const rest = hiddenColumns(dropped, either[language], language)
  const notes = standingNotes(scored, lines, language).map(note => `${note}\n`)
  return `${text}${rest}${notes.join('')}`
}

type Column = TableColumn & { readonly cell: (line: ScoreLine) => string }

/** Who it is, and where it stands: by our ranks, or by those that were printed. */
function standingColumns(
  { loaded: { edition } }: ScoredEdition,
  lines: readonly ScoreLine[],
  language: Language,
): readonly Column[] {
  const said = headings[language]
  const then = printedHeadings[language]
  const shown = printedColumns(lines)
  const isRanked = lines.some(line => line.rank !== null)
  const right = (heading: string, cell: Column['cell']): Column => ({
    heading,
    align: 'right',
    stays: true,
    cell,
  })
  return [
    ...(isRanked ? [right(said.rank, ({ rank }) => (rank === null ? '' : String(rank)))] : []),
    ...(shown.rank ? [right(then.rank, line => printedCells(line, edition, language).rank)] : []),
    { heading: said.unit, stays: true, shortens: true, cell: ({ name }) => name },
    ...(shown.score ? [right(then.score, line => printedCells(line, edition, language).score)] : []),
  ]
}

/** The whole in the measure of the edition, and the class where there is one. */
function totalColumns(
  scored: ScoredEdition,
  lines: readonly ScoreLine[],
  language: Language,
): readonly Column[] {
  const totals = measureColumns(scored, language).map((column, i) => ({
    ...column,
    cell: (line: ScoreLine) => measureCells(scored, line, language)[i],
  }))
  const labels = lines.flatMap(line => line.class ?? [])
  if (labels.length === 0) return totals
  const heading = classHeading(scored, labels, language)
  return [...totals, { heading, stays: true, cell: line => classCell(line, language) }]
}

const either = { vi: '--csv hoặc --json', en: '--csv or --json' } as const

const headings = {
  vi: { rank: 'Hạng', unit: 'Đơn vị' },
  en: { rank: 'Rank', unit: 'Unit' },
} as const

/** What a reader should know of the table: who has no score, why nobody is ranked, whether it reproduces. */
function remarks(
  scored: ScoredEdition,
  lines: readonly ScoreLine[],
  isHeld: boolean,
  language: Language,
): readonly string[] {
  const { loaded, reproductions } = scored
  const { edition } = loaded
  const total = reproductions.find(({ node }) => node === edition.tree.code)
  const said: readonly (string | false | undefined)[] = [
    ...(isHeld ? [] : unscoredWords(scored, lines, language)),
    'none' in edition.rank && edition.rank.none[language],
    total &&
      (language === 'vi'
        ? `Đối chiếu bảng đã công bố: ${total.within}/${total.units} đơn vị khớp trong ${numeral(total.tolerance, 'vi', 6)}; lệch lớn nhất ${numeral(total.largest, 'vi', 4)}.`
        : `Against the published table: ${total.within} of ${total.units} units agree within ${numeral(total.tolerance, 'en', 6)}; largest deviation ${numeral(total.largest, 'en', 4)}.`),
    ...claimsWords(scored, language),
  ]
  return said.filter(line => typeof line === 'string')
}
