import { fold, type Problem, problem, type Register, unitByName, type Words } from '@thuocdo/engine'
import type { Row, Table } from './table.ts'
import { titlePurpose } from './title-purpose.ts'

/** Whom a text of the column of units may name. Without a register every text is an id. */
export type Named = { readonly register?: Register | undefined; readonly on: string }

/**
 * A table without the lines that are about no unit, as officers write them: the numbers of the columns under the header, means and
 * totals, and lines of signature or date. Each is told of in a note.
 */
export function figureRows(
  table: Table,
  named: Named,
): { readonly table: Table; readonly notes: readonly Problem[] } {
  const at = table.header.findIndex(title => titlePurpose(title) === 'unit')
  if (at === -1) return { table, notes: [] }
  const said = table.rows.filter(({ cells }) => cells[at] !== '')
  const notes: Problem[] = []
  const rows = table.rows.filter((row, i) => {
    const found =
      i === 0 && isNumbering(row)
        ? numbering(row)
        : (summaryIn(row, at, named) ?? (isRemark(row, at, said) ? remark(row) : undefined))
    if (found) notes.push({ ...found, at: [row.line], place: { file: table.file, line: row.line } })
    return !found
  })
  return notes.length === 0 ? { table, notes } : { table: { ...table, rows }, notes }
}

/** Numbers of columns: 1, 2, 3 …, often in brackets, often with letters first: A, B, 1, 2; sums of others as 5=3+4. */
function isNumbering({ cells }: Row): boolean {
  const marks = cells.map(cell => cell.replace(/[()\s]/g, '').replace(/=.*$/, ''))
  const letters = marks.findIndex(mark => !/^[A-Z]$/.test(mark))
  const isCounted = letters !== -1 && marks.slice(letters).every((mark, i) => mark === String(i + 1))
  return isCounted && (letters > 0 || marks.length > 3 || cells.every(cell => cell.startsWith('(')))
}

const summaries: ReadonlySet<string> = new Set(
  (
    'trung binh|diem trung binh|gia tri trung binh|trung binh chung|binh quan|trung vi|tong|tong cong|tong so|cao nhat|thap nhat|' +
    'diem cao nhat|diem thap nhat|gia tri cao nhat|gia tri thap nhat|lon nhat|nho nhat|do lech chuan|mean|average|median|total|sum|' +
    'highest|lowest|maximum|minimum|max|min'
  ).split('|'),
)

/** A line that sums up the others: so it says in the column of units, or first of all where that is empty. */
function summaryIn({ line, cells }: Row, at: number, { register, on }: Named): Problem | undefined {
  const text = cells[at] || (cells.find(cell => cell !== '') ?? '')
  if (!summaries.has(fold(text)) || (register && unitByName(register, text, on))) return undefined
  return note('summary-passed-over', {
    vi: `Đã bỏ qua dòng ${line} “${text}”: đó là dòng tổng hợp, không phải một đơn vị.`,
    en: `Passed over line ${line}, “${text}”: it sums up the others and is no unit.`,
  })
}

/** A line that names no unit, has no number, and says nothing that the lines of units say in the same column. */
const isRemark = ({ cells }: Row, at: number, said: readonly Row[]): boolean =>
  cells[at] === '' &&
  !cells.some(cell => /^[-+−]?\d[\d\s.,/%]*$/u.test(cell)) &&
  !cells.some((cell, i) => cell !== '' && said.some(row => row.cells[i] === cell))

function remark({ line, cells }: Row): Problem {
  const text = cells.find(cell => cell !== '') ?? ''
  return note('remark-passed-over', {
    vi: `Đã bỏ qua dòng ${line} (“${text}”): dòng không ghi đơn vị và không có số.`,
    en: `Passed over line ${line} (“${text}”): it names no unit and has no number.`,
  })
}

const numbering = ({ line, cells }: Row): Problem =>
  note('numbering-passed-over', {
    vi: `Đã bỏ qua dòng ${line} (“${cells.slice(0, 3).join(', ')}…”): dòng chỉ đánh số thứ tự các cột.`,
    en: `Passed over line ${line} (“${cells.slice(0, 3).join(', ')}…”): it only numbers the columns.`,
  })

const note = (code: string, words: Words): Problem => ({ ...problem(code, [], words), severity: 'note' })
