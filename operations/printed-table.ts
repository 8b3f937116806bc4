import {
  fold,
  nearest,
  type Outcome,
  type Problem,
  type Program,
  type Published,
  problem,
  refuse,
  unless,
} from '@thuocdo/engine'
import { inCell } from './in-cell.ts'
import { printedOf } from './published-columns.ts'
import { anyAmount, readCell } from './read-cell.ts'
import { noHeader, untitled } from './read-header.ts'
import { type DecimalStyle, decimalStyle } from './read-number.ts'
import { type PublishedFor, publishedOf } from './read-published.ts'
import { withoutRefusedRows } from './refused-rows.ts'
import { columnLetters, placeIn, type Table } from './table.ts'
import { titlePurpose } from './title-purpose.ts'

/** Titles that an edition’s own table has, whatever its framework. */
const own: ReadonlySet<string> = new Set(['points', 'base', 'source', 'note_vi', 'note_en'])
const texts: ReadonlySet<string> = new Set(['unit', 'block', 'class', 'source', 'note_vi', 'note_en', ''])

/**
 * Reads a printed table as it comes (titles in words, decimal commas, numbered lines) into printed results. Every column must be
 * understood; all that is not comes back at once, each with its cell.
 */
export function readPrintedTable(table: Table, edition: PublishedFor): Outcome<Published> {
  const { program } = edition
  const names = table.header.map(name => nameOf(name, program))
  if (!names.some(Boolean)) return refuse(noHeader(table))
  const header = names.map(name => name ?? '')
  const unknown = names.flatMap((name, at) =>
    name === undefined && !isEmpty(table, at) ? [unknownColumn(table, at, program)] : [],
  )
  const style = decimalStyle(table.rows.flatMap(({ cells }) => cells.filter((_, at) => isNumber(header[at]))))
  const problems: Problem[] = [...unknown, ...wrongPeriods(table, program)]
  const rows = table.rows.map(row => ({
    ...row,
    cells: row.cells.map((cell, at) => {
      if (!isNumber(header[at])) return cell
      const number = numberIn(cell, style)
      if (typeof number === 'string') return number
      problems.push(inCell(table, problem(number.code, [], number.words), row.line, at))
      return ''
    }),
  }))
  const read = publishedOf({ ...table, header, rows }, edition)
  return unless(withoutRefusedRows([...problems, ...read.problems]), () => (read.ok ? read.value : new Map()))
}

/** What a column is called in an edition’s own table; empty for one that is passed over, nothing for one that is not understood. */
function nameOf(title: string, program: Program): string | undefined {
  if (own.has(title) || /^(attr|class):./.test(title)) return title
  if (program.position.has(title) || program.edition.split?.some(({ code }) => code === title))
    return codeName(title, program)
  const purpose = titlePurpose(title)
  if (purpose === 'note') return /^(note|remark)/i.test(title) ? 'note_en' : 'note_vi'
  if (purpose) return purpose === 'unit' || purpose === 'block' ? purpose : ''
  const printed = printedOf(title, program)
  if (printed?.kind === 'note') return 'note_vi'
  return printed && (printed.kind === 'figure' ? printed.code : printed.kind)
}

/** The total goes by the name of the score. */
const codeName = (code: string, { edition }: Program): string => (code === edition.tree.code ? 'score' : code)

const isNumber = (name: string): boolean => !texts.has(name) && !/^(attr|class):/.test(name)

/** A number as an edition writes it, with a point; nothing where the cell says that none was printed. */
function numberIn(cell: string, style: DecimalStyle) {
  const reading = readCell(cell, anyAmount, style, 'not-published')
  if (typeof reading === 'number') return String(reading)
  return 'code' in reading ? reading : ''
}

const isEmpty = ({ header, rows }: Table, at: number): boolean =>
  header[at] === '' && rows.every(({ cells }) => cells[at] === '')

function wrongPeriods(table: Table, { edition }: Program): readonly Problem[] {
  const at = table.header.findIndex(name => titlePurpose(name) === 'period')
  return table.rows.flatMap(({ line, cells }) =>
    at === -1 || cells[at] === edition.period
      ? []
      : [inCell(table, wrongPeriod(cells[at], edition.period), line, at)],
  )
}

function unknownColumn(table: Table, at: number, program: Program): Problem {
  const [letters, title] = [columnLetters(at + 1), table.header[at]]
  const place = placeIn(table, table.headerLine, at + 1)
  if (title === '')
    return { ...problem('unknown-column', [table.headerLine, title], untitled(letters)), place }
  const like = likeliest(title, program)
  return {
    ...problem('unknown-column', [table.headerLine, title], {
      vi: `Không rõ cột ${letters} “${title}”. ${like ? `Có phải “${like}”? ` : ''}Hãy xóa cột, đổi tiêu đề thành “published:tên” nếu là số đã công bố, “attr:tên” nếu không cần giữ, hoặc ghi tiêu đề vào bảng đối chiếu (--crosswalk).`,
      en: `Column ${letters} “${title}” is not known. ${like ? `Did you mean “${like}”? ` : ''}Delete it, call it “published:name” if it is a printed figure, “attr:name” if it need not be kept, or put its title into a crosswalk (--crosswalk).`,
    }),
    place,
  }
}

/** The code that a title means: a node or a source of points by its name, or the code most like it. */
function likeliest(title: string, { nodes, edition }: Program): string | undefined {
  const parts = [...nodes.map(({ code, source }) => ({ code, name: source.name })), ...(edition.split ?? [])]
  const named = parts.find(({ name }) => [name.vi, name.en].some(text => fold(text) === fold(title)))
  const known = [...parts.map(({ code }) => code), 'unit', 'score', 'rank', 'class', ...own]
  // One or two letters are near to every other one or two.
  return named?.code ?? (title.length > 2 ? nearest(title, known) : undefined)
}

const wrongPeriod = (text: string, period: string): Problem =>
  problem('wrong-period', [], {
    vi: `“${text}” không phải kỳ ${period} của ấn bản. Hãy chỉ để các dòng của kỳ này.`,
    en: `“${text}” is not ${period}, the period of the edition. Keep only the lines of that period.`,
  })
