import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signed } from './numbers.ts'

test('a change carries its sign; one too small to print carries none', () => {
  assert.equal(signed(1.255, 2, 'vi'), '+1,26')
  assert.equal(signed(-0.3, 2, 'en'), '−0.30')
  assert.equal(signed(0.001, 2, 'en'), '0.00')
  assert.equal(signed(-0.001, 2, 'en'), '0.00')
  assert.equal(signed(24, 0, 'vi'), '+24')
})
