import type { DataTable } from './data-table.ts'
import { movesByPart } from './unit-moves.ts'
import type { UnitView } from './unit-view.ts'

/** What the page of a unit shows, for downloading: its years, its parts, what moved it, and its neighbours; empty tables are left out. */
export const unitTables = (view: UnitView): readonly DataTable[] =>
  [yearsTable(view), profileTable(view), changeTable(view), pairsTable(view), neighboursTable(view)].filter(
    ({ rows }) => rows.length > 0,
  )

const code = { key: 'code', title: { vi: 'Mã', en: 'Code' } }
const name = { key: 'name_vi', title: { vi: 'Tên', en: 'Name (Vietnamese)' } }
const nameEn = { key: 'name_en', title: { vi: 'Tên tiếng Anh', en: 'Name (English)' } }

const yearsTable = ({ years }: UnitView): DataTable => ({
  name: 'years',
  title: { vi: 'Các năm', en: 'Years' },
  columns: [
    { key: 'period', title: { vi: 'Kỳ', en: 'Period' } },
    { key: 'total', title: { vi: 'Tổng điểm', en: 'Total' } },
    { key: 'maximum', title: { vi: 'Tối đa', en: 'Maximum' } },
    { key: 'rank', title: { vi: 'Hạng', en: 'Rank' } },
    { key: 'ranked', title: { vi: 'Số được xếp hạng', en: 'Units ranked' } },
    { key: 'class', title: { vi: 'Nhóm, xếp loại', en: 'Group or class' } },
    { key: 'not_compared', title: { vi: 'Vì sao không so với kỳ trước', en: 'Why not compared' } },
    { key: 'note', title: { vi: 'Ghi chú', en: 'Note' } },
  ],
  rows: years
    .filter(({ score, rank }) => score !== null || rank !== null)
    .map(year => [
      year.period,
      year.score,
      year.max,
      year.rank,
      year.of === 0 ? null : year.of,
      year.class?.vi ?? null,
      year.cut?.vi ?? null,
      year.note?.vi ?? null,
    ]),
})

const profileTable = ({ profile }: UnitView): DataTable => ({
  name: 'profile',
  title: { vi: 'Từng phần so với khối', en: 'Parts against the block' },
  columns: [
    code,
    name,
    nameEn,
    { key: 'share', title: { vi: 'Tỷ lệ đạt', en: 'Share of the maximum' } },
    { key: 'median', title: { vi: 'Trung vị', en: 'Median' } },
    { key: 'best', title: { vi: 'Cao nhất', en: 'Highest' } },
    { key: 'known', title: { vi: 'Số đơn vị có số liệu', en: 'Units with figures' } },
    { key: 'rank', title: { vi: 'Hạng', en: 'Rank' } },
    { key: 'group', title: { vi: 'Nhóm', en: 'Group' } },
  ],
  rows: profile.map(part => [
    part.code,
    part.name.vi,
    part.name.en,
    part.share,
    part.median,
    part.best,
    part.of,
    part.rank,
    part.group?.vi ?? null,
  ]),
})

const changeTable = ({ change }: UnitView): DataTable => ({
  name: 'change',
  title: { vi: 'Vì sao tổng điểm thay đổi', en: 'What moved the total' },
  columns: [
    code,
    name,
    nameEn,
    { key: 'own', title: { vi: 'Do điểm của mình', en: 'Own' } },
    { key: 'framework', title: { vi: 'Do khung chỉ số', en: 'Framework' } },
    { key: 'all', title: { vi: 'Cộng', en: 'All' } },
  ],
  rows: change
    ? movesByPart(change).map(move => [
        move.code,
        move.name.vi,
        move.name.en,
        move.own,
        move.framework,
        move.total,
      ])
    : [],
})

const pairsTable = ({ pairs, earlier, framework }: UnitView): DataTable => ({
  name: 'two-years',
  title: { vi: 'Các phần trong hai kỳ', en: 'Parts in two periods' },
  columns: [
    code,
    name,
    nameEn,
    { key: 'before', title: { vi: earlier?.period ?? '', en: earlier?.period ?? '' } },
    { key: 'now', title: { vi: framework.period, en: framework.period } },
    { key: 'maximum', title: { vi: 'Tối đa', en: 'Maximum' } },
  ],
  rows: pairs.map(pair => [pair.code, pair.name.vi, pair.name.en, pair.from, pair.to, pair.max]),
})

const neighboursTable = ({ neighbours, row }: UnitView): DataTable => ({
  name: 'neighbours',
  title: { vi: 'Láng giềng trên bảng', en: 'Neighbours in the ranking' },
  columns: [
    { key: 'unit', title: { vi: 'Mã đơn vị', en: 'Unit' } },
    name,
    nameEn,
    { key: 'rank', title: { vi: 'Hạng', en: 'Rank' } },
    { key: 'total', title: { vi: 'Tổng điểm', en: 'Total' } },
    { key: 'gap', title: { vi: 'Chênh lệch', en: 'Gap' } },
  ],
  rows: neighbours.map(other => [
    other.unit,
    other.name.vi,
    other.name.en,
    other.rank,
    other.score,
    // Totals stand here unrounded, and so does what is between them.
    row.total === null ? null : other.score - row.total,
  ]),
})
