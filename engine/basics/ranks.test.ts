import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ascendingRanks, presentRows } from './ranks.ts'

const column = Float64Array.from([5, 9, Number.NaN, 9, 7])

test('equal values share the lowest place, the mean of their places, or the highest', () => {
  assert.deepEqual([...ascendingRanks(column, 'lowest')], [1, 3, Number.NaN, 3, 2])
  assert.deepEqual([...ascendingRanks(column, 'average')], [1, 3.5, Number.NaN, 3.5, 2])
  assert.deepEqual([...ascendingRanks(column, 'highest')], [1, 4, Number.NaN, 4, 2])
})

test('or they stand in the order of the list', () => {
  assert.deepEqual([...ascendingRanks(column, 'first')], [1, 3, Number.NaN, 4, 2])
})

test('where nothing is there, nobody has a place', () => {
  assert.deepEqual([...ascendingRanks(Float64Array.of(Number.NaN), 'average')], [Number.NaN])
  assert.deepEqual([...presentRows(column)], [0, 1, 3, 4])
})

test('law: mean ranks always add up to n(n + 1)/2', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 20 }), xs => {
      const total = ascendingRanks(Float64Array.from(xs), 'average').reduce((a, b) => a + b, 0)
      assert.equal(total, (xs.length * (xs.length + 1)) / 2)
    }),
  )
})
