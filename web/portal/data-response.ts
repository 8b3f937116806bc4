import { type DataOrigin, dataFile, dataFileNames } from './data-files.ts'
import type { DataTable } from './data-table.ts'

/** The answer to a request for a file of a page; that there is none is said in both languages. */
export function dataResponse(name: string, tables: readonly DataTable[], origin: DataOrigin): Response {
  const file = dataFile(name, tables, origin)
  if (!file) return noSuchFile(tables)
  return new Response(file.body, {
    headers: {
      'content-type': file.type,
      'content-disposition': `inline; filename="${savedName(origin.page, name)}"`,
      // Open data: pages of other sites may read it.
      'access-control-allow-origin': '*',
    },
  })
}

/** Nothing is there: the files that the page does have are named. */
export function noSuchFile(tables: readonly DataTable[] = []): Response {
  const names = dataFileNames(tables).join(', ')
  const there = names === '' ? '' : ` Có · There are: ${names}.`
  return new Response(`Không có tệp này. · There is no such file.${there}\n`, {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}

/** The name under which a file is saved, so that those of two pages can lie side by side: `pci-2021-ranking.csv`. */
const savedName = (page: string, name: string): string =>
  `${page
    .split(/[^A-Za-z0-9.]+/)
    .filter(Boolean)
    .join('-')}-${name}`
