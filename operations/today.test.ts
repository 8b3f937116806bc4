import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayBefore, monthsBefore, todayIn } from './today.ts'

test('a day begins in Việt Nam when it is 17:00 in Greenwich', () => {
  assert.equal(todayIn(new Date('2025-12-31T16:59:59Z')), '2025-12-31')
  assert.equal(todayIn(new Date('2025-12-31T17:00:00Z')), '2026-01-01')
})

test('the day before the first of a month is the last of another, leap years counted', () => {
  assert.deepEqual(['2025-07-01', '2024-03-01', '2026-01-01'].map(dayBefore), [
    '2025-06-30',
    '2024-02-29',
    '2025-12-31',
  ])
})

test('the same day some months before is the last of a month that is shorter', () => {
  assert.equal(monthsBefore('2026-01-05', 12), '2025-01-05')
  assert.equal(monthsBefore('2026-03-31', 1), '2026-02-28')
  assert.equal(monthsBefore('2026-01-31', 2), '2025-11-30')
  assert.equal(monthsBefore('2024-02-29', 12), '2023-02-28')
})
