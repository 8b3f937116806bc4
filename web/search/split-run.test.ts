import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitRun } from './split-run.ts'

const known = new Map([
  ['hung', 3],
  ['yen', 5],
  ['ha', 4],
  ['noi', 4],
  ['han', 1],
  ['oi', 1],
  ['ye', 1],
  ['n', 9],
])
const split = (run: string) => splitRun(run, word => known.get(word) ?? 0)

test('letters without spaces are split into the fewest known words, then the commoner ones', () => {
  assert.deepEqual(split('hungyen'), ['hung', 'yen'])
  assert.deepEqual(split('hanoi'), ['ha', 'noi'])
})

test('one word, unknown letters and endless runs are left alone', () => {
  assert.equal(split('hung'), null)
  assert.equal(split('hungx'), null)
  assert.equal(split('ha'.repeat(60)), null)
  assert.equal(split(''), null)
})
