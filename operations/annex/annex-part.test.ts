import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Annex } from './annex-grid.ts'
import { annexTree } from './annex-tree.ts'
import { parseAnnex } from './read-annex.ts'
import { type CellOf, excelFile, type RowsOf, wordFile, wordParts } from './testing/annex-files.ts'

const head: readonly CellOf[] = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách chấm', 'Tài liệu kiểm chứng']
const line = (number: string, name: string): readonly CellOf[] => [number, name, '4', 'Đạt: 4; không: 0', '']

const parsed = async (bytes: Uint8Array): Promise<Annex> => {
  const annex = await parseAnnex(bytes, 'annex')
  assert.ok(annex.ok)
  return annex.value
}

/** The numbers that were read, and what was said of each table. */
async function read(bytes: Uint8Array, table?: string) {
  const tree = annexTree(await parsed(bytes), table)
  assert.ok(tree)
  return {
    codes: tree.nodes.map(({ item }) => item.code),
    said: tree.problems.map(({ code, severity }) => `${severity} ${code}`),
    words: tree.problems.map(({ words }) => words.vi).join('\n'),
  }
}

test('a table that goes on with another number of columns is not lost: it waits for a person', async () => {
  const narrow: RowsOf = [
    ['2', 'Báo cáo', '6', 'Đạt: 6; không đạt: 0'],
    ['3', 'Kiểm tra', '5', 'Đạt: 5; không đạt: 0'],
  ]
  const { codes, said, words } = await read(await wordFile([], [head, line('1', 'Kế hoạch')], narrow))
  assert.deepEqual([codes, said], [['1'], ['warning table-unread']])
  assert.match(words, /^Bảng 2, dòng 1: .*chưa đọc 2 dòng \(bắt đầu là “2 \| Báo cáo/)
})

test('a table of the same width whose numbers go on is read, and that is told', async () => {
  const { codes, said } = await read(
    await wordFile([], [head, line('1', 'Kế hoạch')], [line('2', 'Báo cáo')], [head, line('3', 'Kiểm tra')]),
  )
  assert.deepEqual(
    [codes, said],
    [
      ['1', '2', '3'],
      ['note table-joined', 'note table-joined'],
    ],
  )
})

test('a table of the same width whose numbers begin again, or leap, is not joined', async () => {
  for (const first of ['1', '5']) {
    const { codes, said } = await read(
      await wordFile([], [head, line('1', 'Kế hoạch')], [line(first, 'Báo cáo')]),
    )
    assert.deepEqual([codes, said], [['1'], ['warning table-unread']], first)
  }
})

test('a table under a title of its own is another annex, even where its numbers go on', async () => {
  const bytes = await wordParts(
    'PHỤ LỤC I - CẤP SỞ',
    [head, line('1', 'Kế hoạch sở')],
    'PHỤ LỤC II - CẤP XÃ',
    [head, line('2', 'Kế hoạch xã')],
  )
  const first = await read(bytes)
  assert.deepEqual([first.codes, first.said], [['1'], ['warning table-unread']])
  assert.match(first.words, /--table "2"/)
  const second = await read(bytes, '2')
  assert.deepEqual([second.codes, second.said], [['2'], ['note table-unread']])
})

test('another sheet is another annex, whatever its numbers are; a hidden one is not read before one that is shown', async () => {
  const rows = [[head, line('I', 'Sở')], [head, line('1', 'Xã')], [['Hướng dẫn chấm điểm']]]
  const { codes, said } = await read(await excelFile(...rows))
  assert.deepEqual([codes, said], [['I'], ['warning table-unread', 'note table-passed-over']])
  const annex = await parsed(await excelFile(...rows))
  const hidden = annexTree({ ...annex, grids: annex.grids.map((grid, i) => ({ ...grid, hidden: i === 0 })) })
  assert.deepEqual(
    hidden?.nodes.map(({ item }) => item.code),
    ['1'],
  )
  assert.match(hidden?.problems[0].words.vi ?? '', /trang ẩn/)
})

test('a table that is no table of criteria is told with its first row', async () => {
  const { said, words } = await read(
    await wordFile(
      [],
      [head, line('1', 'Kế hoạch')],
      [
        ['TT', 'Xếp loại', 'Mức'],
        ['1', 'Tốt', 'Từ 90'],
      ],
    ),
  )
  assert.deepEqual(said, ['note table-passed-over'])
  assert.match(words, /“TT \| Xếp loại \| Mức”/)
})

test('a header of two or three rows is known again on the next page, row by row', async () => {
  const header: RowsOf = [
    [
      { text: 'STT', down: 3 },
      { text: 'Tiêu chí', down: 3 },
      { text: 'Điểm tối đa', down: 3 },
      { text: 'Hình thức đánh giá', across: 3 },
      { text: 'Cách chấm', down: 3 },
    ],
    [
      { text: 'Thẩm định', across: 2 },
      { text: 'Điều tra XHH', down: 2 },
    ],
    ['Tự chấm', 'Sở Nội vụ'],
  ]
  const rows = [...header, ['1', 'A', '4', '', '', '', 'Đạt/Không đạt'], ...header]
  const more = ['2', 'B', '4', '', '', 'x', 'Đạt/Không đạt']
  for (const bytes of [await wordFile([], [...rows, more]), await excelFile([...rows, more])]) {
    const tree = annexTree(await parsed(bytes))
    assert.deepEqual(
      tree?.nodes.map(({ item }) => [item.code, item.survey, item.lines]),
      [
        ['1', '', ['Đạt/Không đạt']],
        ['2', 'x', ['Đạt/Không đạt']],
      ],
    )
  }
})

test('maxima for each kind of units wait for a person, row by row', async () => {
  const bytes = await wordFile(
    [],
    [
      [
        { text: 'TT', down: 2 },
        { text: 'Tiêu chí', down: 2 },
        { text: 'Điểm tối đa', across: 2 },
      ],
      ['Sở có TTHC', 'Sở không có TTHC'],
      ['1', 'Kế hoạch', '4', '6'],
      ['2', 'Báo cáo', '6', '6'],
      ['3', 'Công khai', '5', 'Không áp dụng'],
    ],
  )
  const { said, words } = await read(bytes)
  assert.deepEqual(said, [
    'warning points-by-kind',
    'warning points-differ-by-kind',
    'warning points-differ-by-kind',
  ])
  assert.match(
    words,
    /dòng 5: “Công khai”: cột “Điểm tối đa \/ Sở không có TTHC” ghi “Không áp dụng”, bản nháp lấy “5”/,
  )
})

test('a hidden row is read, and told', async () => {
  const annex = await parsed(await excelFile([head, line('1', 'Kế hoạch')]))
  const grids = annex.grids.map(grid => ({
    ...grid,
    rows: grid.rows.map(row => ({ ...row, hidden: row.line === 2 })),
  }))
  const tree = annexTree({ ...annex, grids })
  assert.deepEqual(
    tree?.problems.map(({ code, place }) => [code, place?.line]),
    [['row-hidden', 2]],
  )
})

test('a row that numbers the columns is no criterion, and a criterion with a short name is', async () => {
  const { codes, said } = await read(
    await wordFile(
      [],
      [
        head.slice(0, 4),
        ['A', 'B', '1', '2'],
        ['1', 'a', '2', ''],
        ['', '- Kịp thời', '2', ''],
        ['', '- Chậm', '0', ''],
        ['I', 'A', '8', ''],
      ],
    ),
  )
  assert.deepEqual([codes, said], [['1', 'I'], []])
})
