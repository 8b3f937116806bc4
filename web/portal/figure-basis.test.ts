import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureBasis, sourceOf } from './figure-basis.ts'

const nothing = { rank: null, total: null, score: null, published: null, printedClass: null, note: null }
const published = { kind: 'published' } as const
const computed = { kind: 'computed' } as const
const noted = (vi: string) => ({ ...nothing, rank: 1, note: { vi, en: vi } })

test('a total of ours is computed, a figure of a source is printed, and nothing stands on nothing', () => {
  assert.equal(figureBasis({ ...nothing, total: 70, score: 70, rank: 1 }, computed, 'computed'), 'computed')
  assert.equal(
    figureBasis({ ...nothing, total: 71, score: 70, published: 71 }, computed, 'published'),
    'printed',
  )
  assert.equal(figureBasis({ ...nothing, score: 70 }, computed, 'published'), 'computed')
  assert.equal(figureBasis({ ...nothing, total: 70, published: 70 }, published, 'published'), 'printed')
  assert.equal(figureBasis(nothing, published, 'published'), null)
})

test('a place in a list and a rank that was computed back are not passed off as printed', () => {
  const said = (note: string) => figureBasis(noted(note), published, 'published')
  assert.equal(said('Hạng theo thứ tự liệt kê trong bài'), 'listed')
  assert.equal(said('Suy ra từ hạng 32 của năm sau và mức tăng 13 bậc'), 'derived')
  assert.equal(said('Hạng in đậm'), 'printed')
})

test('the source of a row is the one it names, else the only one', () => {
  const [a, b] = ['a', 'b'].map(id => ({ id, title: { vi: `Báo ${id}`, en: `Paper ${id}` }, credit: id }))
  assert.equal(sourceOf({ source: 'b' }, { sources: [a, b] })?.vi, 'Báo b')
  assert.equal(sourceOf({ source: null }, { sources: [a] })?.vi, 'Báo a')
  assert.equal(sourceOf({ source: null }, { sources: [a, b] }), null)
})
