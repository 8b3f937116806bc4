import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { place } from './ties.ts'

const ranks = (scores: number[], ties: 'share' | 'dense' | 'order' | 'by-hand') => [
  ...place(Float64Array.from(scores), ties),
]

test('equal scores share, share densely, or stand in order', () => {
  assert.deepEqual(ranks([9, 8, 8, 7], 'share'), [1, 2, 2, 4])
  assert.deepEqual(ranks([9, 8, 8, 7], 'dense'), [1, 2, 2, 3])
  assert.deepEqual(ranks([9, 8, 8, 7], 'order'), [1, 2, 3, 4])
  assert.deepEqual(ranks([9, 8, 8, 7], 'by-hand'), [1, 2, 2, 4])
})

test('a decision between equals counts only where ties are decided by hand', () => {
  const [scores, decided] = [Float64Array.of(9, 8, 8), Float64Array.of(Number.NaN, 2, 1)]
  assert.deepEqual([...place(scores, 'by-hand', decided)], [1, 3, 2])
  assert.deepEqual([...place(scores, 'share', decided)], [1, 2, 2])
})

test('a unit without a score has no rank and takes no place', () => {
  assert.deepEqual(ranks([Number.NaN, 5, 6], 'share'), [0, 2, 1])
})

test('sums that are equal on paper share a place, whatever their last bit', () => {
  assert.deepEqual(ranks([0.1 + 0.7, 0.3 + 0.5, 0.1 + 0.2, 0.3 + 0], 'share'), [1, 1, 3, 3])
  assert.deepEqual(ranks([90.021, 90.019], 'share'), [1, 2])
})

test('a higher score never has a worse rank', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2 }), xs => {
      const r = ranks(xs, 'share')
      return xs.every((x, i) => xs.every((y, j) => x <= y || r[i] < r[j]))
    }),
  )
})
