import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleSite } from '../testing/example-site.ts'
import { bestEver } from './best-ever.ts'

const opened = await exampleSite().edition('demo/2020')
assert.ok(opened)
const { framework } = opened
const years = (...totals: readonly (number | null)[]) =>
  totals.map((total, i) => ({ total, max: 100, framework, period: String(2010 + i) }))

test('the highest of five totals is a record of five years', () => {
  assert.deepEqual(bestEver(years(50, 60, 55, 52, 61)), { years: 5, from: '2010' })
})

test('a total that was reached before is none, and four years make none', () => {
  assert.equal(bestEver(years(50, 61, 55, 52, 61)), null)
  assert.equal(bestEver(years(50, 60, 55, 61)), null)
  assert.equal(bestEver(years(50, 60, 55, 52, null)), null)
  assert.equal(bestEver([]), null)
})

test('years before a gap, another scale or another method do not count', () => {
  assert.deepEqual(bestEver(years(99, null, 50, 60, 55, 52, 61)), { years: 5, from: '2012' })
  const scaled = years(99, 50, 60, 55, 52, 61).map((year, i) => (i === 0 ? { ...year, max: 200 } : year))
  assert.deepEqual(bestEver(scaled), { years: 5, from: '2011' })
  const breaks = { vi: 'bộ mới', en: 'new' }
  const broken = years(99, 50, 60, 55, 52, 61).map((year, i) =>
    i === 1 ? { ...year, framework: { ...framework, breaks } } : year,
  )
  assert.deepEqual(bestEver(broken), { years: 5, from: '2011' })
})
