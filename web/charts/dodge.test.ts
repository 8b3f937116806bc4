import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dodge, flagLines, linesFor } from './dodge.ts'

test('marks that have room stay on the line', () => {
  assert.deepEqual(dodge([0, 10, 20], 10), [0, 0, 0])
})

test('marks at one place stand one above the other, about the line', () => {
  assert.deepEqual(dodge([5, 5, 5], 10), [0, -10, 10])
})

test('no two marks of a swarm overlap, and the same marks always lie the same way', () => {
  const places = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 80 })
  fc.assert(
    fc.property(places, xs => {
      const offsets = dodge(xs, 10)
      assert.deepEqual(dodge(xs, 10), offsets)
      for (const a of xs.keys())
        for (const b of xs.keys())
          if (a < b) assert.ok(Math.hypot(xs[a] - xs[b], offsets[a] - offsets[b]) > 9.9)
    }),
  )
})

test('texts with room between them share a line, others take the next', () => {
  const texts = [
    { from: 0, to: 50 },
    { from: 40, to: 90 },
    { from: 70, to: 100 },
  ]
  assert.deepEqual(linesFor(texts, 10), [0, 1, 0])
})

test('of two flags the one further right hangs higher, so that no stalk crosses a name', () => {
  const flags = [
    { x: 10, from: 10, to: 60 },
    { x: 30, from: 30, to: 80 },
  ]
  assert.deepEqual(flagLines(flags, 5), [1, 0])
})

test('a flag of two lines keeps both free of the next', () => {
  const flags = [
    { x: 10, from: 10, to: 60 },
    { x: 30, from: 30, to: 80, rows: 2 },
  ]
  assert.deepEqual(flagLines(flags, 5), [2, 0])
})

test('flags never lie on one another', () => {
  const places = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 12 })
  fc.assert(
    fc.property(places, xs => {
      const flags = xs.map(x => (x > 240 ? { x, from: x - 60, to: x } : { x, from: x, to: x + 60 }))
      const lines = flagLines(flags, 5)
      for (const a of xs.keys())
        for (const b of xs.keys())
          if (a < b && lines[a] === lines[b])
            assert.ok(flags[a].to + 5 <= flags[b].from || flags[b].to + 5 <= flags[a].from)
    }),
  )
})
