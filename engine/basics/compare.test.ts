import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { atLeast, isAbove, isSame } from './compare.ts'

test('sums that a person takes for equal are the same', () => {
  assert.ok(isSame(0.1 + 0.7, 0.3 + 0.5))
  assert.ok(isSame(0.1 + 0.2, 0.3))
  assert.ok(!isSame(80.0000001, 80))
})

test('a limit is met by what stands for it, and not passed', () => {
  assert.ok(atLeast(0.1 + 0.7, 0.8) && !isAbove(0.8, 0.1 + 0.7))
  assert.ok(!atLeast(0.7999999, 0.8) && isAbove(0.8000001, 0.8))
})

test('decimals are at least a limit or below it, as on paper', () => {
  const cents = fc.integer({ min: 0, max: 10_000 })
  fc.assert(
    fc.property(
      cents,
      cents,
      cents,
      (a, b, limit) => atLeast(a / 100 + b / 100, limit / 100) === a + b >= limit,
    ),
  )
})
