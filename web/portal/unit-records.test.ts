import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Edition } from '@thuocdo/engine'
import fc from 'fast-check'
import { exampleSite } from '../testing/example-site.ts'
import { readerOf } from '../words/reader.ts'
import { recordSentences } from './record-words.ts'
import { firstRuns, recordsOf } from './unit-records.ts'
import type { UnitYear } from './unit-year.ts'

const [vi, en] = [readerOf('vi'), readerOf('en')]

const year = (
  period: number,
  score: number | null,
  rank: number | null,
  more: Partial<UnitYear> = {},
): UnitYear => ({
  id: `demo/${period}`,
  period: String(period),
  score,
  percent: score,
  rank,
  of: rank === null ? 0 : 30,
  class: null,
  isTopClass: false,
  max: 100,
  isAlarmed: false,
  isPrinted: false,
  isListed: false,
  note: null,
  isBreak: false,
  cut: null,
  ...more,
})

const edition = await exampleSite().edition('demo/2020')
const framework = edition?.framework ?? assert.fail()

const said = (
  years: readonly UnitYear[],
  reader = vi,
  over: Partial<Edition> = {},
  at = years.length - 1,
) => {
  const as = { ...framework, ...over }
  return recordSentences(recordsOf(years, years[at].id, as), as, reader)
}

const [low, middle, high] = [60, 61, 62]

test('a total above all before it is the highest of all years with figures, an empty year among them left out', () => {
  const years = [
    year(2016, high, 3),
    year(2017, null, null),
    year(2018, low, 5),
    year(2019, middle, 4),
    year(2020, 63, 2),
  ]
  assert.deepEqual(said(years), [
    'Tổng điểm cao nhất trong 4 năm có số liệu, 2016–2020.',
    'Thứ hạng tốt nhất trong 4 năm có hạng, 2016–2020.',
    'Tổng điểm tăng 2 năm liền (2019–2020).',
    'Thứ hạng lên 2 năm liền (2019–2020).',
    'Giữ vị trí trong 10 đơn vị đầu 3 năm liền (2018–2020).',
  ])
})

test('three years make no record, and a total that is not one names the year that holds it', () => {
  assert.deepEqual(said([year(2018, low, 20), year(2019, high, 19), year(2020, middle, 20)]), [])
  const four = [year(2017, low, 20), year(2018, high, 11), year(2019, low, 22), year(2020, middle, 20)]
  assert.deepEqual(said(four, en), [
    'The highest total in 4 years with figures, 2017–2020: 62.00 points, 2018.',
    'The best rank in 4 ranked years, 2017–2020: 11/30, 2018.',
  ])
})

test('later years are not known to the page of a year', () => {
  const years = [2016, 2017, 2018, 2019, 2020].map((period, i) => year(period, 60 + i, null))
  assert.match(said(years, vi, {}, 3)[0], /trong 4 năm có số liệu, 2016–2019/)
})

test('nothing compares across a cut; totals do not compare across two scales, ranks do', () => {
  const years = [
    year(2017, 90, 1),
    year(2018, low, 5),
    year(2019, low, 6),
    year(2020, middle, 7),
    year(2021, high, 4),
  ]
  const cut = years.map((one, i) => (i === 1 ? { ...one, cut: { vi: 'Cách mới.', en: 'New.' } } : one))
  assert.deepEqual(said(cut).slice(0, 2), [
    'Tổng điểm cao nhất trong 4 năm có số liệu, 2018–2021.',
    'Thứ hạng tốt nhất trong 4 năm có hạng, 2018–2021.',
  ])
  const scaled = years.map((one, i) => (i === 0 ? { ...one, max: 120 } : one))
  assert.deepEqual(said(scaled).slice(0, 2), [
    'Tổng điểm cao nhất trong 4 năm có số liệu, 2018–2021.',
    'Thứ hạng tốt nhất trong 5 năm có hạng, 2017–2021: 1/30, năm 2017.',
  ])
})

test('a year whose table contradicts itself counts but holds no record', () => {
  const alarmed = (at: number) =>
    [64, 60, 61, 62].map((score, i) => year(2017 + i, score, null, { isAlarmed: i === at }))
  assert.match(said(alarmed(1))[0], /cao nhất trong 4 năm có số liệu, 2017–2020: 64,00 điểm, năm 2017/)
  assert.deepEqual(
    said(alarmed(0)).filter(text => /cao nhất/.test(text)),
    [],
  )
})

test('a change of method within one scale is said with the record', () => {
  const years = [60, 61, 62, 63].map((score, i) => year(2017 + i, score, null, { isBreak: i === 2 }))
  assert.equal(
    said(years)[0],
    'Tổng điểm cao nhất trong 4 năm có số liệu, 2017–2020 (cách tính có đổi: 2019).',
  )
  assert.ok(!said(years).some(text => /tăng/.test(text)))
  const held = [70, 61, 62, 63].map((score, i) => year(2017 + i, score, null, { isBreak: i === 2 }))
  assert.match(said(held)[0], /: 70,00 điểm, năm 2017 \(cách tính có đổi: 2019\)\.$/)
})

test('ranks of another number of units neither hold the record nor make a climb', () => {
  const years = [
    year(2016, null, 15, { of: 42 }),
    year(2017, null, 40, { of: 63 }),
    year(2018, null, 39, { of: 63 }),
    year(2019, null, 38, { of: 63 }),
    year(2020, null, 38, { of: 63 }),
  ]
  assert.deepEqual(said(years), ['Bằng thứ hạng tốt nhất trong 4 năm có hạng, 2017–2020: 38/63, năm 2019.'])
  const grown = [9, 8, 7].map((rank, i) => year(2018 + i, null, 30 + rank, { of: i === 0 ? 42 : 63 }))
  assert.ok(!said(grown).some(text => /lên/.test(text)))
})

test('the first ten are known also in a year that does not say how many it ranked, and an unknown rank ends no stay', () => {
  const years = [2017, 2018, 2019].map(period => year(period, null, 5))
  const unsaid = [...years, year(2020, null, 6, { of: 0 })]
  assert.ok(said(unsaid).includes('Giữ vị trí trong 10 đơn vị đầu 4 năm liền (2017–2020).'))
  assert.ok(!said(unsaid).some(text => /Từng/.test(text)))
  assert.ok(!said([...years, year(2020, null, null)]).some(text => /Từng/.test(text)))
  const ended = [...years, year(2020, null, 12), year(2021, null, null)]
  assert.ok(said(ended).includes('Từng ở trong 10 đơn vị đầu 3 năm liền (2017–2019).'))
  const few = [2018, 2019, 2020].map(period => year(period, null, 5, { of: 0 }))
  assert.ok(!said(few).some(text => /10 đơn vị đầu/.test(text)))
})

test('a group kept is said with its name and without any rank', () => {
  const label = { vi: 'Cao', en: 'High' }
  const grouped: Partial<Edition> = { rank: { none: { vi: 'Không xếp hạng.', en: 'No ranks.' } } }
  const years = [2018, 2019, 2020].map(period => year(period, null, null, { class: label, isTopClass: true }))
  assert.deepEqual(said(years, vi, grouped), ['Giữ nhóm Cao 3 năm liền (2018–2020).'])
  const left = [...years, year(2021, null, null, { class: { vi: 'Thấp', en: 'Low' } })]
  assert.deepEqual(said(left, vi, grouped), ['Từng ở nhóm Cao 3 năm liền (2018–2020).'])
  assert.deepEqual(said([...years, year(2021, null, null)], vi, grouped), [])
})

test('a place in a mere list is no rank to be proud of, and a year without an edition ends a run', () => {
  const listed = [2019, 2020].map(period => year(period, null, 1, { isListed: true }))
  assert.deepEqual(said(listed), [])
  assert.deepEqual(said([year(2017, null, 1), year(2018, null, 1)]), ['Đứng đầu 2 năm liền (2017–2018).'])
  assert.deepEqual(said([year(2016, null, 1), year(2018, null, 1)]), [])
  const cut = { vi: 'Cách mới.', en: 'New.' }
  const broken = [year(2016, null, 1), year(2017, null, 1, { cut }), year(2018, null, 1)]
  assert.deepEqual(said(broken), ['Đứng đầu 2 năm liền (2017–2018).'])
})

test('first places are runs of years that follow each other and compare', () => {
  const cut = { vi: 'Cách mới.', en: 'New.' }
  const years = [2014, 2016, 2017, 2018, 2019].map(period =>
    year(period, null, 1, { cut: period === 2018 ? cut : null }),
  )
  const runs = firstRuns([...years, year(2020, null, 2), year(2021, null, 1, { isListed: true })])
  assert.deepEqual(
    runs.map(run => run.map(({ period }) => period)),
    [['2014'], ['2016', '2017'], ['2018', '2019']],
  )
})

const anyYears = fc.array(
  fc.record({ score: fc.integer({ min: 0, max: 9 }), rank: fc.integer({ min: 1, max: 30 }) }),
  {
    minLength: 1,
    maxLength: 12,
  },
)

test('law: the best that is named is beaten by no year, and a run is one of neighbouring years up to this one', () => {
  fc.assert(
    fc.property(anyYears, numbers => {
      const years = numbers.map(({ score, rank }, i) => year(2000 + i, score, rank))
      const { total, rank, runs } = recordsOf(years, years[years.length - 1].id, framework)
      for (const other of years) {
        assert.ok(total === null || (other.score ?? 0) <= (total.year.score ?? 0))
        assert.ok(rank === null || (other.rank ?? 0) >= (rank.year.rank ?? 0))
      }
      for (const run of runs) assert.deepEqual(run.years, years.slice(-run.years.length))
    }),
  )
})
