import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleSite } from '../testing/example-site.ts'
import { printedSite } from '../testing/printed-site.ts'
import { scoreboardTables } from './scoreboard-tables.ts'
import { scoreboardView, sharedYear } from './scoreboard-view.ts'
import { siteStandings } from './site-standings.ts'
import { sparkOf } from './spark-of.ts'
import { unitsView } from './units-view.ts'

async function viewOf(site: ReturnType<typeof exampleSite>, unit: string) {
  const view = await scoreboardView(site, unit)
  assert.ok(view)
  return view
}

test('a unit brings its way through every year of an index', async () => {
  const view = await viewOf(exampleSite(), 'an-lac')
  assert.deepEqual(
    view.cards.map(({ index, shown }) => [index, shown?.period]),
    [['demo', '2023']],
  )
  assert.deepEqual(
    view.cards[0].series.map(({ period, total, rank, of, move }) => [period, total, rank, of, move?.steps]),
    [
      ['2020', 65, 2, 3, undefined],
      ['2021', 75, 1, 3, 1],
      ['2022', 90, null, 0, undefined],
      ['2023', 71, 4, 0, undefined],
    ],
  )
})

test('where nobody is ranked the unit has a group and no rank', async () => {
  const [{ series }] = (await viewOf(exampleSite(), 'da-son')).cards
  const grouped = series.find(({ period }) => period === '2022')
  assert.deepEqual([grouped?.rank, grouped?.group?.vi, grouped?.groupPlace], [null, 'Thấp', 2])
})

test('a figure of a newspaper that does not name the publisher is quoted', async () => {
  const [{ shown }] = (await viewOf(printedSite(), 'huyen-tay')).cards
  assert.deepEqual([shown?.rank, shown?.quoted], [1, 'Báo An Lạc'])
})

test('a unit made of others has no results of its own, and theirs are not added up', async () => {
  const view = await viewOf(printedSite(), 'huyen-lon')
  assert.deepEqual([view.year, view.cards, view.foundedOn], [null, [], '2022-01-01'])
  assert.deepEqual(
    view.before.map(({ unit, year, shown, endedOn }) => [
      unit,
      year,
      shown.map(({ total }) => total),
      endedOn,
    ]),
    [
      ['huyen-tay', '2021', [75], '2022-01-01'],
      ['huyen-dong', null, [], '2022-01-01'],
    ],
  )
  assert.deepEqual(
    (await viewOf(printedSite(), 'huyen-tay')).after.map(({ unit }) => unit),
    ['huyen-lon'],
  )
})

test('a scoreboard shows the newest year that all its indices share, else the newest of each', () => {
  const years = (series: Readonly<Record<string, readonly string[]>>): string | null => {
    const all = Object.entries(series).flatMap(([index, periods]) =>
      periods.map(period => ({ index, period })),
    )
    return sharedYear(all, ['a', 'b'])
  }
  assert.equal(years({ a: ['2012', '2020', '2021', '2024'], b: ['2012', '2020', '2021'] }), '2021')
  assert.equal(years({ a: ['2012', '2023'], b: ['2013', '2024'] }), null)
  assert.equal(years({ a: ['2012', '2023'] }), '2023')
  assert.equal(years({}), null)
})

test('what nobody knows has no page', async () => {
  assert.equal(await scoreboardView(exampleSite(), 'an-lak'), null)
})

test('the standings of a release are laid out once for all pages', async () => {
  const site = exampleSite()
  assert.equal(siteStandings(site), siteStandings(site))
  assert.equal(unitsView(site), unitsView(site))
})

test('a spark line shows ranks with gaps, and totals where there are no two ranks', async () => {
  const [card] = (await viewOf(exampleSite(), 'an-lac')).cards
  const spark = sparkOf(card)
  assert.equal(spark?.shows, 'rank')
  // Ranks 2, 1 and 4 lie in the middle of twenty places: 1 is highest.
  assert.deepEqual(
    spark?.points.map(({ period, height }) => [period, height]),
    [
      ['2020', 0.525],
      ['2021', 0.575],
      ['2022', null],
      ['2023', 0.425],
    ],
  )
  const totals = sparkOf({ ...card, series: card.series.map(standing => ({ ...standing, rank: null })) })
  assert.deepEqual([totals?.shows, totals?.points[0].height, totals?.points[2].height], ['total', 0, 1])
  const breaks = { vi: 'Mới.', en: 'New.' }
  const broken = sparkOf({
    ...card,
    series: card.series.map((standing, i) => ({
      ...standing,
      rank: null,
      ...(i === 1 && { framework: { ...standing.framework, breaks } }),
    })),
  })
  assert.deepEqual(
    [totals, broken].map(way => way?.points.map(({ isCut }) => isCut)[1]),
    [false, true],
  )
  assert.equal(sparkOf({ ...card, series: card.series.slice(0, 1) }), null)
})

test('the table for downloading holds one line for each edition', async () => {
  const [{ columns, rows }] = scoreboardTables(await viewOf(exampleSite(), 'an-lac'))
  assert.deepEqual(
    columns.map(({ key }) => key),
    [
      'unit',
      'index',
      'period',
      'total',
      'maximum',
      'rank',
      'ranked',
      'group',
      'places_won',
      'according_to',
      'basis',
      'source',
      'note',
    ],
  )
  assert.deepEqual(rows[1].slice(0, 11), ['an-lac', 'demo', '2021', 75, 100, 1, 3, null, 1, null, 'printed'])
  assert.equal(rows.length, 4)
})

test('the list of units tells how many indices know each, and puts those without a register last', async () => {
  const sections = await unitsView(printedSite())
  assert.deepEqual(
    sections.map(({ kind, units }) => [kind, units.map(({ unit, indices }) => `${unit} ${indices}`)]),
    [
      ['offices', ['so-y-te 2', 'so-cu 0', 'huyen-tay 1', 'huyen-dong 0', 'huyen-lon 0']],
      ['others', ['so-noi-vu 2', 'so-moi 1']],
    ],
  )
})
