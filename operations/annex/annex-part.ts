import { fold, type Problem } from '@thuocdo/engine'
import { type Annex, type AnnexGrid, type AnnexPlace, excerpt, ownTexts } from './annex-grid.ts'
import { told, unread } from './annex-problems.ts'
import { type CriteriaRow, criteriaRows } from './annex-row.ts'
import { type AnnexHeader, findHeader } from './find-header.ts'
import { isNext, readNumbering } from './numbering.ts'
import { readPoints } from './points.ts'

/** The table of criteria that a draft is made from, with the tables that go on with it. */
export type CriteriaPart = {
  readonly grid: AnnexGrid
  readonly header: AnnexHeader
  readonly rows: readonly CriteriaRow[]
  /** Every table or sheet that was read. */
  readonly read: readonly AnnexGrid[]
  /** The last table of criteria before it, which is of another index. */
  readonly before?: AnnexGrid
  /** What was done with all the other tables and sheets. */
  readonly problems: readonly Problem[]
}

type Reading = Pick<CriteriaPart, 'header' | 'rows' | 'read' | 'problems'>

/** Finds the table of criteria: the one named, else the first. Another table is joined only where it goes on with it; each is told. */
export function criteriaPart({ grids, file }: Annex, table?: string): CriteriaPart | undefined {
  const isShown = ({ hidden = false }: AnnexGrid): boolean => !hidden
  const headed = grids.filter(grid => findHeader(grid) !== undefined)
  const grid = table === undefined ? (headed.find(isShown) ?? headed[0]) : headed.find(g => g.name === table)
  const header = grid && findHeader(grid)
  if (!grid || !header) return undefined
  const at = grids.indexOf(grid)
  const before = headed.findLast(other => grids.indexOf(other) < at)
  const start: Reading = { header, rows: criteriaRows(grid, header, file), read: [grid], problems: [] }
  const isChosen = table !== undefined
  const read = grids.slice(at + 1).reduce((done, next) => step(done, next, file, isChosen), start)
  const earlier = grids.slice(0, at).flatMap(other => passedOver(other, read, file, isChosen))
  return { ...read, grid, ...(before && { before }), problems: [...earlier, ...read.problems] }
}

function step(done: Reading, grid: AnnexGrid, file: string, isChosen: boolean): Reading {
  const header = findHeader(grid)
  const rows = criteriaRows(grid, header ?? { ...done.header, from: 0, to: 0 }, file)
  const last = done.read[done.read.length - 1]
  const isMore = header ? goesOnWithHeader(done, header, rows, grid) : goesOn(done, rows, last, grid)
  if (!isMore) return { ...done, problems: [...done.problems, ...passedOver(grid, done, file, isChosen)] }
  return {
    ...done,
    rows: [...done.rows, ...rows],
    read: [...done.read, grid],
    problems: [...done.problems, joined(placeOf(grid, file), last)],
  }
}

/** A table with a header goes on with the one before where the header is the same, no title stands above it, and the numbers go on. */
function goesOnWithHeader(
  { header, rows }: Reading,
  own: AnnexHeader,
  more: readonly CriteriaRow[],
  { kind, above }: AnnexGrid,
): boolean {
  const isSame = own.lines.join(' ') === header.lines.join(' ')
  const isTitled = own.from > 0 || above.some(text => titleWords.test(fold(text)))
  return kind === 'table' && isSame && !isTitled && numbersGoOn(rows, more) === 'on'
}

const titleWords = /^phu luc|chi so|bo tieu chi|bang diem|bang tieu chi|ap dung (?:cho|doi voi)/

/** A table without a header goes on with the one just before it where it is as wide and its numbers do not begin again. */
function goesOn({ rows }: Reading, more: readonly CriteriaRow[], last: AnnexGrid, grid: AnnexGrid): boolean {
  const isBehind = grid.kind === 'table' && Number(grid.name) === Number(last.name) + 1
  if (!isBehind || widthOf(grid) !== widthOf(last)) return false
  const numbers = numbersGoOn(rows, more)
  return (
    numbers === 'on' || (numbers === 'none' && more.some(({ points }) => readPoints(points) !== undefined))
  )
}

const widthOf = ({ rows }: AnnexGrid): number => Math.max(0, ...rows.map(({ cells }) => cells.length))

/** Whether the first number follows the last one of its depth, or begins what is below the very last. */
function numbersGoOn(rows: readonly CriteriaRow[], more: readonly CriteriaRow[]): 'on' | 'none' | 'again' {
  const known = rows.flatMap(({ numbered }) => (numbered ? [numbered] : []))
  const first = more.find(({ numbered }) => numbered !== undefined)?.numbered
  const last = known.at(-1)
  if (!first || !last) return 'none'
  const beside = known.findLast(({ rank }) => rank === first.rank)
  const isBeside = beside !== undefined && isNext(first.code, beside.code)
  const isBelow = first.rank > last.rank && /(?:^|\.)(?:1|a)$/.test(first.code)
  return isBeside || isBelow ? 'on' : 'again'
}

const placeOf = ({ kind, name, rows }: AnnexGrid, file: string, row = 0): AnnexPlace => ({
  file,
  kind,
  name,
  line: rows[row]?.line ?? 1,
})

const joined = (place: AnnexPlace, { name }: AnnexGrid): Problem =>
  told('table-joined', place, {
    vi: `bảng này được đọc nối tiếp bảng ${name}, vì STT đánh tiếp hoặc số cột như nhau. Nếu là bảng của bộ chỉ số khác, hãy bỏ bảng này khỏi tệp rồi chạy lại.`,
    en: `this table was read as going on with table ${name}, since its numbers go on or it is as wide. If it is of another index, take it out of the file and run again.`,
  })

/** What is said of a table or sheet that was not read. */
function passedOver(grid: AnnexGrid, { rows }: Reading, file: string, isChosen: boolean): readonly Problem[] {
  const filled = grid.rows.filter(row => ownTexts(row).length > 0)
  if (filled.length === 0) return []
  const header = findHeader(grid)
  const place = placeOf(grid, file, header?.from ?? grid.rows.indexOf(filled[0]))
  if (header) return [(isChosen || grid.hidden ? told : unread)('table-unread', place, otherWords(grid))]
  const text = ownTexts(filled[0]).join(' | ')
  return filled.some(row => isCriterion(ownTexts(row))) && rows.length > 0
    ? [unread('table-unread', place, cutWords(filled.length, text))]
    : [told('table-passed-over', place, asideWords(grid.kind, filled.length, text))]
}

/** Whether a row of a table without header looks like a criterion: a number first, and points in a cell behind. */
const isCriterion = ([first = '', name = '', ...rest]: readonly string[]): boolean =>
  readNumbering(first) !== undefined &&
  readPoints(name) === undefined &&
  rest.some(text => readPoints(text) !== undefined)

const otherWords = ({ name, hidden = false }: AnnexGrid) => ({
  vi: `bảng tiêu chí này${hidden ? ' ở trang ẩn' : ''} có tiêu đề riêng, có thể là của một bộ chỉ số khác, nên không gộp vào bản nháp. Muốn đọc riêng bảng này, hãy chạy lại với --table "${name}"; nếu là phần tiếp của bảng trên, hãy nối hai bảng làm một trong tệp rồi chạy lại.`,
  en: `this table of criteria${hidden ? ' on a hidden sheet' : ''} has a header of its own and may be of another index, so it was not mixed in. To read it alone, run again with --table "${name}"; if it goes on with the table above, make them one table in the file and run again.`,
})

const cutWords = (rows: number, text: string) => ({
  vi: `bảng không có dòng tiêu đề và không khớp số cột hoặc STT với bảng tiêu chí phía trên, nên chưa đọc ${rows} dòng (bắt đầu là “${excerpt(text)}”). Nếu đây là phần tiếp theo, hãy nối vào bảng trên cho cùng số cột rồi chạy lại.`,
  en: `the table has no header and does not fit the table of criteria above by its columns or numbers, so its ${rows} rows were not read (they begin “${excerpt(text)}”). If it goes on with that table, join the two with the same columns and run again.`,
})

const asideWords = (kind: AnnexGrid['kind'], rows: number, text: string) => ({
  vi: `không đọc ${kind === 'sheet' ? 'trang' : 'bảng'} này (${rows} dòng, bắt đầu là “${excerpt(text)}”) vì không có cột tiêu chí và cột điểm tối đa. Nếu có quy định về chấm điểm hay xếp loại, hãy tự ghi vào bản nháp.`,
  en: `this ${kind} was not read (${rows} rows, beginning “${excerpt(text)}”): it has no column of criteria and of maxima. If it says how to score or classify, write that into the draft yourself.`,
})
