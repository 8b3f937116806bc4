import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayWords, isDay } from './calendar.ts'

test('a day is written as readers of each language write it', () => {
  assert.equal(dayWords('2021-12-31', 'vi'), '31/12/2021')
  assert.equal(dayWords('2008-08-01', 'en'), '1 August 2008')
})

test('a day must be on the calendar', () => {
  assert.ok(isDay('2025-07-01') && isDay('2024-02-29') && isDay('2000-02-29'))
  for (const text of ['2025-02-29', '1900-02-29', '2025-13-01', '2025-04-31', '2025-00-10', '1/7/2025', ''])
    assert.ok(!isDay(text), text)
})
