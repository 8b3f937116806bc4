import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysBetween } from './days-between.ts'

test('days are counted over the end of a year, forwards and back', () => {
  assert.deepEqual(
    [
      daysBetween('2026-12-20', '2027-01-01'),
      daysBetween('2026-12-20', '2026-12-20'),
      daysBetween('2026-03-01', '2026-02-28'),
    ],
    [12, 0, -1],
  )
})
