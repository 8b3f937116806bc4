import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { exampleSite } from '../testing/example-site.ts'
import { readerOf } from '../words/reader.ts'
import { editionMoves } from './edition-moves.ts'
import { editionTables } from './edition-tables.ts'
import { editionView } from './edition-view.ts'
import { IndexPage } from './index-page.tsx'
import { indexTables } from './index-tables.ts'
import { type IndexView, indexView } from './index-view.ts'
import { yearsOf } from './index-years.ts'
import { movesOf } from './rank-moves.ts'

const site = exampleSite()

async function viewOf(index = 'demo'): Promise<IndexView> {
  const view = await indexView(site, index)
  assert.ok(view)
  return view
}

const page = (view: IndexView): string =>
  renderToStaticMarkup(<IndexPage reader={readerOf('vi')} path="/demo" release="abc123" view={view} />)

test('an index lists its editions with who led, and whose results are partial', async () => {
  const { editions, kind } = await viewOf()
  assert.equal(kind, 'ranks')
  assert.deepEqual(
    editions.map(({ period, leaders, isPartial }) => [period, leaders.map(({ vi }) => vi).join(), isPartial]),
    [
      ['2020', 'Bình Minh', false],
      ['2021', 'An Lạc', false],
      ['2022', '', false],
      ['2023', '', true],
    ],
  )
})

test('the table of the years holds rank and total of each unit, and a dash where there is none', async () => {
  const html = page(await viewOf())
  const line = html.match(/<tr><th[^>]*><a[^>]*>An Lạc<.*?<\/tr>/s)?.[0] ?? ''
  assert.deepEqual(
    [...line.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, '')),
    ['2 65,00', '1 75,00', '– 90,00', '4 71,00'],
  )
})

test('an index that the release does not hold has no page', async () => {
  assert.equal(await indexView(site, 'nothing'), null)
})

test('an index published in groups is told in groups: no ranks, no moves', async () => {
  const edition = await site.edition('demo/2022')
  assert.ok(edition)
  const years = yearsOf([edition, { ...edition, id: 'demo/2024' }])
  assert.equal(years.isRanked, false)
  assert.deepEqual(movesOf(years, 0, 1), [])
  const view: IndexView = {
    ...(await viewOf()),
    kind: 'groups',
    moves: [],
    tables: [{ block: { code: '', name: null }, units: years.blocks[0].units, columns: [0, 1] }],
    classes: [
      { vi: 'Thấp', en: 'Low' },
      { vi: 'Cao', en: 'High' },
    ],
  }
  const html = page(view)
  assert.match(html, /<td class="text g2" data-value="1">Cao<\/td>/)
  assert.doesNotMatch(html, /Hạng và tổng điểm|<svg class="bump/)
  assert.ok(indexTables(view)[0].columns.every(({ key }) => !key.startsWith('rank')))
})

test('the files of an index hold every rank and total, unrounded', async () => {
  const [table] = indexTables(await viewOf())
  assert.deepEqual(
    table.columns.map(({ key }) => key).filter(key => !key.startsWith('class')),
    [
      'unit',
      'name',
      'rank_2020',
      'total_2020',
      'rank_2021',
      'total_2021',
      'rank_2022',
      'total_2022',
      'rank_2023',
      'total_2023',
    ],
  )
  const row = table.rows.find(([unit]) => unit === 'an-lac')
  assert.equal(row?.[table.columns.findIndex(({ key }) => key === 'total_2021')], 75)
})

test('the files of an edition hold results, shares and the ranks of the years that it shows', async () => {
  const edition = await site.edition('demo/2021')
  assert.ok(edition)
  const moves = await editionMoves(site, edition)
  const tables = editionTables(editionView(site, edition, 'vi'), moves)
  assert.deepEqual(
    tables.map(({ name }) => name),
    ['results', 'shares', 'ranks-by-year'],
  )
  assert.deepEqual(
    tables[1].rows.find(([unit]) => unit === 'an-lac'),
    ['an-lac', 'An Lạc', 0.8, 0.7],
  )
  assert.deepEqual(moves[0].finding.kind, 'new-leader')
})
