import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Column, signedIn } from './edition-blocks.ts'
import { cappedAt, ownMaximum, printedApart } from './edition-cells.tsx'
import { isFirst, type Row, ranklessIn, tiedByHand } from './edition-rows.ts'

const column: Column = { of: 'nodes', at: 0, code: '9', name: { vi: 'Điểm thưởng', en: 'Bonus' }, max: 20 }

const rowOf = (value: number | null, beside: Partial<Row['beside']['nodes'][number]> = {}): Row => ({
  unit: 'so-y-te',
  name: { vi: 'Sở Y tế', en: 'Department of Health' },
  block: '',
  rank: null,
  total: null,
  score: null,
  class: null,
  printedClass: null,
  published: null,
  difference: null,
  isOff: false,
  isUnverified: false,
  unranked: null,
  held: [],
  points: null,
  base: null,
  source: null,
  note: null,
  nodes: [value],
  split: [],
  beside: { nodes: [{ max: null, printed: null, isFree: false, ...beside }], split: [] },
})

test('a unit that its source only lists first is not said to lead', () => {
  const words = { vi: 'Hạng theo thứ tự liệt kê trong bài', en: 'Rank by the order of listing in the text' }
  assert.ok(isFirst({ ...rowOf(90), rank: 1 }))
  assert.ok(!isFirst({ ...rowOf(90), rank: 1, note: words }))
  assert.ok(!isFirst({ ...rowOf(90), rank: 2 }))
})

test('a score without a rank is told where others have ranks; where nobody has one, or the unit is said to be unranked, not', () => {
  const [ranked, rankless] = [1, null].map(rank => ({ ...rowOf(90), total: 90, rank }))
  const aside = { ...rankless, unranked: { vi: 'mới', en: 'new' } }
  assert.deepEqual(ranklessIn([ranked, rankless, aside]), [rankless])
  assert.deepEqual(ranklessIn([rankless, rankless]), [])
})

test('units level with another are marked where the assessing body decides the order, and nowhere else', () => {
  const rows = [82.2, 82.2, 81].map((total, i) => ({
    ...rowOf(null),
    unit: `so-${i + 1}`,
    total,
    rank: i + 1,
  }))
  const by = (ties: 'by-hand' | 'share') => [...tiedByHand(rows, { rank: { basis: 'unrounded', ties } })]
  assert.deepEqual(by('by-hand'), ['so-1', 'so-2'])
  assert.deepEqual(by('share'), [])
})

test('a bonus counts up to its limit and no further', () => {
  const limited = { ...column, cap: 3 }
  assert.equal(cappedAt(rowOf(4.5), limited), 3)
  assert.equal(cappedAt(rowOf(3), limited), null)
  assert.equal(cappedAt(rowOf(4.5), column), null)
})

test('a maximum of the unit itself is told where its column states another', () => {
  assert.equal(ownMaximum(rowOf(8, { max: 15 }), column), 15)
  assert.equal(ownMaximum(rowOf(8, { max: 20 }), column), null)
  assert.equal(ownMaximum(rowOf(8), column), null)
  assert.equal(ownMaximum(rowOf(null, { max: 15 }), column), null)
})

test('a printed score of a part is told where readers would see another one of ours, or none', () => {
  assert.equal(printedApart(rowOf(81.967, { printed: 81.96 }), column), 81.96)
  assert.equal(printedApart(rowOf(85.3587, { printed: 85.36 }), column), null)
  assert.equal(printedApart(rowOf(null, { printed: 44.41 }), column), 44.41)
  assert.equal(printedApart(rowOf(81.967), column), null)
})

test('what a penalty takes away stands with its sign; nothing taken is nought, and a bonus stays as it is', () => {
  const penalty: Column = { ...column, isPenalty: true }
  assert.deepEqual([signedIn(0.25, penalty), signedIn(0, penalty), signedIn(0.25, column)], [-0.25, 0, 0.25])
})
