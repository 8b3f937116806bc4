import type { Words } from '@thuocdo/engine'

/** One cell of a table for downloading: a number as it was computed, a text, or nothing. */
export type DataCell = string | number | null

/** A column of a table for downloading. `key` names it in CSV and JSON: English, lower case, words joined by `_`. */
export type DataColumn = { readonly key: string; readonly title: Words }

/** What a chart or a table of a page shows, as data: the same for readers of both languages. Numbers are unrounded. */
export type DataTable = {
  /** Its name in addresses: lower case, words joined by hyphens; one of its kind on a page. */
  readonly name: string
  readonly title: Words
  readonly columns: readonly DataColumn[]
  readonly rows: readonly (readonly DataCell[])[]
}

/** A column with its title in both languages. */
export const column = (key: string, vi: string, en: string): DataColumn => ({ key, title: { vi, en } })

/** The columns that say which unit a row is about. */
export const unitColumns: readonly DataColumn[] = [
  column('unit', 'Mã đơn vị', 'Unit'),
  column('name', 'Đơn vị', 'Name'),
]
