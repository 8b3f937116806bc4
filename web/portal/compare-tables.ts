import { type CompareView, figureIn } from './compare-view.ts'
import { column, type DataTable, unitColumns } from './data-table.ts'

/** What a page of comparison holds: every unit with its rank or group, its total and its parts. */
export function compareTables({ rows, parts }: CompareView): readonly DataTable[] {
  const hasRanks = rows.some(({ rank }) => rank !== null)
  return [
    {
      name: 'units',
      title: { vi: 'Mọi đơn vị, từng phần điểm', en: 'Every unit, part by part' },
      columns: [
        ...(hasRanks ? [column('rank', 'Hạng', 'Rank')] : []),
        ...unitColumns,
        column('class', 'Nhóm, xếp loại', 'Group or class'),
        ...parts.map(part =>
          part.column === null
            ? column('total', 'Tổng', 'Total')
            : { key: part.column.code, title: part.column.name },
        ),
      ],
      rows: rows.map(row => [
        ...(hasRanks ? [row.rank] : []),
        row.unit,
        row.name.vi,
        (row.class ?? row.printedClass)?.vi ?? null,
        ...parts.map(part => figureIn(row, part.column)),
      ]),
    },
  ]
}
