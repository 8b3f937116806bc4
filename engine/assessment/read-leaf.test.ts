import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leafOf } from './canonical.ts'
import type { Entry } from './entry.ts'
import { readLeaf } from './read-leaf.ts'

const entry: Entry = {
  chain: 'c',
  position: 1,
  at: '2026-01-05T01:00:00.000Z',
  act: 'declare',
  cell: '1.1',
  body: { points: 2 },
  commitments: { reason: 'ab' },
}

test('a leaf is read back as the entry that it was written from', () => {
  assert.deepEqual(readLeaf(leafOf(entry)), entry)
})

test('what is no leaf of an entry is not read', () => {
  const leaf = leafOf(entry)
  for (const text of [
    '',
    'null',
    '[]',
    leaf.slice(0, -1),
    leaf.replace('"v":1', '"v":2'),
    leaf.replace('"position":1', '"position":"1"'),
    leaf.replace('"body":{"points":2}', '"body":[]'),
    leaf.replace('"reason":"ab"', '"reason":1'),
  ])
    assert.equal(readLeaf(text), undefined, text)
})
