import { paint, type Terminal } from './terminal.ts'
import { padded, widthOf } from './width.ts'

/** One column of a table: its heading, and where its cells stand. */
export type TableColumn = { readonly heading: string; readonly align?: 'left' | 'right' }

const gap = '  '

/** A table as text, each column as wide as its widest cell. */
export function tableText(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  terminal: Terminal,
): string {
  const widths = columnWidths(columns, rows)
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => padded(cell, widths[i], columns[i].align))
      .join(gap)
      .trimEnd()
  const heading = paint(terminal, 'bold', line(columns.map(column => column.heading)))
  return [heading, ...rows.map(line)].map(text => `${text}\n`).join('')
}

/** How many columns, from the left, a terminal is wide enough for. */
export function columnsThatFit(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): number {
  let total = -gap.length
  const widths = columnWidths(columns, rows)
  const first = widths.findIndex(one => {
    total += gap.length + one
    return total > width
  })
  return first === -1 ? columns.length : first
}

const columnWidths = (
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): readonly number[] =>
  columns.map(({ heading }, i) => Math.max(widthOf(heading), ...rows.map(row => widthOf(row[i]))))
