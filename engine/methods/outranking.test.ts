import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { copeland, dominantPairs, outrankingMatrix } from './outranking.ts'

const missing = Number.NaN
const numbers = (...xs: readonly number[]): Float64Array => Float64Array.from(xs)

test('a unit wins the weight of each criterion on which it is better, half where it is equal', () => {
  // The first unit is better on a weight of 1 and equal on a weight of 2, out of 4.
  const matrix = outrankingMatrix([numbers(5, 3), numbers(7, 7), numbers(1, 2)], [1, 2, 1])
  assert.deepEqual([...matrix], [0, 0.5, 0.5, 0])
  assert.equal(dominantPairs(matrix), 0)
})

test('better everywhere is dominance', () => {
  const matrix = outrankingMatrix([numbers(5, 3), numbers(7, 6)], [1, 3])
  assert.deepEqual([...matrix], [0, 1, 0, 0])
  assert.equal(dominantPairs(matrix), 1)
})

test('a pair is compared on what both have; with nothing in common it is not compared', () => {
  assert.deepEqual([...outrankingMatrix([numbers(5, 3), numbers(missing, 9)], [1, 3])], [0, 1, 0, 0])
  const apart = [numbers(5, missing), numbers(missing, 9)]
  assert.deepEqual([...outrankingMatrix(apart, [1, 1])], [0, missing, missing, 0])
  assert.deepEqual([...copeland(apart, [1, 1])], [missing, missing])
})

test('Copeland counts wins less losses: first past all, then one each, then none', () => {
  assert.deepEqual([...copeland([numbers(3, 2, 1)], [1])], [2, 0, -2])
  assert.deepEqual([...copeland([numbers(4, 4, 4)], [1])], [0, 0, 0])
})

test('a circle of three is undecided', () => {
  const circle = [numbers(3, 2, 1), numbers(2, 1, 3), numbers(1, 3, 2)]
  assert.deepEqual([...copeland(circle, [1, 1, 1])], [0, 0, 0])
})

test('half the weight is a draw, although three times 0.1 is not 0.3', () => {
  const draw = [numbers(2, 1), numbers(2, 1), numbers(2, 1), numbers(1, 2)]
  assert.deepEqual([...copeland(draw, [0.1, 0.1, 0.1, 0.3])], [0, 0])
})

test('no units give no matrix; a weight too few is a broken program', () => {
  assert.equal(outrankingMatrix([], []).length, 0)
  assert.throws(() => outrankingMatrix([numbers(1, 2)], []), /one weight per criterion/)
})

test('law: the two sides of a pair add up to one, and all scores of Copeland to zero', () => {
  const table = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 }), {
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(table, rows => {
      const columns = rows.map(row => Float64Array.from(row))
      const weights = columns.map((_, k) => k + 1)
      const matrix = outrankingMatrix(columns, weights)
      for (let i = 0; i < 6; i++) {
        for (let j = 0; j < i; j++) assert.ok(Math.abs(matrix[i * 6 + j] + matrix[j * 6 + i] - 1) < 1e-12)
      }
      assert.equal(
        copeland(columns, weights).reduce((a, b) => a + b, 0),
        0,
      )
    }),
  )
})
