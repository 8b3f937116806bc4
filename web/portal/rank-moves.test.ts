import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { IndexYears } from './index-years.ts'
import { endingIn, findingOf, longestOf, movesOf } from './rank-moves.ts'

type Ranks = Readonly<Record<string, readonly (number | null)[]>>

/** An index of years from 2018 on; `cut` names the position of a year that does not compare. */
const indexOf = (
  ranks: Ranks,
  more: { cut?: number; isWhole?: boolean; isRanked?: boolean } = {},
): IndexYears => ({
  years: (Object.values(ranks)[0] ?? []).map((_, i) => ({
    id: `demo/${2018 + i}`,
    period: String(2018 + i),
    isBreak: false,
    cut: i === more.cut ? { vi: 'Bộ tiêu chí mới', en: 'New criteria' } : null,
    isWhole: more.isWhole ?? true,
  })),
  blocks: [
    {
      code: '',
      name: null,
      units: Object.entries(ranks).map(([unit, own]) => ({
        unit,
        name: { vi: unit, en: unit },
        figures: own.map(rank =>
          rank === null ? null : { rank, leads: rank === 1, total: null, class: null },
        ),
      })),
    },
  ],
  isRanked: more.isRanked ?? true,
})

const all = (index: IndexYears) => movesOf(index, 0, index.years.length - 1)

const steady: Ranks = { a: [2, 1, 1, 1], b: [1, 2, 2, 3], c: [3, 3, 3, 2] }

test('who stands first three years in a row is what an edition says', () => {
  const [moves] = all(indexOf(steady))
  const finding = findingOf(moves)
  assert.ok(finding.kind === 'streak')
  assert.deepEqual([finding.unit.unit, finding.years, finding.from.period], ['a', 3, '2019'])
})

test('a run of first places ends where results do not compare with those before', () => {
  assert.equal(findingOf(all(indexOf(steady, { cut: 3 }))[0]).kind, 'plain')
  assert.equal(longestOf(all(indexOf({ ...steady, a: [1, 1, 1, 1] }, { cut: 2 }))[0]).kind, 'plain')
})

test('a new leader takes the place of another; after a cut nobody does', () => {
  const ranks = { a: [1, 1, 2], b: [2, 2, 1], c: [3, 3, 3] }
  const finding = (cut?: number) => findingOf(all(indexOf(ranks, cut === undefined ? {} : { cut }))[0]).kind
  assert.equal(finding(), 'new-leader')
  assert.equal(finding(2), 'plain')
})

test('who rose most is said only where all ranks are known', () => {
  const ranks = { a: [1, 1], b: [2, 4], c: [3, 3], d: [4, 2] }
  const [whole] = all(indexOf(ranks))
  const finding = findingOf(whole)
  assert.ok(finding.kind === 'riser')
  assert.deepEqual([finding.unit.unit, finding.places], ['d', 2])
  assert.equal(findingOf(all(indexOf(ranks, { isWhole: false }))[0]).kind, 'plain')
})

test('the longest run is called so only where the leader of every year is known', () => {
  const known = longestOf(all(indexOf({ ...steady, b: [1, 2, 2, 3] }))[0])
  assert.equal(known.kind, 'longest')
  const [moves] = all(indexOf({ a: [2, 1, 1, 1], b: [null, 2, 2, 3], c: [3, 3, 3, 2] }))
  assert.equal(longestOf(moves).kind, 'run')
})

test('an index that ranks nobody has no moves, and neither have scattered ranks', () => {
  assert.deepEqual(all(indexOf(steady, { isRanked: false })), [])
  assert.deepEqual(all(indexOf({ a: [1, null, 60], b: [null, 63, null] })), [])
})

test('a year that ranks nobody stays as a gap between two that do, not before or after them', () => {
  const [moves] = all(
    indexOf({
      a: [null, 1, 2, null, 1, null],
      b: [null, 2, 1, null, 2, null],
      c: [null, 3, 3, null, 3, null],
    }),
  )
  assert.deepEqual(
    moves.years.map(({ period }) => period),
    ['2019', '2020', '2021', '2022'],
  )
})

test('a cut between two drawn years cuts their lines', () => {
  const [moves] = all(indexOf(steady, { cut: 2 }))
  assert.deepEqual(moves.breaks, [{ before: 2, isCut: true }])
})

test('up to an edition that is not whole only those that it ranks are drawn: every line ends in a name', () => {
  const ranks: Ranks = { a: [2, 1, 1, 1], b: [1, 2, 2, null], c: [3, 3, 3, 2] }
  const drawn = (isWhole: boolean) =>
    endingIn(all(indexOf(ranks, { isWhole }))[0]).units.map(({ unit }) => unit.unit)
  assert.deepEqual(drawn(false), ['a', 'c'])
  assert.deepEqual(drawn(true), ['a', 'b', 'c'])
})
