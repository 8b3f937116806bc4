/** How a reader looks at a table: the column that it is sorted by, the text and the group that its rows are held to. */
export type TableState = {
  readonly sort: string | null
  readonly isDescending: boolean
  readonly query: string
  readonly group: string
}

/** What an address says of a table. The first table of a page has no name; those of others stand behind a dot: `sort.so=-tong`. */
export function stateFrom(params: URLSearchParams, table: string): TableState {
  const read = (name: string): string => params.get(nameIn(name, table)) ?? ''
  const sort = read('sort')
  return {
    sort: sort.replace(/^-/, '') || null,
    isDescending: sort.startsWith('-'),
    query: read('q'),
    group: read('group'),
  }
}

/** What of a state a table knows: a column or group that it does not have is as if nobody asked for it. */
export const known = (
  state: TableState,
  columns: readonly string[],
  groups: readonly string[],
): TableState => ({
  ...state,
  ...(columns.includes(state.sort ?? '') ? {} : { sort: null, isDescending: false }),
  group: groups.includes(state.group) ? state.group : '',
})

/** The same address with the state of one table in it; what is as the page made it is not said. */
export function withState(params: URLSearchParams, table: string, state: TableState): URLSearchParams {
  const { sort, isDescending, query, group } = state
  const next = new URLSearchParams(params)
  const written = { sort: sort === null ? '' : `${isDescending ? '-' : ''}${sort}`, q: query.trim(), group }
  for (const [name, value] of Object.entries(written)) {
    if (value === '') next.delete(nameIn(name, table))
    else next.set(nameIn(name, table), value)
  }
  return next
}

const nameIn = (name: string, table: string): string => (table === '' ? name : `${name}.${table}`)
