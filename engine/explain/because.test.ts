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
  assert.match(explained(tree, { a: [50], b: ['not-published'] }), /chưa có điểm vì không công bố: b/)
})
