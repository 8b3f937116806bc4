import { make } from '../browser/make.ts'
import type { tables } from '../words/vi-tables.ts'
import { type LiveTable, slug } from './live-table.ts'
import type { TableState } from './table-state.ts'

/** The line above a table that holds its rows to a text and a group. */
export type FilterLine = {
  readonly show: (state: TableState, shown: number, all: number) => void
}

type Asked = Pick<TableState, 'query' | 'group'>

/** Sets the line above a table; `ask` hears what the reader wants. */
export function addFilterLine(
  { element, groups, columns }: LiveTable,
  words: typeof tables,
  ask: (asked: Partial<Asked>) => void,
): FilterLine {
  const input = make('input', { type: 'search', autocomplete: 'off', spellcheck: false })
  const select = groupSelect(groups, words)
  const clear = make('button', { type: 'button', className: 'clear' }, words.clear)
  const count = make('span', { className: 'count', ariaHidden: 'true' })
  const none = make('p', { className: 'filter-none', hidden: true }, words.none)
  input.addEventListener('input', () => ask({ query: input.value }))
  select.addEventListener('change', () => ask({ group: select.value }))
  clear.addEventListener('click', () => {
    input.focus()
    ask({ query: '', group: '' })
  })
  const label = make('label', {}, make('span', {}, words.filter), input)
  const hint = make('span', { className: 'hint', hidden: columns.length < 2 }, words.hint)
  const line = make('div', { className: 'filter-line' }, label, select, count, clear, hint)
  select.hidden = groups.length < 2
  const box = element.closest('.scroll-box') ?? element
  box.before(line)
  box.after(none)
  return {
    show: ({ query, group }, shown, all) => {
      if (input.value !== query) input.value = query
      select.value = group
      count.textContent = words.count(String(shown), String(all))
      clear.hidden = query === '' && group === ''
      none.hidden = shown > 0
    },
  }
}

function groupSelect(groups: readonly string[], words: typeof tables): HTMLSelectElement {
  const choice = (text: string, value: string) => make('option', { value }, text)
  const choices = groups.map(group => choice(group, slug(group)))
  return make('select', { ariaLabel: words.group }, choice(words.all, ''), ...choices)
}
