import assert from 'node:assert/strict'
import { test } from 'node:test'
import { because } from '../explain/because.ts'
import type { Observations } from '../model/observation.ts'
import { observe, smallProgram } from '../testing/small-edition.ts'
import { classify } from './classes.ts'
import { compute } from './compute.ts'
import { ranksOf } from './rank.ts'
import { measures, totals } from './result.ts'

const points = (code: string, max: number, rest = {}) => ({ code, max, rule: { kind: 'given' }, ...rest })
const sumOf = (code: string, children: object[], rest = {}) => ({ code, children, ...rest })
const ownBase = (code: string, max: number) => ({ code, max, rule: { kind: 'given-of-base' } })
const name = (vi: string) => ({ vi, en: vi })
const labelled = (observations: Observations, labels: { readonly [name: string]: readonly string[] }) => ({
  ...observations,
  attributes: new Map(Object.entries(labels)),
})
const leafOf = (tree: ReturnType<typeof because>, code: string) => tree.parts.find(part => part.code === code)

test('68.32 points of a base of 84 are 81.33 %, and stand above 70 of 100', () => {
  const program = smallProgram(sumOf('all', [ownBase('a', 100)]), { measure: 'percent' })
  const result = compute(
    program,
    observe({
      a: [
        [68.32, 84],
        [70, 100],
      ],
    }),
  )
  assert.equal(measures(result)[0].toFixed(2), '81.33')
  assert.deepEqual([...ranksOf(result)], [1, 2])
  assert.equal(totals(result)[0], 68.32)
})

test('42.63 of 48 points that apply, brought back to 50, are 44.41', () => {
  const part = sumOf('all', [ownBase('a', 50)], { rebase: { variant: 'part' } })
  const result = compute(smallProgram(part), observe({ a: [[42.63, 48]] }))
  assert.equal(totals(result)[0].toFixed(2), '44.41')
  assert.match(because(result, 0).words.vi, /quy đổi lại về thang 50: 42,63 ÷ 48 × 50/)
})

test('answers of a survey are worth the mean of their weights', () => {
  const program = smallProgram(
    sumOf('all', [
      { code: 's', max: 2, rule: { kind: 'survey-options', options: { A: 1, B: 0.6, C: 0.2, D: 0 } } },
    ]),
  )
  const counts = [
    [50, 0],
    [30, 0],
    [10, 0],
    [10, 0],
  ].map(of => Float64Array.from(of))
  const column = { amounts: Float64Array.of(100, Number.NaN), missing: Uint8Array.of(0, 1), counts }
  const result = compute(program, {
    ...observe({ s: [100, 'not-submitted'] }),
    columns: new Map([['s', column]]),
  })
  assert.deepEqual([...totals(result)], [1.4, 0])
})

const compared = sumOf('all', [
  { code: 'better', max: 2, rule: { kind: 'group-mean', of: 'work', atOrAbove: 2 } },
  sumOf('work', [points('a', 10)]),
])

test('results are compared with the mean of the block when all of them are there, wherever the leaf stands', () => {
  const result = compute(smallProgram(compared), observe({ a: [9, 5, 1, 3] }, ['x', 'x', 'y', 'y']))
  assert.deepEqual([...totals(result)], [11, 5, 1, 5])
  const { words } = leafOf(because(result, 0), 'better') ?? { words: name('') }
  assert.equal(words.en, 'work (%): 90 is at or above the mean of the block, 70')
})

test('as long as one of the block has no result nobody is compared, and the sentence says so', () => {
  const held = { ...compared, missing: { 'not-computable': 'hold' } }
  const result = compute(smallProgram(held), observe({ a: [9, 'not-published', 1] }, ['x', 'x', 'y']))
  assert.ok(Number.isNaN(totals(result)[0]))
  assert.equal(totals(result)[2], 3)
  assert.match(leafOf(because(result, 0), 'better')?.words.vi ?? '', /chưa có kết quả cuối cùng/)
})

test('a member to which the node does not apply does not hold up the others', () => {
  const result = compute(smallProgram(compared), observe({ a: [9, 5, 'not-applicable'] }, ['x', 'x', 'x']))
  assert.deepEqual([...totals(result)].slice(0, 2), [11, 5])
})

const blocks = [
  { code: 'so', name: name('Sở') },
  {
    code: 'nganh',
    name: name('Ngành dọc'),
    notApplicable: [{ of: ['b'], reason: name('không có ngân sách') }],
  },
]

test('what does not apply to a block shrinks its base, and the reason is said', () => {
  const program = smallProgram(sumOf('all', [points('a', 80), sumOf('b', [points('b1', 20)])]), { blocks })
  const result = compute(program, observe({ a: [40, 40], b1: [10, 'not-submitted'] }, ['so', 'nganh']))
  assert.deepEqual([...result.maxima[program.position.get('all') ?? 0]], [100, 80])
  assert.equal(
    because(result, 1).parts[1].parts[0].words.vi,
    'không áp dụng: không có ngân sách; không tính vào điểm và thang điểm của nhóm',
  )
})

test('the score of a group stays within its bounds, after bonus and penalty', () => {
  const tree = (least: number, most: number) =>
    sumOf(
      'all',
      [points('a', 10), points('plus', 5, { role: 'bonus' }), points('less', 20, { role: 'penalty' })],
      {
        caps: { least, most },
      },
    )
  const of = (program: ReturnType<typeof smallProgram>) => [
    ...totals(compute(program, observe({ a: [9, 2], plus: [3, 0], less: [0, 8] }))),
  ]
  assert.deepEqual(of(smallProgram(tree(0, 10))), [10, 0])
  assert.deepEqual(of(smallProgram(tree(-99, 99))), [12, -6])
  const capped = compute(smallProgram(tree(0, 10)), observe({ a: [9], plus: [3], less: [0] }))
  assert.equal(because(capped, 0).words.en, '9; bonus +3; not above 10')
})

const bands = [
  { label: name('Xuất sắc'), gte: 90 },
  { label: name('Tốt'), gte: 80, lt: 90 },
  { label: name('Yếu'), lt: 80 },
]
const vetoed = {
  of: ['all'],
  method: 'bands',
  status: 'model',
  bands,
  limits: [
    { when: { kind: 'zero-points' }, highest: 'Tốt', reason: name('không tiêu chí nào 0 điểm') },
    { when: { kind: 'event', label: 'ky-luat', is: ['cảnh cáo'] }, highest: 'Yếu', reason: name('kỷ luật') },
    { when: { kind: 'not-submitted' }, highest: 'Yếu', reason: name('phải tự đánh giá') },
    {
      when: { kind: 'below', node: 'b', percent: 20 },
      highest: 'Tốt',
      reason: name('không mục nào dưới 20 %'),
    },
  ],
}
const classesOf = (result: ReturnType<typeof compute>) => {
  const { labels, classes, held } = classify(result).get('all') ?? assert.fail('no classes')
  return { names: Array.from(classes, at => labels[at]?.vi ?? '–'), held }
}

test('a nought keeps a unit from the top class, an event puts it into the last, and why is kept', () => {
  const program = smallProgram(sumOf('all', [points('a', 91), points('b', 9)]), { classes: [vetoed] })
  const observations = labelled(observe({ a: [91, 91, 91, 80], b: [9, 0, 9, 2] }), {
    'ky-luat': ['', '', 'cảnh cáo', ''],
  })
  const { names, held } = classesOf(compute(program, observations))
  assert.deepEqual(names, ['Xuất sắc', 'Tốt', 'Yếu', 'Tốt'])
  assert.deepEqual(held.get(1), [
    {
      from: bands[0].label,
      reason: name('không tiêu chí nào 0 điểm'),
      because: { vi: '0 điểm ở “b”', en: 'no points for “b”' },
    },
    {
      from: bands[0].label,
      reason: name('không mục nào dưới 20 %'),
      because: { vi: 'mục b chỉ đạt 0 %, dưới 20 %', en: 'b reaches only 0 %, below 20 %' },
    },
  ])
  assert.equal(held.has(0), false)
})

test('a unit that submitted nothing of its own is in the last class whatever its survey says', () => {
  const tree = sumOf('all', [points('a', 5), points('b', 95, { source: 'survey' })])
  const program = smallProgram(tree, { classes: [vetoed] })
  const result = compute(program, observe({ a: ['not-submitted', 0], b: [95, 95] }))
  assert.deepEqual(classesOf(result).names, ['Yếu', 'Tốt'])
})

test('each block is classified by its own limits, and a block without any has no class', () => {
  const of = (code: string, gte: number) => ({
    of: ['all'],
    method: 'bands',
    status: 'model',
    blocks: [code],
    bands: [
      { label: name('Đạt'), gte },
      { label: name('Chưa'), lt: gte },
    ],
  })
  const program = smallProgram(points('all', 100), {
    blocks: ['sở', 'xã', 'khác'].map((vi, i) => ({ code: `k${i}`, name: name(vi) })),
    classes: [of('k0', 90), of('k1', 80)],
  })
  const result = compute(program, observe({ all: [85, 85, 85] }, ['k0', 'k1', 'k2']))
  assert.deepEqual(classesOf(result).names, ['Chưa', 'Đạt', '–'])
})

test('equals wait for the deciding body and then stand in the order that it gave', () => {
  const program = smallProgram(points('all', 10), { rank: { basis: 'unrounded', ties: 'by-hand' } })
  const observations = observe({ all: [8, 9, 9, 9] })
  assert.deepEqual([...ranksOf(compute(program, observations))], [4, 1, 1, 1])
  const decided = labelled(observations, { tie: ['', '2', '1', ''] })
  assert.deepEqual([...ranksOf(compute(program, decided))], [4, 2, 1, 3])
})

test('a unit that is assessed but unranked has its score and takes no place', () => {
  const program = smallProgram(points('all', 10), {
    units: {
      register: 'ministries',
      on: '2023-12-31',
      unranked: [{ unit: 'A', reason: name('không xếp hạng') }],
    },
  })
  const result = compute(program, observe({ all: [9, 8, 7] }))
  assert.deepEqual([...totals(result)], [9, 8, 7])
  assert.deepEqual([...ranksOf(result)], [0, 1, 2])
})

test('departments are placed among departments where the range is that of the block', () => {
  const leaf = (within: object) => ({
    code: 'all',
    normalise: { method: 'min-max', lower: 1, upper: 10 },
    range: { kind: 'own-year', ...within },
  })
  const observations = observe({ all: [10, 20, 30, 40] }, ['x', 'x', 'y', 'y'])
  const among = (within: object) => compute(smallProgram(leaf(within)), observations)
  assert.deepEqual([...totals(among({ within: 'block' }))], [1, 10, 1, 10])
  assert.deepEqual([...totals(among({}))], [1, 4, 7, 10])
  assert.match(because(among({ within: 'block' }), 0).words.en, /same block and year: worst 10, best 20/)
})

test('a part that is held holds everything made of it, unless a group above says otherwise', () => {
  const tree = (above: object) =>
    sumOf('all', [
      sumOf('f', [sumOf('g', [points('a', 5, { missing: { 'not-submitted': 'hold' } })])], above),
      points('b', 5),
    ])
  const total = (above: object) =>
    totals(compute(smallProgram(tree(above)), observe({ a: ['not-submitted'], b: [4] })))[0]
  assert.ok(Number.isNaN(total({})))
  assert.equal(total({ missing: { 'not-submitted': 'zero' } }), 4)
})

test('the upper bound of a group shrinks with its base', () => {
  const tree = sumOf('all', [points('a', 6), points('b', 4), points('plus', 5, { role: 'bonus' })], {
    caps: { most: 10 },
  })
  const result = compute(smallProgram(tree), observe({ a: [6], b: ['not-applicable'], plus: [3] }))
  assert.equal(totals(result)[0], 6)
})

test('a unit without a result to compare says why it has none', () => {
  const result = compute(smallProgram(compared), observe({ a: [9, 5, 'not-applicable'] }, ['x', 'x', 'x']))
  const { words } = leafOf(because(result, 2), 'better') ?? { words: name('') }
  assert.match(words.vi, /^không áp dụng: “work” không áp dụng nên không có gì để so sánh; không tính vào/)
})

test('a veto looks at the level that it names: a nought among the parts of a criterion is none of the criterion', () => {
  const tree = sumOf('all', [sumOf('f', [sumOf('c', [points('c1', 5), points('c2', 85)]), points('d', 10)])])
  const at = (level: object) => ({
    ...vetoed,
    limits: [{ when: { kind: 'zero-points', ...level }, highest: 'Tốt', reason: name('vì') }],
  })
  const of = (level: object) =>
    classesOf(
      compute(
        smallProgram(tree, { classes: [at(level)] }),
        observe({ c1: [0, 5], c2: [85, 85], d: [10, 0] }),
      ),
    ).names
  assert.deepEqual(of({}), ['Tốt', 'Tốt'])
  assert.deepEqual(of({ level: 2 }), ['Xuất sắc', 'Tốt'])
  assert.deepEqual(of({ level: 1 }), ['Xuất sắc', 'Xuất sắc'])
})

test('several events in one cell stand apart by semicolons, and each counts', () => {
  const program = smallProgram(sumOf('all', [points('a', 95), points('b', 5)]), { classes: [vetoed] })
  const observations = labelled(observe({ a: [95, 95], b: [5, 5] }), {
    'ky-luat': ['phê bình; Cảnh cáo', 'phê bình'],
  })
  assert.deepEqual(classesOf(compute(program, observations)).names, ['Yếu', 'Xuất sắc'])
})
