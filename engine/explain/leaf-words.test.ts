import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compute } from '../composite/compute.ts'
import { observe, smallProgram } from '../testing/small-edition.ts'
import { because, becauseText } from './because.ts'

const given = (code: string, max: number, rest = {}) => ({ code, max, rule: { kind: 'given' }, ...rest })

const explained = (tree: object, columns: Parameters<typeof observe>[0], language: 'vi' | 'en' = 'vi') =>
  becauseText(because(compute(smallProgram(tree), observe(columns)), 0), language, 2)

const part = { code: 'part', children: [given('a', 6), given('extra', 3, { role: 'bonus' })] }
const whole = { code: 'all', children: [part, given('b', 10)] }

test('a bonus inside a part that does not apply is said to be left out: 5 points, not 5 + 2', () => {
  const columns = { a: ['not-applicable' as const], extra: [2], b: [5] }
  assert.match(explained(whole, columns), /^all {2}all: 5,00 \/ 10/)
  assert.match(
    explained(whole, columns),
    /extra {2}extra: 2,00 \/ 3: .*; không tính, vì “part” không áp dụng$/m,
  )
  assert.match(
    explained(whole, columns, 'en'),
    /extra: 2\.00 \/ 3: .*; left out, for “part” is not applicable$/m,
  )
})

test('a bonus of a part that applies counts, and nothing more is said of it', () => {
  assert.doesNotMatch(explained(whole, { a: [4], extra: [2], b: [5] }), /không tính/)
})

test('a comparison that does not apply says that there is nothing to compare', () => {
  const tree = {
    code: 'all',
    children: [
      given('a', 10),
      { code: 'rival', max: 2, rule: { kind: 'group-mean', of: 'a', atOrAbove: 2 } },
    ],
  }
  const text = explained(tree, { a: ['not-applicable', 5] })
  assert.match(text, /rival: – \/ 2: không áp dụng: “a” không áp dụng nên không có gì để so sánh;/)
})

test('one item and one fault are said in the singular', () => {
  const rule = (kind: string) => ({ code: 'all', max: 2, rule: { kind, each: 0.5 } })
  assert.match(explained(rule('per-item'), { all: [1] }, 'en'), /: 1 item × 0\.5 points/)
  assert.match(explained(rule('per-item'), { all: [3] }, 'en'), /: 3 items × 0\.5 points/)
  assert.match(explained(rule('deduct'), { all: [1] }, 'en'), /less 1 fault × 0\.5/)
})
