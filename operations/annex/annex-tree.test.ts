import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type AnnexNode, repeatedNumbers } from './annex-codes.ts'
import { annexTree } from './annex-tree.ts'
import { type CellOf, plainAnnex, type RowsOf } from './testing/annex-files.ts'

const head: readonly CellOf[] = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách chấm']

const treeOf = (...rows: RowsOf) => {
  const tree = annexTree(plainAnnex(head, ...rows))
  assert.ok(tree)
  return tree
}

/** The tree in short: code, points and what is below it. */
const shape = (nodes: readonly AnnexNode[]): readonly unknown[] =>
  nodes.map(({ code, item, children }) => [
    code,
    item.points,
    ...(children.length > 0 ? [shape(children)] : []),
  ])

const codesOf = ({ problems }: { readonly problems: readonly { readonly code: string }[] }) =>
  problems.map(p => p.code)

test('the hierarchy follows the numbers, however they are written', () => {
  const expected = [
    [
      '1',
      5,
      [
        [
          '1.1',
          5,
          [
            ['1.1.1', 2],
            ['1.1.2', 3],
          ],
        ],
      ],
    ],
    ['2', 4],
  ]
  assert.deepEqual(
    shape(
      treeOf(
        ['1', 'Việc A', '5', ''],
        ['1.1', 'Việc B', '5', ''],
        ['1.1.1', 'Việc C', '2', ''],
        ['1.1.2', 'Việc D', '3', ''],
        ['2', 'Việc E', '4', ''],
      ).nodes,
    ),
    expected,
  )
  assert.deepEqual(
    shape(
      treeOf(
        ['1.', 'Việc A', '5 điểm', ''],
        ['1.1.', 'Việc B', '5đ', ''],
        ['1.1.1.', 'Việc C', '2', ''],
        ['1.1.2)', 'Việc D', '3,0', ''],
        ['2.', 'Việc E', '4', ''],
      ).nodes,
    ),
    expected,
  )
  assert.deepEqual(
    shape(
      treeOf(
        ['Lĩnh vực 1', 'Việc A', '5', ''],
        ['TC 1.1', 'Việc B', '5', ''],
        ['TCTP 1.1.1', 'Việc C', '2', ''],
        ['TCTP 1.1.2', 'Việc D', '3', ''],
        ['LV 2', 'Việc E', '4', ''],
      ).nodes,
    ),
    expected,
  )
})

test('a number before the name counts where the column of numbers is empty or missing', () => {
  const annex = plainAnnex(
    ['Lĩnh vực/Tiêu chí', 'Điểm chuẩn'],
    ['I. Thể chế', '3'],
    ['1. Ban hành văn bản', '2'],
    ['2. Rà soát văn bản', '1'],
    ['II. Thủ tục', '2'],
  )
  assert.deepEqual(shape(annexTree(annex)?.nodes ?? []), [
    [
      'I',
      3,
      [
        ['1', 2],
        ['2', 1],
      ],
    ],
    ['II', 2],
  ])
})

test('fields that number from 1 again put their own number before it', () => {
  const { nodes } = treeOf(
    ['I', 'Việc A', '3', ''],
    ['1', 'Việc B', '3', ''],
    ['1.1', 'Việc C', '3', ''],
    ['II', 'Việc D', '2', ''],
    ['1', 'Việc E', '2', ''],
    ['a)', 'Việc F', '2', ''],
  )
  assert.deepEqual(shape(nodes), [
    ['I', 3, [['I.1', 3, [['I.1.1', 3]]]]],
    ['II', 2, [['II.1', 2, [['II.1.a', 2]]]]],
  ])
})

test('without numbers bold and capitals tell the levels, and a dash begins a level of points', () => {
  const bold = (text: string): CellOf => ({ text, bold: true })
  const { nodes } = treeOf(
    ['', bold('CẢI CÁCH THỂ CHẾ'), '3', ''],
    ['', bold('Văn bản'), '3', ''],
    ['', 'Ban hành', '1', ''],
    ['', '- Kịp thời', '1', ''],
    ['', '- Chậm', '0', ''],
    ['', 'Rà soát', '2', ''],
  )
  assert.deepEqual(shape(nodes), [
    [
      '1',
      3,
      [
        [
          '1.1',
          3,
          [
            ['1.1.1', 1],
            ['1.1.2', 2],
          ],
        ],
      ],
    ],
  ])
  assert.deepEqual(nodes[0].children[0].children[0].item.cases, [
    { label: 'Kịp thời', points: 1 },
    { label: 'Chậm', points: 0 },
  ])
})

test('levels of points in rows below a criterion belong to it, with points in their column or in their text', () => {
  const { nodes } = treeOf(
    ['1', 'Việc A', '1', ''],
    ['', '- Kịp thời: 1', '1', ''],
    ['-', 'Chậm', '0,5', ''],
    ['2', 'Việc B', '1', ''],
    ['', 'Đạt: 1 điểm', '', ''],
    ['', 'Không đạt: 0 điểm', '', ''],
  )
  assert.deepEqual(nodes[0].item.cases, [
    { label: 'Kịp thời', points: 1 },
    { label: 'Chậm', points: 0.5 },
  ])
  assert.deepEqual(nodes[1].item.lines, ['Đạt: 1 điểm', 'Không đạt: 0 điểm'])
})

test('levels written below the name in the same cell are levels, not part of the name', () => {
  const [{ item }] = treeOf(['1', 'Ban hành\nkế hoạch\n- Kịp thời: 1\n- Chậm: 0', '1', '']).nodes
  assert.deepEqual([item.name, item.lines], ['Ban hành kế hoạch', ['- Kịp thời: 1', '- Chậm: 0']])
})

test('a row that goes on with the sentence above is joined to it, points and all, and told', () => {
  const tree = treeOf(
    ['1', 'Ban hành kế hoạch', '', ''],
    ['', 'cải cách hành chính', '2', 'Đạt: 2;'],
    ['', '', '', 'Không đạt: 0'],
  )
  assert.deepEqual(shape(tree.nodes), [['1', 2]])
  assert.equal(tree.nodes[0].item.name, 'Ban hành kế hoạch cải cách hành chính')
  assert.deepEqual(tree.nodes[0].item.lines, ['Đạt: 2;', 'Không đạt: 0'])
  assert.deepEqual(codesOf(tree), ['line-joined'])
})

test('a header repeated at the head of a page and subtotals are passed over, the total is kept', () => {
  const tree = treeOf(
    ['1', 'Việc A', '60', ''],
    ['', 'Cộng lĩnh vực 1', '60', ''],
    head,
    ['(1)', '(2)', '(3)', '(4)'],
    ['2', 'Việc B', '40', ''],
    ['', 'Tổng cộng', '100', ''],
  )
  assert.deepEqual(shape(tree.nodes), [
    ['1', 60],
    ['2', 40],
  ])
  assert.equal(tree.total, 100)
  assert.deepEqual(codesOf(tree), ['subtotal-passed-over', 'header-repeated', 'header-repeated'])
})

test('sections of bonus and penalty are known by their names, with or without a number', () => {
  const { nodes } = treeOf(
    ['1', 'Việc A', '100', ''],
    ['', 'Điểm thưởng', '3', ''],
    ['1', 'Sáng kiến', '3', ''],
    ['III', 'ĐIỂM TRỪ', '2', ''],
  )
  assert.deepEqual(
    nodes.map(({ item }) => item.role),
    ['ordinary', 'bonus', 'penalty'],
  )
  assert.deepEqual(shape(nodes)[1], ['diem-thuong', 3, [['diem-thuong.1', 3]]])
})

test('the criterion after 1.9 that Excel shows as 1.1 is 1.10', () => {
  const tree = treeOf(
    ['1', 'Việc A', '3', ''],
    ['1.1', 'Việc B', '1', ''],
    ['1.9', 'Việc C', '1', ''],
    ['1.1', 'Việc D', '1', ''],
  )
  assert.deepEqual(shape(tree.nodes), [
    [
      '1',
      3,
      [
        ['1.1', 1],
        ['1.9', 1],
        ['1.10', 1],
      ],
    ],
  ])
  assert.deepEqual(codesOf(tree), ['number-mended'])
})

test('a number printed twice gets a code of its own, and is told', () => {
  const { nodes } = treeOf(['1', 'Việc A', '3', ''], ['1.1', 'Việc B', '1', ''], ['1.1', 'Việc C', '2', ''])
  assert.deepEqual(shape(nodes), [
    [
      '1',
      3,
      [
        ['1.1', 1],
        ['1.1-2', 2],
      ],
    ],
  ])
  assert.deepEqual(
    repeatedNumbers(nodes).map(p => p.code),
    ['number-repeated'],
  )
})

test('lines that are not understood are told with their row: an odd number, points that are none, a bold line without number', () => {
  const tree = treeOf(
    ['1', 'Việc A', 'mười', ''],
    ['*)', 'Việc B', '1', ''],
    ['', { text: 'Mục khác', bold: true }, '5', ''],
    ['2001-01-02', 'Việc C', '1', ''],
  )
  assert.deepEqual(
    tree.problems.map(({ code, place }) => [code, place?.line]),
    [
      ['points-unread', 2],
      ['number-unread', 3],
      ['line-unread', 4],
      ['number-is-date', 5],
    ],
  )
  assert.match(tree.problems[0].words.vi, /^Bảng 1, dòng 2: ô điểm ghi “mười”/)
})

test('no row is lost: whatever stands in a table is in the tree or told', () => {
  const pick = (...texts: readonly string[]) => fc.constantFrom(...texts)
  const row = fc.tuple(
    pick('', '', '1', '1.1', 'II', 'TC 2', 'a)', '-', '*)', '2001-01-02'),
    pick('', 'Tên', 'tiếp', '- Mức', 'Mức: 1 điểm', 'Điểm thưởng', '1.2 Tên'),
    pick('', '1', '0,5 điểm', 'x'),
    pick('', 'ghi'),
    fc.boolean(),
  )
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), rows => {
      // Every text gets a word of its own, so that it can be found again.
      const marked = rows.map(([number, name, points, note, bold], i): readonly CellOf[] => [
        number,
        { text: name.replace(/Tên|tiếp|Mức|thưởng/, word => `${word} t${i}t`), bold },
        points,
        note && `ghi n${i}n`,
      ])
      const said = JSON.stringify(treeOf(...marked))
      const words = marked
        .flat()
        .flatMap(cell => (typeof cell === 'string' ? cell : cell.text).match(/[tn]\d[tn]/g) ?? [])
      for (const word of words) assert.ok(said.includes(word), `${word} of ${JSON.stringify(rows)}`)
    }),
  )
})

test('decomposed letters are composed', () => {
  const annex = plainAnnex(
    head.map(title => String(title).normalize('NFD')),
    ['1', 'Việc A', '1', ''],
  )
  assert.equal(annexTree(annex)?.nodes.length, 1)
})

test('a text without a table of criteria has no tree', () => {
  assert.equal(annexTree(plainAnnex(['Họ tên', 'Chức vụ'], ['A', 'B'])), undefined)
})
