import { missingWords } from '@thuocdo/engine'
import type { CriterionView } from './criterion-view.ts'
import { column, type DataTable, unitColumns } from './data-table.ts'

/** The tables of a criterion's page: every unit at it, and its median through the years. */
export function criterionTables({ isRanked, sections, years, node }: CriterionView): readonly DataTable[] {
  const rows = sections.flatMap(section => section.rows)
  const units: DataTable = {
    name: 'units',
    title: { vi: `${node.name.vi}: từng đơn vị`, en: `${node.name.en}: every unit` },
    columns: [
      ...(isRanked ? [column('rank', 'Hạng', 'Rank')] : []),
      ...unitColumns,
      column('block', 'Khối', 'Block'),
      column('class', 'Nhóm, xếp loại', 'Group or class'),
      column('score', 'Điểm', 'Score'),
      column('max', 'Tối đa', 'Maximum'),
      column('missing', 'Vì sao thiếu', 'Why missing'),
    ],
    rows: rows.map(row => [
      ...(isRanked ? [row.rank] : []),
      row.unit,
      row.name.vi,
      row.block,
      row.class?.vi ?? null,
      row.score,
      row.max,
      row.missing && missingWords[row.missing].vi,
    ]),
  }
  const medians: DataTable = {
    name: 'years',
    title: { vi: 'Trung vị qua các năm', en: 'Median through the years' },
    columns: [
      column('edition', 'Ấn bản', 'Edition'),
      column('period', 'Kỳ', 'Period'),
      column('median', 'Trung vị', 'Median'),
    ],
    rows: years.map(({ id, period, median }) => [id, period, median]),
  }
  return years.length < 2 ? [units] : [units, medians]
}
