import type { Catalog } from './vi.ts'

/** The words of sorting and filtering of tables, in English. */
export const tables: Catalog['tables'] = {
  filter: 'Filter by name',
  group: 'Group or class',
  all: 'All',
  clear: 'Clear',
  hint: 'Click the name of a column to sort',
  count: (shown, all) => `${shown} / ${all}`,
  counted: (shown, all) => `Showing ${shown} of ${all} rows.`,
  none: 'No row matches. Type fewer letters; marks are not needed.',
  sorted: (column, isDescending) => `Sorted by ${column}, ${isDescending ? 'descending' : 'ascending'}.`,
  unsorted: 'Back in the order of the page.',
}
