import type { Problem } from '@thuocdo/engine'
import { type AnnexGrid, excerpt } from './annex-grid.ts'
import type { CriteriaPart } from './annex-part.ts'
import { told, unread } from './annex-problems.ts'
import type { CriteriaRow } from './annex-row.ts'
import type { AnnexHeader } from './find-header.ts'

/** What is said of the columns of a table of criteria: those nobody reads, and further columns of maxima. */
export function columnProblems({ grid, header, rows, read }: CriteriaPart, file: string): readonly Problem[] {
  const place = { file, kind: grid.kind, name: grid.name, line: grid.rows[header.from].line }
  const others = header.otherPoints.filter((_, i) => rows.some(row => differs(row, i)))
  const titles = header.unread.filter(title => !others.some(column => header.titles[column] === title))
  return [
    ...(titles.length > 0
      ? [
          told('columns-unread', place, {
            vi: `không dùng các cột ${quoted(titles)}.`,
            en: `the columns ${quoted(titles)} are not used.`,
          }),
        ]
      : []),
    ...(others.length > 0 ? [unread('points-by-kind', place, byKind(header, others))] : []),
    ...rows.flatMap(otherPoints),
    ...read.flatMap(one => hiddenRows(one, file)),
  ]
}

const quoted = (titles: readonly string[]): string => titles.map(title => `“${title}”`).join(', ')

const differs = ({ isHeader, otherPoints, points }: CriteriaRow, i: number): boolean =>
  !isHeader && otherPoints[i].text !== '' && otherPoints[i].text !== points

function byKind({ titles, columns, otherPoints }: AnnexHeader, others: typeof otherPoints) {
  const [used, left] = [titles[columns.points[0]], others.map(column => titles[column])]
  return {
    vi: `bảng có ${others.length + 1} cột điểm tối đa. Bản nháp lấy cột “${used}”; chưa dùng ${quoted(left)}. Hãy lập cho mỗi nhóm đơn vị một tệp chỉ còn một cột điểm rồi chạy lại, hoặc ghi điểm tối đa của từng nhóm đơn vị vào bản nháp.`,
    en: `the table has ${others.length + 1} columns of maxima. The draft takes “${used}”, and does not use ${quoted(left)}. Make a file for each kind of unit with one column of points and run again, or write the maxima of each kind into the draft.`,
  }
}

/** A row whose maximum is another one for other units, or which does not apply to them. */
const otherPoints = (row: CriteriaRow): readonly Problem[] =>
  row.otherPoints.flatMap(({ title, text }, i) =>
    differs(row, i)
      ? [
          unread('points-differ-by-kind', row.place, {
            vi: `“${excerpt(row.name)}”: cột “${title}” ghi “${excerpt(text)}”, bản nháp lấy “${excerpt(row.points)}”. Hãy ghi riêng cho nhóm đơn vị ấy.`,
            en: `“${excerpt(row.name)}”: the column “${title}” says “${excerpt(text)}”, the draft takes “${excerpt(row.points)}”. Write it down for that kind of unit.`,
          }),
        ]
      : [],
  )

function hiddenRows({ kind, name, rows }: AnnexGrid, file: string): readonly Problem[] {
  return rows.flatMap(({ line, hidden = false }) =>
    hidden
      ? [
          told(
            'row-hidden',
            { file, kind, name, line },
            {
              vi: 'dòng này đang bị ẩn trong tệp nhưng vẫn được đọc. Nếu không còn dùng, hãy xóa dòng rồi chạy lại.',
              en: 'this row is hidden in the file and was read all the same. If it no longer holds, delete it and run again.',
            },
          ),
        ]
      : [],
  )
}
