import type { Reader } from '../words/reader.ts'
import { dataAddress } from './address.ts'
import type { DataTable } from './data-table.ts'

/** The tables of a page as files: one line for each, and one workbook of all. */
export function Downloads({
  page,
  tables,
  reader,
}: {
  page: string
  tables: readonly DataTable[]
  reader: Reader
}) {
  if (tables.length === 0) return null
  const words = reader.words.downloads
  return (
    <section className="page-data" id="data">
      <h2>{words.title}</h2>
      <ul>
        {tables.map(({ name, title }) => (
          <li key={name}>
            {reader.say(title)}{' '}
            <span>
              <a href={dataAddress(page, `${name}.csv`)} download>
                CSV<span className="unseen"> {reader.say(title)}</span>
              </a>{' '}
              <a href={dataAddress(page, `${name}.json`)} download>
                JSON<span className="unseen"> {reader.say(title)}</span>
              </a>
            </span>
          </li>
        ))}
        <li>
          <a href={dataAddress(page, 'workbook.xlsx')} download>
            {words.workbook}
          </a>
        </li>
      </ul>
    </section>
  )
}
