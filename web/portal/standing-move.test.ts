import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleSite } from '../testing/example-site.ts'
import { moveOf } from './standing-move.ts'

const opened = await exampleSite().edition('demo/2020')
assert.ok(opened)
const { framework } = opened
const cao = { vi: 'Cao', en: 'High' }
const thap = { vi: 'Thấp', en: 'Low' }
const ranked = {
  framework,
  period: '2020',
  rank: 22,
  of: 63,
  block: null,
  group: null,
  groupPlace: null,
  note: null,
  max: 100,
}
const later = { ...ranked, period: '2021', rank: 12 }

test('from rank 22 to rank 12 is ten places up', () => {
  assert.deepEqual(moveOf(ranked, later), { of: 'rank', steps: 10, from: null, since: '2020', note: null })
  assert.equal(moveOf(later, ranked)?.steps, -10)
})

test('a remark on the earlier rank goes with the move', () => {
  const note = { vi: 'Hạng theo thứ tự liệt kê', en: 'By order of listing' }
  assert.equal(moveOf({ ...ranked, note }, later)?.note, note)
})

test('nothing is said across a change of method, without a year before, or among another number of units', () => {
  assert.equal(moveOf(ranked, { ...later, framework: { ...framework, breaks: cao } }), null)
  assert.equal(moveOf(undefined, later), null)
  assert.equal(moveOf({ ...ranked, of: 64 }, later), null)
  assert.equal(moveOf({ ...ranked, block: cao }, later), null)
})

test('where nobody is ranked the group moves, from the fourth to the first by three', () => {
  const grouped = { ...ranked, rank: null, of: 0, group: thap, groupPlace: 4 }
  const now = { ...grouped, period: '2021', group: cao, groupPlace: 1 }
  assert.deepEqual(moveOf(grouped, now), { of: 'group', steps: 3, from: thap, since: '2020', note: null })
  assert.equal(moveOf({ ...grouped, max: 60 }, now), null)
  assert.equal(moveOf(grouped, later), null)
})
