import assert from 'node:assert/strict'
import { test } from 'node:test'
import { availability, enoughKnown } from './screen.ts'

const columns = [Float64Array.of(1, Number.NaN, 3), Float64Array.of(4, Number.NaN, Number.NaN)]

test('of two values the first unit has both, the second none, the third one', () => {
  assert.deepEqual([...availability(columns, 3)], [1, 0, 0.5])
})

test('whoever has at least the share stays, at the limit too', () => {
  assert.deepEqual(enoughKnown(columns, 3, 0.5), [0, 2])
  assert.deepEqual(enoughKnown(columns, 3, 0.51), [0])
  assert.deepEqual(enoughKnown(columns, 3, 0), [0, 1, 2])
})
