import type { Words } from '@thuocdo/engine'
import { csvText, type SheetToWrite, writeXlsx } from '@thuocdo/operations'
import type { DataTable } from './data-table.ts'

/** Where the tables of a page come from, as their files say it. */
export type DataOrigin = {
  readonly title: Words
  readonly publisher: Words | null
  /** The address of the page, without language. */
  readonly page: string
  /** The release, by the beginning of its hash. */
  readonly release: string
}

/** A file with its type. */
export type DataFile = { readonly type: string; readonly body: string | Uint8Array<ArrayBuffer> }

/** The name of the workbook of a page. */
export const workbookName = 'workbook.xlsx'

/** The files of a page, by their names. */
export const dataFileNames = (tables: readonly DataTable[]): readonly string[] =>
  tables.length === 0 ? [] : [...tables.flatMap(({ name }) => [`${name}.csv`, `${name}.json`]), workbookName]

/** One file of a page: a table as CSV or JSON, or all of them as a workbook; nothing where the page has no such file. */
export function dataFile(name: string, tables: readonly DataTable[], origin: DataOrigin): DataFile | null {
  if (name === workbookName && tables.length > 0)
    return { type: workbookType, body: writeXlsx(sheetsOf(tables, origin)) }
  const [, of, ending] = /^(.+)\.(csv|json)$/.exec(name) ?? []
  const table = tables.find(one => one.name === of)
  if (!table) return null
  return ending === 'csv'
    ? { type: 'text/csv; charset=utf-8', body: csvOf(table) }
    : { type: 'application/json; charset=utf-8', body: jsonOf(table, origin) }
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const csvOf = ({ columns, rows }: DataTable): string => csvText([columns.map(({ key }) => key), ...rows])

/** The rows as records, with the meaning of each key. */
const jsonOf = ({ name, title, columns, rows }: DataTable, origin: DataOrigin): string =>
  `${JSON.stringify({
    table: name,
    title,
    of: origin.title,
    publisher: origin.publisher,
    page: origin.page,
    release: origin.release,
    columns,
    rows: rows.map(row => Object.fromEntries(columns.map(({ key }, at) => [key, row[at] ?? null]))),
  })}\n`

/** A sheet that says where all comes from, then one for each table with heads in both languages. */
function sheetsOf(
  tables: readonly DataTable[],
  { title, publisher, page, release }: DataOrigin,
): readonly SheetToWrite[] {
  const about = [
    ['Nội dung · Content', `${title.vi} · ${title.en}`],
    ...(publisher ? [['Cơ quan công bố · Publisher', `${publisher.vi} · ${publisher.en}`]] : []),
    ['Trang · Page', page],
    ['Bản dữ liệu · Release', release],
    ...tables.map((table): [string, string] => [table.title.vi, table.title.en]),
  ]
  return [
    { name: 'Nguồn · Source', head: [['Thước Đo', '']], rows: about },
    ...tables.map(table => ({
      name: table.title.vi,
      head: [table.columns.map(column => column.title.vi), table.columns.map(column => column.title.en)],
      rows: table.rows,
    })),
  ]
}
