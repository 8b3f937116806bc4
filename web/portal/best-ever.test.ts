import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bestEver, bestRank, bestTotal, type RecordYear, type Scale } from './best-ever.ts'

const points: Scale = { measure: 'points', rounding: { decimals: 2, mode: 'half-up' } }

const years = (...totals: readonly (number | null)[]): readonly RecordYear[] =>
  totals.map((score, i) => ({
    period: String(2010 + i),
    score,
    max: 100,
    isAlarmed: false,
    isBreak: false,
    cut: null,
  }))

const but = (all: readonly RecordYear[], at: number, other: Partial<RecordYear>) =>
  all.map((year, i) => (i === at ? { ...year, ...other } : year))

test('the highest of five totals is news of five years', () => {
  assert.deepEqual(bestEver(years(50, 60, 55, 52, 61), points), { years: 5, from: '2010', changes: [] })
})

test('a total that was reached before is none, and four years make no news', () => {
  assert.equal(bestEver(years(50, 61, 55, 52, 61), points), null)
  assert.equal(bestEver(years(60.999, 50, 55, 52, 61), points), null)
  assert.equal(bestEver(years(50, 60, 55, 61), points), null)
  assert.equal(bestTotal(years(50, 60, 55, 61), points)?.now, 'best')
  assert.equal(bestTotal(years(60, 55, 61), points), null)
  assert.equal(bestEver(years(50, 60, 55, 52, null), points), null)
  assert.equal(bestEver([], points), null)
})

test('years without a total are left out; years before another scale or a cut do not count', () => {
  assert.deepEqual(bestEver(years(50, null, 60, 55, 52, 61), points), { years: 5, from: '2010', changes: [] })
  assert.equal(bestEver(years(99, null, 60, 55, 52, 61), points), null)
  const scaled = but(years(99, 50, 60, 55, 52, 61), 0, { max: 200 })
  assert.deepEqual(bestEver(scaled, points), { years: 5, from: '2011', changes: [] })
  const cut = but(years(99, 50, 60, 55, 52, 61), 1, { cut: { vi: 'bộ mới', en: 'new' } })
  assert.deepEqual(bestEver(cut, points), { years: 5, from: '2011', changes: [] })
})

test('a change of method is named, also one that a year without a total brought', () => {
  const changed = but(years(50, 60, 55, 52, 61), 2, { isBreak: true })
  assert.deepEqual(bestEver(changed, points)?.changes, ['2012'])
  const unseen = but(years(50, null, 60, 55, 52, 61), 1, { isBreak: true })
  assert.deepEqual(bestEver(unseen, points)?.changes, ['2011'])
  assert.deepEqual(bestEver(but(years(50, 60, 55, 52, 61), 0, { isBreak: true }), points)?.changes, [])
})

test('a rank among 42 does not compare with ranks among 63', () => {
  const ranked = (...all: readonly (readonly [number, number])[]) =>
    years(...all.map(() => null)).map((year, i) => ({
      ...year,
      rank: all[i][0],
      of: all[i][1],
      isListed: false,
    }))
  const best = bestRank(ranked([15, 42], [40, 63], [38, 63], [30, 63], [33, 63]))
  assert.deepEqual([best?.year.rank, best?.years[0].period], [30, '2011'])
  assert.equal(bestRank(ranked([15, 42], [40, 63], [38, 63], [30, 63])), null)
})
