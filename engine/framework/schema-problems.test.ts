import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallSource } from '../testing/small-edition.ts'
import { checkEdition } from './check.ts'

const said = (each: number) => {
  const tree = { code: 'all', name: { vi: 'all', en: 'all' }, max: 2, rule: { kind: 'per-item', each } }
  return checkEdition(smallSource(tree)).problems.map(({ words }) => words)
}

test('a number that must be above nought is told so, not that it may be nought', () => {
  assert.deepEqual(said(0), [
    { vi: '“each” phải lớn hơn 0, hiện là 0.', en: '“each” must be above 0; it is 0.' },
  ])
  assert.deepEqual(said(0.5), [])
})

test('a number that may stand on its limit is told the limit', () => {
  const words = checkEdition(
    smallSource(
      { code: 'all', name: { vi: 'all', en: 'all' }, max: 2, rule: { kind: 'given' } },
      { rounding: { decimals: -1, mode: 'half-up' } },
    ),
  ).problems[0]?.words
  assert.equal(words?.vi, '“decimals” không được nhỏ hơn 0, hiện là -1.')
})
