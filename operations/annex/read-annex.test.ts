import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnnexNode } from './annex-codes.ts'
import type { Annex } from './annex-grid.ts'
import { annexTree } from './annex-tree.ts'
import { parseAnnex } from './read-annex.ts'
import { type CellOf, excelFile, type RowsOf, wordFile } from './testing/annex-files.ts'

const head: readonly CellOf[] = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách chấm']

/** The tree in short: code, points and what is below it. */
const shape = (nodes: readonly AnnexNode[]): readonly unknown[] =>
  nodes.map(({ code, item, children }) => [
    code,
    item.points,
    ...(children.length > 0 ? [shape(children)] : []),
  ])

const parsed = async (bytes: Uint8Array): Promise<Annex> => {
  const annex = await parseAnnex(bytes, 'annex')
  assert.ok(annex.ok)
  return annex.value
}

const merged: RowsOf = [
  [{ text: 'Danh mục tiêu chí', across: 5 }],
  [
    { text: 'STT', down: 3 },
    { text: 'Nội dung', down: 3 },
    { text: 'Điểm', across: 2 },
    { text: 'Tài liệu kiểm chứng', down: 3 },
  ],
  [
    { text: 'Điểm tối đa', down: 2 },
    { text: 'Hình thức đánh giá', across: 1 },
  ],
  ['Điều tra XHH'],
  [{ text: 'I. THỂ CHẾ', across: 2, bold: true }, '3', '', ''],
  [{ text: '1', down: 3 }, 'Ban hành văn bản', { text: '2', down: 1 }, '', { text: 'Văn bản', down: 3 }],
  ['Kịp thời', '2', ''],
  ['Chậm', '0', ''],
  ['2', 'Người dân đánh giá văn bản', '1', 'x', ''],
]

for (const [kind, make] of [
  ['Word', () => wordFile([], merged)],
  ['Excel', () => excelFile(merged)],
] as const) {
  test(`merged cells of a ${kind} file: a title, a header over three rows, a section over two columns, a number over three rows`, async () => {
    const tree = annexTree(await parsed(await make()))
    assert.deepEqual(shape(tree?.nodes ?? []), [
      [
        'I',
        3,
        [
          ['1', 2],
          ['2', 1],
        ],
      ],
    ])
    const [first, second] = tree?.nodes[0].children ?? []
    assert.deepEqual(first.item.cases, [
      { label: 'Kịp thời', points: 2 },
      { label: 'Chậm', points: 0 },
    ])
    assert.deepEqual(first.item.evidence, ['Văn bản'])
    assert.deepEqual([first.item.survey, second.item.survey], ['', 'x'])
  })
}

test('numbers that Word counts by itself are counted again by their levels, and told', async () => {
  const rows: RowsOf = [
    head,
    [{ text: '', counted: 0 }, 'Thể chế', '3', ''],
    [{ text: '', counted: 1 }, 'Văn bản', '1', ''],
    [{ text: '', counted: 1 }, 'Rà soát', '2', ''],
    [{ text: '', counted: 0 }, 'Thủ tục', '4', ''],
  ]
  const tree = annexTree(await parsed(await wordFile([], rows)))
  assert.deepEqual(shape(tree?.nodes ?? []), [
    [
      '1',
      3,
      [
        ['1.1', 1],
        ['1.2', 2],
      ],
    ],
    ['2', 4],
  ])
  assert.deepEqual(
    tree?.problems.map(p => p.code),
    ['numbers-counted'],
  )
})

test('a table of Word that was cut in two goes on in the next one, even in the middle of a sentence', async () => {
  const annex = await parsed(
    await wordFile(
      [],
      [head, ['1', 'Việc A', '1', '']],
      [
        ['', 'của năm', '', ''],
        ['2', 'Việc B', '2', ''],
      ],
    ),
  )
  assert.deepEqual(shape(annexTree(annex)?.nodes ?? []), [
    ['1', 1],
    ['2', 2],
  ])
})

test('a second table that numbers from 1 again is another annex: told, and read when named', async () => {
  const annex = await parsed(
    await excelFile([head, ['1', 'Việc A', '1', '']], [head, ['1', 'Việc B', '2', '']]),
  )
  const tree = annexTree(annex)
  assert.deepEqual(shape(tree?.nodes ?? []), [['1', 1]])
  assert.match(tree?.problems[0].words.vi ?? '', /--table "Phụ lục 2"/)
  assert.deepEqual(shape(annexTree(annex, 'Phụ lục 2')?.nodes ?? []), [['1', 2]])
})
