import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rankStatistics } from './rank-statistics.ts'

test('over ranks 1 to 5 the mean and the median are 3, and 5 % lie below 1.2', () => {
  const replicates = [1, 2, 3, 4, 5].map(rank => Int32Array.of(rank, 1))
  const { nominal, mean, median, low, high } = rankStatistics(Int32Array.of(2, 1), replicates)
  assert.deepEqual([...nominal], [2, 1])
  assert.deepEqual([...mean], [3, 1])
  assert.deepEqual([...median], [3, 1])
  assert.deepEqual([...low], [1.2, 1])
  assert.deepEqual([...high], [4.8, 1])
})

test('a replicate in which a unit has no rank does not count for it', () => {
  const { mean, high } = rankStatistics(Int32Array.of(1, 0), [
    Int32Array.of(1, 0),
    Int32Array.of(0, 0),
    Int32Array.of(3, 0),
  ])
  assert.deepEqual([...mean], [2, Number.NaN])
  assert.ok(Number.isNaN(high[1]))
})

test('no replicates are a broken program', () => {
  assert.throws(() => rankStatistics(Int32Array.of(1), []), /at least one replicate/)
})
