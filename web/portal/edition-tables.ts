import type { Words } from '@thuocdo/engine'
import { en } from '../words/en.ts'
import { vi } from '../words/vi.ts'
import type { DataColumn, DataTable } from './data-table.ts'
import { type BlockView, type Column, drawnTotal, figureOf, signedIn } from './edition-blocks.ts'
import { heatOf } from './edition-heat.ts'
import type { EditionMove } from './edition-moves.ts'
import type { Row } from './edition-rows.ts'
import type { EditionView } from './edition-view.ts'
import { basisColumns, figureBasis, sourceOf } from './figure-basis.ts'
import { keepViews } from './keep-views.ts'

type Key = keyof typeof vi.views.tables

/** A text of the tables in both languages. */
export const bothWords = (key: Key): Words => ({ vi: vi.views.tables[key], en: en.views.tables[key] })

const column = (key: string, title: Words): DataColumn => ({ key, title })

/** The tables of the page of an edition: results with the scores of parts, shares of the maximum, and the ranks of the last editions. */
export const editionTables = (view: EditionView, moves: readonly EditionMove[] = []): readonly DataTable[] =>
  keptTables(view, moves.map(({ moves: { years } }) => years.length).join(), () => [
    ...resultTables(view),
    ...shareTables(view),
    ...moves.map(moveTable),
  ])

/** A page names its tables for every reader; they are laid out once. */
const keptTables = keepViews<EditionView, readonly DataTable[]>(1)

function resultTables(view: EditionView): readonly DataTable[] {
  const rows = rowsOf(view)
  if (rows.length === 0) return []
  const columns = columnsOf(view.blocks.flatMap(block => [...block.columns, ...block.split]))
  // A group is no rank: the column is there only where somebody has one.
  const hasRanks = rows.some(({ row }) => row.rank !== null)
  return [
    {
      name: 'results',
      title: bothWords('results'),
      columns: [
        column('unit', bothWords('unitCode')),
        column('name', bothWords('unit')),
        column('block', bothWords('block')),
        ...(hasRanks ? [column('rank', bothWords('rank'))] : []),
        column('total', bothWords('total')),
        column('class', bothWords('class')),
        ...columns.map(({ of, code, name }) => column(keyOf(of, code), name)),
        ...basisColumns,
      ],
      rows: rows.map(({ row, block }) => [
        row.unit,
        row.name.vi,
        block.name?.vi ?? null,
        ...(hasRanks ? [row.rank] : []),
        drawnTotal(row),
        (row.class ?? row.printedClass)?.vi ?? null,
        ...columns.map(one => {
          const figure = figureOf(row, one)
          return figure === null ? null : signedIn(figure, one)
        }),
        figureBasis(row, view.framework, view.basis),
        sourceOf(row, view.framework)?.vi ?? null,
        row.note?.vi ?? null,
      ]),
    },
  ]
}

function shareTables(view: EditionView): readonly DataTable[] {
  const heats = view.blocks.flatMap(block => heatOf(block) ?? [])
  if (heats.length === 0) return []
  const columns = columnsOf(heats.flatMap(heat => heat.columns))
  const rows = heats.flatMap(heat =>
    heat.sections
      .flatMap(section => section.rows)
      .map(({ row, shares }) => {
        const byCode = new Map(heat.columns.map(({ code }, at) => [code, shares[at]]))
        const share = (code: string): number | null => {
          const known = byCode.get(code)
          return typeof known === 'number' ? known : null
        }
        return [row.unit, row.name.vi, ...columns.map(({ code }) => share(code))]
      }),
  )
  return [
    {
      name: 'shares',
      title: bothWords('shares'),
      columns: [
        column('unit', bothWords('unitCode')),
        column('name', bothWords('unit')),
        ...columns.map(({ of, code, name }) => column(keyOf(of, code), name)),
      ],
      rows,
    },
  ]
}

function moveTable({ moves: { block, years, units } }: EditionMove): DataTable {
  const own = block.name
  const title = bothWords('years')
  return {
    name: block.code === '' ? 'ranks-by-year' : `ranks-by-year-${block.code}`,
    title: own ? { vi: `${title.vi}, ${own.vi}`, en: `${title.en}, ${own.en}` } : title,
    columns: [
      column('unit', bothWords('unitCode')),
      column('name', bothWords('unit')),
      ...years.map(({ period }) => column(yearKey('rank', period), { vi: period, en: period })),
    ],
    rows: units.map(({ unit, ranks }) => [unit.unit, unit.name.vi, ...ranks]),
  }
}

const rowsOf = ({ blocks }: EditionView): readonly { readonly row: Row; readonly block: BlockView }[] =>
  blocks.flatMap(block => block.sections.flatMap(section => section.rows).map(row => ({ row, block })))

/** Blocks share most of their columns: each stands once, in the order in which it is met. */
const columnsOf = (columns: readonly Column[]): readonly Column[] => [
  ...new Map(columns.map(one => [keyOf(one.of, one.code), one])).values(),
]

/** The key of a column: English, lower case, words joined by `_`. */
const keyOf = (of: Column['of'], code: string): string =>
  `${of === 'nodes' ? 'part' : 'source'}_${code.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}`

/** The key of a column of a year: `rank_2021`. */
export const yearKey = (what: string, period: string): string =>
  `${what}_${period.toLowerCase().replaceAll('-', '_')}`
