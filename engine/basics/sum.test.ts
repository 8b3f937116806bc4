import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sum } from './sum.ts'

test('a small term between two large ones is not lost', () => {
  assert.equal(sum([1e16, 1, -1e16]), 1)
  assert.notEqual(1e16 + 1 - 1e16, 1)
})

test('ten tenths are one', () => {
  assert.equal(sum(new Float64Array(10).fill(0.1)), 1)
})

test('only the first terms are added when a count is given, and nothing of none', () => {
  assert.equal(sum([1, 2, 4, 8], 3), 7)
  assert.equal(sum([]), 0)
})

test('what is not a number or without bound stays so', () => {
  assert.ok(Number.isNaN(sum([1, Number.NaN])))
  assert.equal(sum([1, Number.POSITIVE_INFINITY]), Number.POSITIVE_INFINITY)
})

test('law: the order of the terms does not matter to the printed digits', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 60 }), terms => {
      const [forwards, backwards] = [sum(terms), sum(terms.toReversed())]
      assert.ok(Math.abs(forwards - backwards) <= 1e-9)
    }),
  )
})
