import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Change } from '@thuocdo/engine'
import { movesByPart, movesOf } from './unit-moves.ts'

const part = (code: string, own: number, framework: number, other = 0, depth = 0) => ({
  code,
  name: { vi: code, en: code },
  depth,
  own,
  framework,
  other,
})

const changed = (delta: number, parts: Change['parts']): Change => ({
  unit: 'an-lac',
  from: { score: 60, rank: 2 },
  to: { score: 60 + delta, rank: 1 },
  delta,
  places: 1,
  sources: undefined,
  parts,
})

test('a dropped part and the rest have lines of their own, and all lines add up: 5 + 1 − 3 + 2 = 5', () => {
  const change = changed(5, [part('speed', 5, 1), part('old', 0, -3), part('demo', 0, 0, 2)])
  const moves = movesOf(change, new Set(['speed']), 'demo')
  assert.ok(moves?.isSplit)
  assert.deepEqual(
    moves.dropped.map(({ code, total }) => [code, total]),
    [['old', -3]],
  )
  assert.equal(moves.rest?.total, 2)
  const lines = [...moves.byCode.values(), ...moves.dropped, ...(moves.rest ? [moves.rest] : [])]
  assert.equal(
    lines.reduce((total, line) => total + line.total, 0),
    moves.sum.total,
  )
})

test('a framework that moved nothing is not told apart, and a change without parts is not told at all', () => {
  assert.equal(movesOf(changed(5, [part('speed', 5, 0)]), new Set(['speed']), 'demo')?.isSplit, false)
  assert.equal(movesOf(changed(5, []), new Set(), 'demo'), null)
})

test('a part that moved because its own parts came and left did not move by itself: 3 = 4 own − 1 framework', () => {
  const deep = changed(5, [
    part('speed', 3, 0),
    part('speed.1', 4, 0, 0, 1),
    part('speed.old', 0, -1, 0, 1),
    part('care', 2, 0),
  ])
  assert.deepEqual(
    movesByPart(deep).map(({ code, own, framework, total }) => [code, own, framework, total]),
    [
      ['speed', 4, -1, 3],
      ['care', 2, 0, 2],
    ],
  )
  assert.ok(movesOf(deep, new Set(['speed', 'care']), 'demo')?.isSplit)
})

test('a part whose maxima changed is told once: 0.6 of the framework below it are not added to the 0.6 above', () => {
  const scaled = changed(1, [part('speed', 0.4, 0.6), part('speed.1', 0.4, 0.6, 0, 1)])
  assert.deepEqual(
    movesByPart(scaled).map(({ own, framework, total }) => [own, framework, total]),
    [[0.4, 0.6, 1]],
  )
})
