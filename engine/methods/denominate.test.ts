import assert from 'node:assert/strict'
import { test } from 'node:test'
import { denominate } from './denominate.ts'

test('ten per five is two', () => {
  assert.deepEqual([...denominate(Float64Array.of(10, 9), Float64Array.of(5, 3))], [2, 3])
})

test('missing where either is missing, and where there is nothing to divide by', () => {
  const column = denominate(Float64Array.of(10, Number.NaN, 10), Float64Array.of(Number.NaN, 5, 0))
  assert.ok(column.every(Number.isNaN))
})

test('a denominator too few is a broken program', () => {
  assert.throws(() => denominate(Float64Array.of(1, 2), Float64Array.of(1)), /one denominator per unit/)
})
