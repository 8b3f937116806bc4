import { type Outcome, type Place, type Problem, problem, refuse, unless } from '@thuocdo/engine'
import { twoRowHeader } from './two-row-header.ts'

/** One line of a table as text. `line` counts from one, as the person's own program counts. */
export type Row = { readonly line: number; readonly cells: readonly string[] }

/** A table as text: every row has as many cells as the header. `headerLine` is where the header stands. */
export type Table = {
  readonly file: string
  readonly sheet?: string
  /** The other sheets of the workbook that have anything on them. */
  readonly otherSheets?: readonly string[]
  readonly headerLine: number
  readonly header: readonly string[]
  readonly rows: readonly Row[]
}

/** A table from the lines of a file: blank lines and titles are passed over, the first that is left is the header. */
export function tableOf(file: string, lines: readonly Row[], sheet?: string): Outcome<Table> {
  const filled = lines.filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  if (filled.length === 0) return refuse({ ...emptyFile(), place: { file } })
  const titles = titlesAbove(filled)
  const [head, next, ...further] = filled.slice(titles.length)
  const both = next && twoRowHeader(head.cells, next.cells)
  const body = both || !next ? further : [next, ...further]
  const header = withoutTail(both ?? head.cells.map(cell => cell.trim()))
  const problems = body.flatMap(row => widthProblems(file, row, header.length))
  const notes = [...titleNotes(file, titles), ...(both ? [twoLines(file, head.line, next)] : [])]
  return unless([...notes, ...problems], () => ({
    file,
    ...(sheet !== undefined && { sheet }),
    headerLine: both ? next.line : head.line,
    header,
    rows: body.map(({ line, cells }) => ({ line, cells: header.map((_, i) => cells[i].trim()) })),
  }))
}

/** How many cells of a line hold a text. */
const filledCells = ({ cells }: Row): number => cells.filter(cell => cell.trim() !== '').length

/** Officers write the name of a table above it: lines of one cell before the first that has several. */
function titlesAbove(filled: readonly Row[]): readonly Row[] {
  const header = filled.findIndex(line => filledCells(line) > 1)
  return filled.slice(0, Math.max(0, header))
}

function titleNotes(file: string, titles: readonly Row[]): readonly Problem[] {
  if (titles.length === 0) return []
  const text = titles[0].cells.find(cell => cell.trim() !== '')?.trim() ?? ''
  const title = text.length > 40 ? `${text.slice(0, 40)}…` : text
  const words = {
    vi: `Đã bỏ qua ${titles.length} dòng tên bảng phía trên dòng tiêu đề (“${title}”).`,
    en: `Passed over ${titles.length === 1 ? 'a line' : `${titles.length} lines`} of title above the header (“${title}”).`,
  }
  return [
    {
      ...problem('title-passed-over', [titles[0].line], words),
      severity: 'note',
      place: { file, line: titles[0].line },
    },
  ]
}

/** Tells that a header of two lines was understood, with the first title of its lower line. */
function twoLines(file: string, above: number, { line, cells }: Row): Problem {
  const title = cells.find(cell => cell.trim() !== '')?.trim() ?? ''
  const words = {
    vi: `Dòng tiêu đề gồm hai dòng (${above} và ${line}): cột trong nhóm lấy tiêu đề ở dòng dưới, như “${title}”; trùng nhau thì ghép thành “nhóm – tiêu đề”.`,
    en: `The header has two lines (${above} and ${line}): columns of a group take the lower title, such as “${title}”; where two are the same, “group – title”.`,
  }
  return { ...problem('two-row-header', [line], words), severity: 'note', place: { file, line } }
}

/** The address of a cell as a spreadsheet writes it: column 3 (from one) of line 5 is C5. */
export const cellAddress = (line: number, column: number): string => `${columnLetters(column)}${line}`

/** The place of a cell; `column` counts from one. */
export const placeIn = ({ file }: Table, line: number, column: number): Place => ({ file, line, column })

/** The letters of a column counted from one: A, B, … Z, AA. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

const withoutTail = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex(cell => cell !== '') + 1)

function widthProblems(file: string, { line, cells }: Row, width: number): readonly Problem[] {
  const filled = cells.findLastIndex(cell => cell.trim() !== '') + 1
  if (filled > width)
    return [{ ...tooManyCells(line, filled, width), place: { file, line, column: width + 1 } }]
  return cells.length < width ? [{ ...tooFewCells(line, cells.length, width), place: { file, line } }] : []
}

const tooManyCells = (line: number, have: number, width: number): Problem =>
  problem('too-many-cells', [line], {
    vi: `Dòng ${line} có ${have} ô, nhiều hơn ${width} cột của dòng tiêu đề. Số có dấu phẩy thập phân phải đặt trong dấu ngoặc kép, hoặc ngăn cột bằng dấu chấm phẩy.`,
    en: `Line ${line} has ${have} cells, more than the ${width} columns of the header. Put numbers with a decimal comma in quotes, or separate columns with semicolons.`,
  })

const tooFewCells = (line: number, have: number, width: number): Problem =>
  problem('too-few-cells', [line], {
    vi: `Dòng ${line} chỉ có ${have} ô trong khi dòng tiêu đề có ${width} cột. Hãy kiểm tra xem tệp có bị cắt ngang không; ô không có số liệu thì để trống nhưng vẫn giữ dấu ngăn cột.`,
    en: `Line ${line} has only ${have} cells while the header has ${width} columns. See whether the file was cut off; leave empty cells empty, but keep their separators.`,
  })

const emptyFile = (): Problem =>
  problem('empty-file', [], {
    vi: 'Tệp không có nội dung. Cần một dòng tiêu đề và ít nhất một dòng số liệu.',
    en: 'The file is empty. It needs a header and at least one line of figures.',
  })
