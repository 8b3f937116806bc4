import type { DataColumn, DataTable } from './data-table.ts'
import { bothWords, yearKey } from './edition-tables.ts'
import type { IndexView, YearsTable } from './index-view.ts'
import { onceFor } from './once-for.ts'

/** The tables of the page of an index: each block through the years, with ranks, totals and classes as far as there are any. */
export const indexTables = onceFor((view: IndexView): readonly DataTable[] =>
  view.tables.map(table => yearsTable(table, view)),
)

function yearsTable({ block, units, columns }: YearsTable, { editions, kind }: IndexView): DataTable {
  const title = bothWords('years')
  const told = (['rank', 'total', 'class'] as const).filter(
    what =>
      (what !== 'rank' || kind === 'ranks') &&
      units.some(({ figures }) => columns.some(at => (figures[at]?.[what] ?? null) !== null)),
  )
  const years = columns.flatMap(at => told.map(what => ({ at, what, period: editions[at].period })))
  return {
    name: block.code === '' ? 'years' : `years-${block.code}`,
    title: block.name ? { vi: `${title.vi}, ${block.name.vi}`, en: `${title.en}, ${block.name.en}` } : title,
    columns: [
      { key: 'unit', title: bothWords('unitCode') },
      { key: 'name', title: bothWords('unit') },
      ...years.map(({ what, period }): DataColumn => {
        const { vi, en } = bothWords(what)
        return { key: yearKey(what, period), title: { vi: `${vi} ${period}`, en: `${en} ${period}` } }
      }),
    ],
    rows: units.map(({ unit, name, figures }) => [
      unit,
      name.vi,
      ...years.map(({ at, what }) => {
        const figure = figures[at]
        if (!figure) return null
        return what === 'class' ? (figure.class?.vi ?? null) : figure[what]
      }),
    ]),
  }
}
