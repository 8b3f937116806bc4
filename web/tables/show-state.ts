import type { Language } from '@thuocdo/engine'
import { type CellKey, orderBy } from './cell-key.ts'
import { meantBy } from './is-meant.ts'
import { type Column, keyIn, type LiveTable, type Row, type Section, slug } from './live-table.ts'
import type { TableState } from './table-state.ts'

/** Puts the rows of a table in the order and out of sight as its reader asked; how many are left in sight. Rows never leave their section. */
export function showState(table: LiveTable, state: TableState): number {
  const column = table.columns.find(({ key }) => key === state.sort)
  for (const other of table.columns)
    other.head.ariaSort = other === column ? (state.isDescending ? 'descending' : 'ascending') : null
  for (const section of table.sections) place(section, sorted(section.rows, column, state, table))
  return hide(table, state)
}

function sorted(
  rows: readonly Row[],
  column: Column | undefined,
  { isDescending }: TableState,
  { language }: LiveTable,
): readonly Row[] {
  if (!column) return rows
  const keys = keysOf(rows, column, language)
  const { compare } = new Intl.Collator(language, { numeric: true })
  return orderBy(keys, isDescending, compare).map(i => rows[i])
}

const known = new WeakMap<readonly Row[], Map<Column, readonly CellKey[]>>()

/** What the rows of a section are sorted by in a column, read out of the page once. */
function keysOf(rows: readonly Row[], column: Column, language: Language): readonly CellKey[] {
  const columns = known.get(rows) ?? new Map<Column, readonly CellKey[]>()
  const keys = columns.get(column) ?? rows.map(row => keyIn(row, column, language))
  known.set(rows, columns.set(column, keys))
  return keys
}

/** Moves the rows of a section where they are not in that order already. Out of the page it takes a fraction of the time. */
function place({ body }: Section, rows: readonly Row[]): void {
  const lines = [...body.rows].slice(-rows.length)
  if (rows.every(({ line }, i) => lines[i] === line)) return
  const focused = body.contains(document.activeElement) ? document.activeElement : null
  const gap = document.createComment('')
  body.replaceWith(gap)
  body.append(...rows.map(({ line }) => line))
  gap.replaceWith(body)
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
}

function hide({ sections }: LiveTable, { query, group }: TableState): number {
  const isMeant = meantBy(query)
  let shown = 0
  for (const { body, rows } of sections) {
    let inSection = 0
    for (const row of rows) {
      const isShown = (group === '' || slug(row.group) === group) && isMeant(row.words)
      row.line.hidden = !isShown
      if (isShown) inSection++
    }
    body.hidden = inSection === 0
    shown += inSection
  }
  return shown
}
