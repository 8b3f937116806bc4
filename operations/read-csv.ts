import { type Outcome, type Problem, problem, refuse } from '@thuocdo/engine'
import { decodeText } from './decode-text.ts'
import { type Row, type Table, tableOf } from './table.ts'

/** Reads the bytes of a CSV file (RFC 4180). The separator `,`, `;` or tab is recognised from the header. */
export function readCsv(bytes: Uint8Array, file: string): Outcome<Table> {
  const text = decodeText(bytes, file)
  if (!text.ok) return text
  const lines = csvLines(text.value, separatorOf(text.value))
  if (!Array.isArray(lines))
    return refuse({ ...brokenQuotes(lines.brokenAt), place: { file, line: lines.brokenAt } })
  const table = tableOf(file, lines)
  return { ...table, problems: [...text.problems, ...table.problems] }
}

type Broken = { readonly brokenAt: number }

/** Titles above a header are few: of a file that shows no separator in so many lines, no more is read for it. */
const linesLookedAt = 20
const mostSignsLookedAt = 100_000

/** The separator that stands most often in the first line with several filled cells, quoted text left out. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, mostSignsLookedAt)
    .replace(/"[^"]*"/g, '“”')
    .split(/[\r\n]+/, linesLookedAt)
    .filter(line => line.trim() !== '')
  const header = lines.find(line => filledCells(line) > 1) ?? lines[0] ?? ''
  return likeliestSeparator(header)
}

const filledCells = (line: string): number =>
  line.split(likeliestSeparator(line)).filter(cell => cell.trim() !== '').length

function likeliestSeparator(line: string): string {
  const counts = [',', ';', '\t'].map(separator => ({ separator, count: line.split(separator).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator
}

/** The lines of a CSV text, or the line where a quoted cell does not end as it should. */
function csvLines(text: string, separator: string): Row[] | Broken {
  const stop = separator.charCodeAt(0)
  const rows: Row[] = []
  let [at, line] = [0, 1]
  while (at < text.length) {
    const [cells, begins]: [string[], number] = [[], line]
    for (let more = true; more; ) {
      const cell = text[at] === '"' ? quotedCell(text, at, stop) : bareCell(text, at, stop)
      if (cell === undefined) return { brokenAt: line }
      cells.push(cell.text)
      line += cell.breaks
      more = text[cell.end] === separator
      at = more ? cell.end + 1 : afterBreak(text, cell.end)
    }
    rows.push({ line: begins, cells })
    line++
  }
  return rows
}

type Cell = { readonly text: string; readonly end: number; readonly breaks: number }

function bareCell(text: string, at: number, stop: number): Cell {
  let end = at
  while (end < text.length && !endsCell(text.charCodeAt(end), stop)) end++
  return { text: text.slice(at, end), end, breaks: 0 }
}

const [newLine, carriageReturn] = ['\n'.charCodeAt(0), '\r'.charCodeAt(0)]

const endsCell = (sign: number, stop: number): boolean =>
  sign === stop || sign === newLine || sign === carriageReturn

function quotedCell(text: string, at: number, stop: number): Cell | undefined {
  let close = text.indexOf('"', at + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close === -1) return undefined
  const rest = bareCell(text, close + 1, stop)
  if (rest.text.trim() !== '') return undefined
  const inside = text.slice(at + 1, close).replaceAll('""', '"')
  return { text: inside, end: rest.end, breaks: inside.match(/\r\n|\n|\r/g)?.length ?? 0 }
}

const afterBreak = (text: string, at: number): number =>
  at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1)

const brokenQuotes = (line: number): Problem =>
  problem('broken-quotes', [line], {
    vi: `Dấu ngoặc kép ở dòng ${line} không khép lại đúng chỗ. Hãy đóng dấu ngoặc ở cuối ô; dấu ngoặc kép nằm trong ô thì viết hai lần.`,
    en: `A quotation mark on line ${line} does not close where it should. Close it at the end of the cell; write a quotation mark inside a cell twice.`,
  })
