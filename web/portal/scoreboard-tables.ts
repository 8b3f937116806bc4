import type { DataTable } from './data-table.ts'
import { basisColumns } from './figure-basis.ts'
import type { ScoreboardView } from './scoreboard-view.ts'

/** Every year of a unit in every index that knows it, as data: one line for each edition. */
export const scoreboardTables = ({ unit, name, cards, others }: ScoreboardView): readonly DataTable[] => [
  {
    name: 'scoreboard',
    title: { vi: `${name.vi} qua các chỉ số`, en: `${name.en} across the indices` },
    columns: [
      { key: 'unit', title: { vi: 'Đơn vị', en: 'Unit' } },
      { key: 'index', title: { vi: 'Chỉ số', en: 'Index' } },
      { key: 'period', title: { vi: 'Kỳ', en: 'Period' } },
      { key: 'total', title: { vi: 'Điểm', en: 'Total' } },
      { key: 'maximum', title: { vi: 'Điểm tối đa', en: 'Maximum' } },
      { key: 'rank', title: { vi: 'Hạng', en: 'Rank' } },
      { key: 'ranked', title: { vi: 'Số đơn vị xếp hạng', en: 'Units ranked' } },
      { key: 'group', title: { vi: 'Nhóm, xếp loại', en: 'Group or class' } },
      { key: 'places_won', title: { vi: 'Số bậc tăng', en: 'Places won' } },
      {
        key: 'according_to',
        title: { vi: 'Nơi nêu, nếu không phải cơ quan công bố', en: 'Who says so, if not the publisher' },
      },
      ...basisColumns,
    ],
    rows: [...cards, ...others].flatMap(({ series }) =>
      series.map(({ index, period, total, max, rank, of, group, move, quoted, basis, source, note }) => [
        unit,
        index,
        period,
        total,
        max,
        rank,
        of === 0 ? null : of,
        group?.vi ?? null,
        move?.of === 'rank' ? move.steps : null,
        quoted,
        basis,
        source?.vi ?? null,
        note?.vi ?? null,
      ]),
    ),
  },
]
