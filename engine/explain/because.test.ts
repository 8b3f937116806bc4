import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compute } from '../composite/compute.ts'
import { observe, smallProgram } from '../testing/small-edition.ts'
import { because, becauseText } from './because.ts'

const given = (code: string, max: number, rest = {}) => ({ code, max, rule: { kind: 'given' }, ...rest })

const explained = (tree: object, columns: Parameters<typeof observe>[0], language: 'vi' | 'en' = 'vi') =>
  becauseText(because(compute(smallProgram(tree), observe(columns)), 0), language, 2)

test('a weighted total writes out its sum, in the numerals of the language', () => {
  const tree = {
    code: 'all',
    combine: { method: 'weighted-sum', scale: 10 },
    children: [given('a', 10, { weight: 0.25 }), given('b', 10, { weight: 0.75 })],
  }
  assert.match(
    explained(tree, { a: [8], b: [4] }),
    /^all {2}all: 50,00 \/ 100: 10 × \(0,25 × 8 \+ 0,75 × 4\)/,
  )
  assert.match(explained(tree, { a: [8], b: [4] }, 'en'), /0\.25 × 8 \+ 0\.75 × 4/)
})

test('a score under a rule says the rule and its input', () => {
  const leaf = {
    code: 'all',
    max: 2,
    rule: {
      kind: 'steps',
      bands: [
        { gt: 90, points: 2 },
        { lte: 90, points: 0 },
      ],
    },
  }
  assert.equal(explained(leaf, { all: [92] }), 'all  all: 2,00 / 2: 92 thuộc bậc > 90')
  assert.equal(
    explained({ code: 'all', max: 10, rule: { kind: 'ratio' } }, { all: [[46, 50]] }),
    'all  all: 9,20 / 10: đã làm 46 trên 50, đạt 92 %',
  )
})

test('a relative score says the value, the span and which end is good', () => {
  const leaf = { code: 'all', direction: 'negative', normalise: { method: 'min-max' } }
  assert.equal(
    explained(leaf, { all: [20, 10, 40] }),
    'all  all: 7,00 / 10: giá trị 20; so với các đơn vị cùng năm: kém nhất 40, tốt nhất 10',
  )
})

test('what is missing says why and what that does', () => {
  const tree = { code: 'all', children: [given('a', 60), given('b', 40)] }
  const text = explained(tree, { a: [50], b: ['not-applicable'] })
  assert.match(text, /all: 50,00 \/ 60: 50; không tính: b; thang điểm còn 60 trên 100/)
  assert.match(text, /b: – \/ 40: không áp dụng; không tính vào điểm và thang điểm của nhóm/)
  assert.match(explained(tree, { a: [50], b: ['not-published'] }), /chưa có điểm vì chưa thấy công bố: b/)
})

test('what was not submitted stands in the sum as nothing, and nothing is said to be stretched', () => {
  const tree = { code: 'all', rebase: { variant: 'part' }, children: [given('a', 6), given('b', 4)] }
  assert.match(explained(tree, { a: [5], b: ['not-submitted'] }), /^all {2}all: 5,00 \/ 10: 5 \+ 0\n/)
})

test('a stretch is written out, wherever below it the part was left out', () => {
  const inner = { code: 'g', children: [given('a', 6), given('b', 4)] }
  const tree = { code: 'all', rebase: { variant: 'part' }, children: [inner, given('c', 10)] }
  assert.match(
    explained(tree, { a: [3], b: ['not-applicable'], c: [5] }),
    /^all {2}all: 10,00 \/ 20: 3 \+ 5; quy đổi lại về thang 20: 8 ÷ 16 × 20\n/,
  )
})

test('only what holds a group back is blamed for it', () => {
  const text = explained(
    { code: 'all', children: [given('a', 6), given('b', 4)] },
    { a: ['not-applicable'], b: ['not-published'] },
  )
  assert.match(text, /chưa có điểm vì chưa thấy công bố: b\n/)
})

test('every way to combine writes out its arithmetic', () => {
  const of = (method: string, weights: [number, number], params = {}) =>
    explained(
      {
        code: 'all',
        combine: { method, ...params },
        children: [given('a', 10, { weight: weights[0] }), given('b', 10, { weight: weights[1] })],
      },
      { a: [4], b: [9] },
      'en',
    )
      .split('\n')[0]
      .split(': ')
      .at(-1)
  assert.equal(of('weighted-mean', [1, 1]), '(4 + 9) ÷ 2')
  assert.equal(of('weighted-mean', [1, 3]), '(1 × 4 + 3 × 9) ÷ 4')
  assert.equal(of('geometric-mean', [1, 1]), '(4^1 × 9^1)^(1 ÷ 2)')
  assert.equal(of('harmonic-mean', [1, 1]), '2 ÷ (1 ÷ 4 + 1 ÷ 9)')
  assert.equal(of('generalised-mean', [1, 1], { p: 2 }), '((1 × 4^2 + 1 × 9^2) ÷ 2)^(1 ÷ 2)')
})
