import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pageOf, pageSize, placeOf } from './place-of.ts'

test('124 lines lie on three pages, the last of 24', () => {
  assert.deepEqual(placeOf(124, 1), { page: 1, pages: 3, first: 1, last: 50, total: 124 })
  assert.deepEqual(placeOf(124, 3), { page: 3, pages: 3, first: 101, last: 124, total: 124 })
})

test('a page that is none is the nearest that is', () => {
  assert.equal(placeOf(124, 99).page, 3)
  for (const page of [0, -2, Number.NaN]) assert.equal(placeOf(124, page).page, 1)
  assert.deepEqual(placeOf(0, 7), { page: 1, pages: 1, first: 0, last: 0, total: 0 })
})

test('the pages of a list, one after the other, are the list', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 4 * pageSize }), list => {
      const { pages } = placeOf(list.length, 1)
      const read = Array.from({ length: pages }, (_, at) => pageOf(list, at + 1).lines)
      assert.deepEqual(read.flat(), list)
    }),
  )
})
