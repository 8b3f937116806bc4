import assert from 'node:assert/strict'
import { test } from 'node:test'
import { covariance, kendall, pearson, spearman } from './correlation.ts'

const missing = Number.NaN
const numbers = (...xs: readonly number[]): Float64Array => Float64Array.from(xs)

test('columns that rise together go together, and turned around against each other', () => {
  for (const correlation of [pearson, spearman, kendall]) {
    assert.ok(Math.abs(correlation(numbers(1, 2, 3), numbers(10, 20, 30)) - 1) < 1e-15)
    assert.ok(Math.abs(correlation(numbers(1, 2, 3), numbers(3, 2, 1)) + 1) < 1e-15)
  }
})

test('only the order counts for ranks', () => {
  assert.equal(spearman(numbers(1, 2, 3), numbers(1, 2, 1000)), 1)
  assert.ok(pearson(numbers(1, 2, 3), numbers(1, 2, 1000)) < 1)
})

test('one swap among four: Kendall is (5 − 1)/6', () => {
  assert.equal(kendall(numbers(1, 2, 3, 4), numbers(1, 2, 4, 3)), 4 / 6)
})

test('rows that either column lacks are left out', () => {
  assert.equal(covariance(numbers(1, 2, 3, missing), numbers(2, 4, 6, 100)), 2)
  assert.equal(pearson(numbers(1, missing, 3, 5), numbers(3, 9, 2, 1)), -1)
})

test('without spread nothing can be said', () => {
  for (const correlation of [pearson, spearman, kendall]) {
    assert.ok(Number.isNaN(correlation(numbers(1, 2, 3), numbers(7, 7, 7))))
  }
})
