import { make } from '../browser/make.ts'
import type { Column } from './live-table.ts'
import type { TableState } from './table-state.ts'

/** Makes the head of every column a button that sorts by it. */
export function addSortButtons(columns: readonly Column[], press: (column: Column) => void): void {
  for (const column of columns) {
    const button = make('button', { type: 'button', className: 'sort' }, ...column.head.childNodes)
    button.addEventListener('click', () => press(column))
    column.head.append(button)
  }
}

/** What pressing a column does: sorted its usual way first, then the other, then as the page made it. */
export function pressed(state: TableState, { key, head, isText }: Column): TableState {
  const usual = !(isText && head.dataset.groups === undefined) && !head.classList.contains('rank')
  if (state.sort !== key) return { ...state, sort: key, isDescending: usual }
  if (state.isDescending === usual) return { ...state, isDescending: !usual }
  return { ...state, sort: null, isDescending: false }
}
