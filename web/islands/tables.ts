import { later } from '../browser/later.ts'
import { make } from '../browser/make.ts'
import { pageLanguage } from '../browser/page-language.ts'
import { query, writeQuery } from '../browser/query.ts'
import { addFilterLine } from '../tables/filter-line.ts'
import { type LiveTable, readTable, slug } from '../tables/live-table.ts'
import { addRowKeys } from '../tables/row-keys.ts'
import { showState } from '../tables/show-state.ts'
import { addSortButtons, pressed } from '../tables/sort-buttons.ts'
import { known, stateFrom, type TableState, withState } from '../tables/table-state.ts'
import { tables as en } from '../words/en-tables.ts'
import { tables as vi } from '../words/vi-tables.ts'

/** Fewer rows than this are seen at a glance: they need no filter. */
const enoughToFilter = 12

const language = pageLanguage()
const words = { vi, en }[language]

/** Wakes one table: sorting by its heads, a filter above it, keys that move between its rows, and its state in the address. */
function wake(table: LiveTable): () => void {
  const all = rowsIn(table)
  let state = stateIn(table)
  let said = ''
  const status = make('p', { className: 'unseen', role: 'status' })
  const say = later(500, () => {
    status.textContent = said
  })
  const note = later(200, () => writeQuery(withState(query(), table.name, state)))
  const change = (next: TableState): void => {
    const isOrder = next.sort !== state.sort || next.isDescending !== state.isDescending
    state = next
    const shown = show()
    said = isOrder ? orderSaid(table, state) : words.counted(String(shown), String(all))
    say()
    note()
  }
  const line =
    all < enoughToFilter ? null : addFilterLine(table, words, asked => change({ ...state, ...asked }))
  const show = (): number => {
    const shown = showState(table, state)
    line?.show(state, shown, all)
    return shown
  }
  table.element.after(status)
  addSortButtons(table.columns, column => change(pressed(state, column)))
  addRowKeys(table.element)
  show()
  return () => {
    state = stateIn(table)
    show()
  }
}

const rowsIn = ({ sections }: LiveTable): number =>
  sections.reduce((count, { rows }) => count + rows.length, 0)

/** What the address asks of a table. A short one has no filter, so nothing is hidden that could not be shown again. */
function stateIn(table: LiveTable): TableState {
  const keys = table.columns.map(({ key }) => key)
  const state = known(stateFrom(query(), table.name), keys, table.groups.map(slug))
  return rowsIn(table) < enoughToFilter ? { ...state, query: '', group: '' } : state
}

function orderSaid({ columns }: LiveTable, { sort, isDescending }: TableState): string {
  const head = columns.find(({ key }) => key === sort)?.head.textContent
  return head ? words.sorted(head.trim(), isDescending) : words.unsorted
}

const elements = document.querySelectorAll<HTMLTableElement>('table[data-sort]')
const restored = [...elements].map(element => wake(readTable(element, language)))
addEventListener('popstate', () => {
  for (const restore of restored) restore()
})
