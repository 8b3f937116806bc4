import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDaysOff, workingDay } from './working-days.ts'

const daysOff = await readDaysOff()
const isWorked = (day: string): boolean => workingDay(day, daysOff).isWorked

test('offices work from Monday to Friday', () => {
  assert.deepEqual(['2026-01-05', '2026-01-09'].map(isWorked), [true, true])
  assert.deepEqual(['2026-01-03', '2026-01-04'].map(isWorked), [false, false])
})

test('official days off are none, and a Saturday worked in exchange is one', () => {
  assert.deepEqual(['2025-09-02', '2025-05-02', '2026-02-17'].map(isWorked), [false, false, false])
  assert.deepEqual(['2025-04-26', '2026-08-22'].map(isWorked), [true, true])
})

test('of a year without a list only the weekends are known, and that is said', () => {
  assert.deepEqual(workingDay('2031-09-02', daysOff), { isWorked: true, isKnown: false })
  assert.deepEqual(workingDay('2026-09-02', daysOff), { isWorked: false, isKnown: true })
})

test('every day of the list is a day, once, and its source is named', () => {
  const days = [...daysOff.off, ...daysOff.worked]
  assert.equal(new Set(days).size, days.length)
  for (const day of days) assert.equal(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), day)
})
