import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn } from './days.ts'

test('a day is read as the calendar or as a Vietnamese reader writes it, or as today', () => {
  assert.equal(dayIn('2025-07-01', '2026-11-21'), '2025-07-01')
  assert.equal(dayIn('1/7/2025', '2026-11-21'), '2025-07-01')
  assert.equal(dayIn('today', '2026-11-21'), '2026-11-21')
  assert.equal(dayIn('Hôm nay'.normalize('NFD'), '2026-11-21'), '2026-11-21')
})

test('what is no day is none', () => {
  for (const text of ['2025-13-01', '31/2/2025', 'tomorrow', ''])
    assert.equal(dayIn(text, '2026-11-21'), undefined)
})
