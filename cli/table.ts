import { paint, type Terminal } from './terminal.ts'
import { padded, shortened, widthOf } from './width.ts'

/** One column of a table: its heading, and where its cells stand. */
export type TableColumn = {
  readonly heading: string
  readonly align?: 'left' | 'right'
  /** Whether it stays however narrow the terminal is. */
  readonly stays?: boolean
  /** Whether its cells may be cut where a terminal is too narrow: names and titles. */
  readonly shortens?: boolean
}

type Rows = readonly (readonly string[])[]

const gap = '  '

/** A name is cut to this many places before a column is left out for it. */
const leastName = 28

/** A name is never cut to less than this. */
const leastText = 10

/** A table as text, each column as wide as its widest cell. */
export const tableText = (columns: readonly TableColumn[], rows: Rows, terminal: Terminal): string =>
  textOf(columns, rows, columnWidths(columns, rows), terminal)

/**
 * A table that a terminal is wide enough for: first the longest names are cut, then columns are left out from the right; those that
 * stay are never left out. `dropped`: how many were. Where nobody watches, names stay whole.
 */
export function fittedTable(
  columns: readonly TableColumn[],
  rows: Rows,
  terminal: Terminal,
): { readonly text: string; readonly dropped: number } {
  const whole = columnWidths(columns, rows)
  const isCut = columns.map(({ shortens = false }) => shortens && terminal.outIsWatched)
  const least = whole.map((width, i) => (isCut[i] ? Math.min(width, leastName) : width))
  const shown = columnsKept(columns, least, terminal.width)
  const widths = cutToFit(
    shown.map(i => whole[i]),
    shown.map(i => isCut[i]),
    terminal.width,
  )
  const text = textOf(
    shown.map(i => columns[i]),
    rows.map(row => shown.map(i => row[i])),
    widths,
    terminal,
  )
  return { text, dropped: columns.length - shown.length }
}

/** The same for tables of few columns: where nobody watches, nothing is left out of them. */
export const watchedTable = (
  columns: readonly TableColumn[],
  rows: Rows,
  terminal: Terminal,
): { readonly text: string; readonly dropped: number } =>
  terminal.outIsWatched
    ? fittedTable(columns, rows, terminal)
    : { text: tableText(columns, rows, terminal), dropped: 0 }

/** Which columns there is room for, by their places: from the right those go that need not stay. */
function columnsKept(
  columns: readonly TableColumn[],
  widths: readonly number[],
  width: number,
): readonly number[] {
  const kept = columns.map((_, i) => i)
  while (totalOf(kept.map(i => widths[i])) > width) {
    const last = kept.findLastIndex(i => !columns[i].stays)
    if (last === -1) break
    kept.splice(last, 1)
  }
  return kept
}

/** The widths of columns, the widest of those that may be cut made narrower until all fit. */
function cutToFit(whole: readonly number[], isCut: readonly boolean[], width: number): readonly number[] {
  const widths = [...whole]
  while (totalOf(widths) > width) {
    const widest = Math.max(...widths.filter((_, i) => isCut[i]))
    if (widest <= leastText) break
    widths[widths.findIndex((one, i) => isCut[i] && one === widest)]--
  }
  return widths
}

const totalOf = (widths: readonly number[]): number =>
  widths.reduce((total, width) => total + gap.length + width, -gap.length)

function textOf(
  columns: readonly TableColumn[],
  rows: Rows,
  widths: readonly number[],
  terminal: Terminal,
): string {
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => padded(shortened(cell, widths[i]), widths[i], columns[i].align))
      .join(gap)
      .trimEnd()
  const heading = paint(terminal, 'bold', line(columns.map(column => column.heading)))
  return [heading, ...rows.map(line)].map(text => `${text}\n`).join('')
}

const columnWidths = (columns: readonly TableColumn[], rows: Rows): readonly number[] =>
  columns.map(({ heading }, i) => Math.max(widthOf(heading), ...rows.map(row => widthOf(row[i]))))
