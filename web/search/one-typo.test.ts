import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editDistance } from '@thuocdo/engine'
import fc from 'fast-check'
import { isOneTypo } from './one-typo.ts'

test('a letter too many, missing, wrong or two swapped is one slip; two slips or none are not', () => {
  for (const [a, b] of [
    ['hunng', 'hung'],
    ['hug', 'hung'],
    ['hunk', 'hung'],
    ['nihn', 'ninh'],
  ])
    assert.equal(isOneTypo(a, b), true, a)
  for (const [a, b] of [
    ['hung', 'hung'],
    ['hgun', 'hung'],
    ['yen', 'hung'],
    ['', 'ab'],
  ])
    assert.equal(isOneTypo(a, b), false, a)
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })

test('a slip is the same from both sides, and every single edit is one', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      assert.equal(isOneTypo(a, b), isOneTypo(b, a))
      if (editDistance(a, b) === 1) assert.ok(isOneTypo(a, b))
      if (editDistance(a, b) > 2) assert.ok(!isOneTypo(a, b))
    }),
  )
})
