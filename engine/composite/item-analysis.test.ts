import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cronbachAlpha, profile } from './item-analysis.ts'

const missing = Number.NaN
const numbers = (...xs: readonly number[]): Float64Array => Float64Array.from(xs)

test('items that say the same have alpha 1', () => {
  assert.equal(cronbachAlpha([numbers(1, 2, 3), numbers(2, 3, 4), numbers(5, 6, 7)]), 1)
})

test('items that have nothing to do with each other have alpha 0, opposite ones below', () => {
  assert.equal(cronbachAlpha([numbers(1, 1, -1, -1), numbers(1, -1, 1, -1)]), 0)
  assert.ok(cronbachAlpha([numbers(1, 2, 3), numbers(3, 2, 1.5)]) < 0)
})

test('one item has no alpha', () => {
  assert.ok(Number.isNaN(cronbachAlpha([numbers(1, 2, 3)])))
})

const items = [numbers(9, 1, 2), numbers(2, 9, 1), numbers(1, 2, 9), numbers(missing, 1, 2)]

test('a unit is strongest where it stands first and weakest where it stands last', () => {
  const { strengths, weaknesses } = profile(items, 0, 1)
  assert.deepEqual(strengths, [{ item: 0, rank: 1 }])
  assert.deepEqual(weaknesses, [{ item: 2, rank: 3 }])
})

test('an item that the unit lacks is neither', () => {
  const { strengths, weaknesses } = profile(items, 0, 10)
  assert.deepEqual(
    strengths.map(({ item }) => item),
    [0, 1],
  )
  assert.deepEqual(
    weaknesses.map(({ item }) => item),
    [0, 1, 2],
  )
})

test('to share the last place is no strength, even as second of many', () => {
  const yesOrNo = numbers(1, 0, 0, 0)
  assert.deepEqual(profile([yesOrNo], 1, 1), { strengths: [], weaknesses: [{ item: 0, rank: 2 }] })
})
