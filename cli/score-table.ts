import { type Language, numeral } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'
import { blockName } from './block-name.ts'
import type { Session } from './command.ts'
import { count } from './count.ts'
import { heldTotal } from './held-total.ts'
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
import { columnsThatFit, type TableColumn, tableText } from './table.ts'
import { paint } from './terminal.ts'

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
      .map(({ code, cell }): Column => ({ heading: code, align: 'right', cell })),
  ]
  const rows = lines.map(line => columns.map(({ cell }) => cell(line)))
  const fit = columnsThatFit(columns, rows, terminal.width)
  const text = tableText(
    columns.slice(0, fit),
    rows.map(row => row.slice(0, fit)),
    terminal,
  )
  const rest = fit === columns.length ? '' : `${hidden(columns.length - fit, language)}\n`
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
  const right = (heading: string, cell: Column['cell']): Column => ({ heading, align: 'right', cell })
  return [
    ...(isRanked ? [right(said.rank, ({ rank }) => (rank === null ? '' : String(rank)))] : []),
    ...(shown.rank ? [right(then.rank, line => printedCells(line, edition, language).rank)] : []),
    { heading: said.unit, cell: ({ name }) => name },
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
  const isClassed = lines.some(line => line.class)
  const classes = { heading: headings[language].class, cell: (line: ScoreLine) => classCell(line, language) }
  return isClassed ? [...totals, classes] : totals
}

const headings = {
  vi: { rank: 'Hạng', unit: 'Đơn vị', class: 'Nhóm' },
  en: { rank: 'Rank', unit: 'Unit', class: 'Class' },
} as const

const hidden = (columns: number, language: Language): string =>
  language === 'vi'
    ? `… còn ${columns} cột nữa: thêm --csv hoặc --json để xem đủ.`
    : `… ${columns} more ${columns === 1 ? 'column' : 'columns'}: add --csv or --json to see all.`

/** What a reader should know of the table: who has no score, why nobody is ranked, whether it reproduces. */
function remarks(
  scored: ScoredEdition,
  lines: readonly ScoreLine[],
  isHeld: boolean,
  language: Language,
): readonly string[] {
  const { loaded, reproductions } = scored
  const { edition } = loaded
  const unscored = lines.filter(line => line.score === null).length
  const printedOnly = lines.filter(line => line.score === null && line.published?.score !== undefined).length
  const total = reproductions.find(({ node }) => node === edition.tree.code)
  const said: readonly (string | false | undefined)[] = [
    unscored > 0 && !isHeld && unscoredWords(unscored, printedOnly, language),
    'none' in edition.rank && edition.rank.none[language],
    total &&
      (language === 'vi'
        ? `Đối chiếu bảng đã công bố: ${total.within}/${total.units} đơn vị khớp trong ${numeral(total.tolerance, 'vi', 6)}; lệch lớn nhất ${numeral(total.largest, 'vi', 4)}.`
        : `Against the published table: ${total.within} of ${total.units} units agree within ${numeral(total.tolerance, 'en', 6)}; largest deviation ${numeral(total.largest, 'en', 4)}.`),
    ...claimsWords(scored, language),
  ]
  return said.filter(line => typeof line === 'string')
}

/** Who has no score: of some of them the printed total is known, though nothing that it follows from. */
function unscoredWords(unscored: number, printedOnly: number, language: Language): string {
  const plain = {
    vi: `${unscored} đơn vị chưa có điểm.`,
    en: `${count(unscored, 'unit')} ${unscored === 1 ? 'has' : 'have'} no score.`,
  }
  const known = {
    vi: `${unscored} đơn vị không tính lại được điểm, trong đó ${printedOnly} đơn vị có điểm công bố.`,
    en: `${count(unscored, 'unit')} cannot be computed again; the published score of ${printedOnly} is known.`,
  }
  const printedAll = {
    vi: `${unscored} đơn vị không tính lại được, chỉ có điểm công bố.`,
    en: `${count(unscored, 'unit')} cannot be computed again; only the published score is known.`,
  }
  if (printedOnly === 0) return plain[language]
  return (printedOnly === unscored ? printedAll : known)[language]
}
