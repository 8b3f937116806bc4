import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  extent,
  kurtosis,
  mean,
  median,
  present,
  quantile,
  skewness,
  sortedPresent,
  standardDeviation,
} from './statistics.ts'

const missing = Number.NaN

test('what is missing is left out, sorted or as it comes', () => {
  assert.deepEqual([...present([3, missing, 1])], [3, 1])
  assert.deepEqual([...sortedPresent([10, missing, 9])], [9, 10])
  assert.deepEqual([...present([missing])], [])
})

test('mean and median of 1, 2 and 6; of nothing there is none', () => {
  assert.equal(mean([1, 2, 6]), 3)
  assert.equal(median([6, 1, 2]), 2)
  assert.equal(median([1, 2, 3, 10]), 2.5)
  assert.ok(Number.isNaN(mean([])))
  assert.ok(Number.isNaN(median([])))
})

test('the first quarter of 1, 2, 3, 4 lies at 1.75, as in a spreadsheet', () => {
  assert.equal(quantile([1, 2, 3, 4], 0.25), 1.75)
  assert.equal(quantile([1, 2, 3, 4], 0), 1)
  assert.equal(quantile([1, 2, 3, 4], 1), 4)
  assert.equal(quantile([7], 0.9), 7)
})

test('the standard deviation of 1, 2, 3 is 1; of a single number there is none', () => {
  assert.equal(standardDeviation([1, 2, 3]), 1)
  assert.ok(Number.isNaN(standardDeviation([5])))
})

test('even numbers are not skewed and flat: kurtosis −1.2', () => {
  assert.equal(skewness([1, 2, 3, 4, 5]), 0)
  assert.ok(Math.abs(kurtosis([1, 2, 3, 4, 5]) + 1.2) < 1e-12)
})

test('a long tail above skews to the right, below to the left', () => {
  assert.ok(skewness([1, 2, 3, 40]) > 0)
  assert.equal(skewness([-1, -2, -3, -40]), -skewness([1, 2, 3, 40]))
})

test('there is no shape without spread', () => {
  assert.ok(Number.isNaN(skewness([4, 4, 4, 4])))
  assert.ok(Number.isNaN(kurtosis([4, 4, 4, 4])))
})

test('lowest and highest leave out what is missing, wherever it stands', () => {
  assert.deepEqual(extent([missing, 3, missing, -2, 7]), { low: -2, high: 7 })
  assert.deepEqual(extent([5]), { low: 5, high: 5 })
  assert.deepEqual(extent([missing]), { low: missing, high: missing })
})

test('law: a quantile lies within the extent and grows with its share', () => {
  const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (xs, share) => {
      const sorted = sortedPresent(xs)
      const { low, high } = extent(xs)
      const at = quantile(sorted, share)
      assert.ok(low <= at && at <= high)
      assert.ok(quantile(sorted, share / 2) <= at)
    }),
  )
})
