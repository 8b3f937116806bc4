import { fold, isDay, type Problem, problem } from '@thuocdo/engine'
import { inCell } from './in-cell.ts'
import type { Row, Table } from './table.ts'

/** The columns that a table may have: by their own name, the titles that officers give them. The first title is shown. */
export type ColumnTitles<Name extends string> = Readonly<Record<Name, readonly string[]>>

/** A table whose columns are known by name. */
export type NamedColumns<Name extends string> = {
  /** What a row says in a column; empty where the table has no such column. */
  readonly text: (row: Row, name: Name) => string
  /** A problem with the cell that it is about; with the first column where the table lacks that one. */
  readonly inCell: (row: Row, name: Name, found: Problem) => Problem
  readonly has: (name: Name) => boolean
  /** Needed columns that are missing, and titles that mean nothing. */
  readonly problems: readonly Problem[]
}

/** Finds the columns of a table by their names or titles, without regard to case and marks. */
export function namedColumns<Name extends string>(
  table: Table,
  titles: ColumnTitles<Name>,
  needed: readonly Name[],
): NamedColumns<Name> {
  const meant = new Map<string, string>()
  for (const [name, known] of Object.entries<readonly string[]>(titles))
    for (const title of [name, ...known]) meant.set(fold(title), name)
  const at = new Map(table.header.map((title, i) => [meant.get(fold(title)) ?? '', i]))
  const missing = needed.filter(name => !at.has(name))
  const strange = table.header.flatMap((title, i) =>
    title === '' || meant.has(fold(title)) ? [] : [[title, i] as const],
  )
  const header = { line: table.headerLine, cells: table.header }
  return {
    text: ({ cells }, name) => cells[at.get(name) ?? -1] ?? '',
    inCell: ({ line }, name, found) => inCell(table, found, line, at.get(name) ?? 0),
    has: name => at.has(name),
    problems: [
      ...missing.map(name => ({
        ...noColumn(titles[name][0]),
        place: { file: table.file, line: header.line },
      })),
      ...strange.map(([title, i]) => inCell(table, strangeColumn(title), header.line, i)),
    ],
  }
}

const noColumn = (title: string): Problem =>
  problem('missing-column', [title], {
    vi: `Thiếu cột “${title}”. Hãy thêm cột này.`,
    en: `The column “${title}” is missing. Add it.`,
  })

const strangeColumn = (title: string): Problem => ({
  ...problem('strange-column', [title], {
    vi: `Cột “${title}” không dùng đến, đã bỏ qua.`,
    en: `The column “${title}” is not used and was passed over.`,
  }),
  severity: 'note',
})

/** A day as officers write it, 1/7/2025 or 01-07-2025, in the one way we keep it; other texts stay as they are. */
export function dayWritten(text: string): string {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim())
  const day = parts ? `${parts[3]}-${parts[2].padStart(2, '0')}-${parts[1].padStart(2, '0')}` : ''
  return isDay(day) ? day : text.trim()
}
