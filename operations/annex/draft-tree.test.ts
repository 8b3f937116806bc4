import assert from 'node:assert/strict'
import { test } from 'node:test'
import { annexTree } from './annex-tree.ts'
import { type DraftNode, draftTree } from './draft-tree.ts'
import { plainAnnex, type RowsOf } from './testing/annex-files.ts'

function drafted(head: readonly string[], ...rows: RowsOf) {
  const tree = annexTree(plainAnnex(head, ...rows))
  assert.ok(tree)
  const draft = draftTree(tree)
  return { ...draft, codes: draft.problems.map(({ code, place }) => [code, place?.line]) }
}

const leaves = (nodes: readonly DraftNode[]): readonly DraftNode[] =>
  nodes.flatMap(node => (node.children ? leaves(node.children) : [node]))

const withSurvey = ['TT', 'Tiêu chí', 'Điểm tối đa', 'Điểm qua điều tra XHH', 'Ghi chú']
const plain = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách chấm']

test('a share of points by survey in the row of a field does not make its criteria surveys', () => {
  const { children, codes } = drafted(
    withSurvey,
    ['1', 'Chỉ đạo', '10', '2,5', ''],
    ['1.1', 'Kế hoạch', '4', '', 'Đạt: 4; không: 0'],
    ['1.2', 'Báo cáo', '3,5', '-', 'Đạt: 3,5; không: 0'],
    ['1.3', 'Tác động', '2,5', '2,5', 'Tốt: 100%; Kém: 0%'],
  )
  assert.deepEqual(
    leaves(children).map(({ source }) => source),
    ['unit', 'unit', 'survey'],
  )
  assert.deepEqual(codes, [])
})

test('a mark in the row of a field that none of its criteria repeats waits for a person', () => {
  const { children, codes } = drafted(
    withSurvey,
    ['1', 'Chỉ đạo', '4', 'x', ''],
    ['1.1', 'Kế hoạch', '4', '', 'Đạt: 4; không: 0'],
  )
  assert.deepEqual([leaves(children)[0].source, codes], ['unit', [['survey-at-group', 2]]])
})

test('a survey of a part of a criterion waits for a person, a survey of all of it does not', () => {
  const note = 'Đạt: 4; không: 0'
  const { children, codes, problems } = drafted(
    withSurvey,
    ['1', 'Một phần', '4', '1', note],
    ['2', 'Tất cả', '4', '4', note],
    ['3', 'Đánh dấu', '4', 'X', note],
    ['4', 'Không rõ', '4', 'tùy', note],
  )
  assert.deepEqual(
    leaves(children).map(({ source }) => source),
    ['unit', 'survey', 'survey', 'unit'],
  )
  assert.deepEqual(codes, [
    ['survey-unclear', 2],
    ['survey-unclear', 5],
  ])
  assert.match(problems[0].words.vi, /hãy tách thành hai tiêu chí/)
})

test('a section whose name says that it is a survey speaks for its criteria, unless one says otherwise itself', () => {
  const { children } = drafted(
    ['TT', 'Tiêu chí', 'Điểm tối đa', 'Hình thức đánh giá'],
    ['1', 'Tác động (điều tra xã hội học)', '8', ''],
    ['1.1', 'Người dân', '4', ''],
    ['1.2', 'Báo cáo', '4', 'Tự đánh giá'],
  )
  assert.deepEqual(
    leaves(children).map(({ source }) => source),
    ['survey', 'unit'],
  )
})

test('a maximum with a minus in an ordinary section is a penalty, and is told', () => {
  const { children, codes, review } = drafted(
    plain,
    ['I', 'Kỷ luật', '10', ''],
    ['1', 'Giờ làm việc', '10', 'Đạt: 10; không: 0'],
    ['2', 'Bị phê bình', '-2', 'Mỗi lần bị phê bình: -0,5 điểm'],
  )
  const [, penalty] = children[0].children ?? []
  assert.deepEqual([penalty.role, penalty.max, penalty.rule], ['penalty', 2, { kind: 'per-item', each: 0.5 }])
  assert.deepEqual(codes, [['minus-as-penalty', 4]])
  assert.deepEqual(
    review.map(({ role }) => role),
    [undefined, 'penalty'],
  )
})

test('points with a minus under a maximum without one are not read as points earned', () => {
  const { children, codes } = drafted(
    plain,
    ['1', 'Bị phê bình', '2', 'Mỗi lần bị phê bình: -0,5 điểm'],
    ['2', 'Báo cáo', '2', ''],
    ['', '- Đúng hạn', '2', ''],
    ['', '- Chậm', '-0,5', ''],
  )
  assert.deepEqual(
    leaves(children).map(({ rule }) => rule?.kind),
    ['given', 'given'],
  )
  assert.deepEqual(codes, [
    ['note-unread', 2],
    ['note-unread', 3],
  ])
})

test('in a section of bonus and penalty together the sign decides, then the words; what says neither is told', () => {
  const { children, codes } = drafted(
    plain,
    ['I', 'Chỉ đạo', '10', ''],
    ['1', 'Kế hoạch', '10', 'Đạt: 10; không: 0'],
    ['II', 'ĐIỂM CỘNG VÀ ĐIỂM TRỪ', '', ''],
    ['1', 'Sáng kiến', '+2', 'Mỗi sáng kiến cộng 1 điểm'],
    ['2', 'Chậm báo cáo', '-3', 'Mỗi lần trừ 1 điểm'],
    ['3', 'Bị phê bình', '1', 'Mỗi lần trừ 1 điểm'],
    ['4', 'Việc khác', '1', 'Có: 1; không: 0'],
  )
  assert.deepEqual(
    children.slice(1).map(({ role }) => role),
    ['bonus', 'penalty', 'penalty', 'bonus'],
  )
  assert.deepEqual(codes, [['sign-unclear', 8]])
})

test('a note that was not understood says what to do, in the words of an office', () => {
  const { problems } = drafted(plain, ['1', 'Kế hoạch', '2', 'Theo hướng dẫn'])
  assert.match(
    problems[0].words.vi,
    /Tạm ghi là điểm nhập trực tiếp; hãy viết rõ cách chấm trong tệp Word rồi chạy lại, hoặc sửa trong bản nháp\.$/,
  )
})

test('levels without one for nothing get “Không có: 0”, and that is told', () => {
  const { children, codes } = drafted(plain, [
    '1',
    'Khen thưởng',
    '3',
    'Bằng khen Thủ tướng: 3; Bằng khen UBND tỉnh: 1',
  ])
  assert.deepEqual(children[0].rule, {
    kind: 'options',
    options: { 'Bằng khen Thủ tướng': 3, 'Bằng khen UBND tỉnh': 1, 'Không có': 0 },
  })
  assert.deepEqual(codes, [['zero-added', 2]])
})

for (const [name, points] of [
  ['Tổng điểm toàn bộ', '100'],
  ['Tổng cộng: 100 điểm', ''],
  ['TỔNG ĐIỂM (I+II)', '100'],
  ['Tổng số điểm tối đa', '100 điểm'],
])
  test(`“${name}” is the total, and no level of the last criterion`, () => {
    const draft = drafted(plain, ['1', 'Kế hoạch', '4', 'Đạt: 4; không: 0'], ['', name, points, ''])
    assert.equal(draft.max, 100)
    assert.deepEqual(draft.children[0].rule, { kind: 'options', options: { Đạt: 4, không: 0 } })
    assert.deepEqual(draft.problems, [])
  })

test('a sum of another kind and a second total are told', () => {
  const tree = annexTree(
    plainAnnex(
      plain,
      ['1', 'Kế hoạch', '4', 'Đạt: 4; không: 0'],
      ['', 'Tổng điểm tự chấm của đơn vị', '4', ''],
      ['', 'Tổng cộng', '4', ''],
      ['', 'Tổng cộng (cả điểm thưởng)', '6', ''],
      ['', 'Tổng cộng', '6', ''],
    ),
  )
  assert.equal(tree?.total, 4)
  assert.deepEqual(
    tree?.problems.map(({ code, place }) => [code, place?.line]),
    [
      ['subtotal-passed-over', 3],
      ['subtotal-passed-over', 5],
      ['total-again', 6],
    ],
  )
})
