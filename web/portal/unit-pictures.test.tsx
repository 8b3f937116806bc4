import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { exampleSite } from '../testing/example-site.ts'
import { readerOf } from '../words/reader.ts'
import { UnitPage } from './unit-page.tsx'
import type { PartStanding } from './unit-profile.ts'
import { unitTables } from './unit-tables.ts'
import { type UnitView, unitView } from './unit-view.ts'

const [vi, en] = [readerOf('vi'), readerOf('en')]
const site = exampleSite()

async function viewOf(edition: string, unit: string): Promise<UnitView> {
  const opened = (await site.edition(`demo/${edition}`)) ?? assert.fail()
  return (await unitView(site, opened, unit)) ?? assert.fail()
}

const page = (view: UnitView, reader = vi): string =>
  renderToStaticMarkup(
    <UnitPage reader={reader} path={`/${view.id}/${view.unit.unit}`} release="abc123" view={view} />,
  )

const view = await viewOf('2020', 'an-lac')
const grouped = await viewOf('2022', 'an-lac')

const standing = (name: string, over: Partial<PartStanding>): PartStanding => ({
  code: name === 'Nhanh gọn' ? 'speed' : 'care',
  name: { vi: name, en: name },
  share: 0.7,
  median: 0.5,
  best: 0.9,
  of: 12,
  rank: null,
  group: null,
  level: 0,
  ...over,
})

const ranked = [
  standing('Nhanh gọn', { rank: 2, level: 0.1 }),
  standing('Tận tình', { rank: 11, level: 0.9, share: 0.3 }),
]

test('strong and weak parts are said with their places, drawn against the middle, and lead to their own pages', () => {
  const html = page({ ...view, profile: ranked })
  assert.match(html, /<h2>Mạnh nhất ở Nhanh gọn \(hạng 2\/12\), yếu nhất ở Tận tình \(hạng 11\/12\)<\/h2>/)
  assert.match(
    html,
    /<h2>So với mức tối đa: cao nhất ở Nhanh gọn \(70\u00a0%\), thấp nhất ở Tận tình \(30\u00a0%\)/,
  )
  assert.match(html, /<a href="\/demo\/2020\/criteria\/speed"><text class="name"/)
  assert.match(html, /trung vị của 12 tỉnh, thành phố có số liệu/)
})

test('where no part is weak nothing is said of weak parts', () => {
  const html = page({
    ...view,
    profile: [ranked[0], standing('Tận tình', { rank: 11, level: 0.9, share: 0.5 })],
  })
  assert.match(html, /<h2>Mạnh nhất ở Nhanh gọn \(hạng 2\/12\)<\/h2><h3>Điểm mạnh<\/h3>/)
  assert.doesNotMatch(html, /Điểm yếu|yếu nhất/)
})

test('where shares compare only since a change of method, the title says so; with the whole line it need not', () => {
  const years = ['2019', '2020', '2021'].map((period, i) => ({
    ...grouped.years[0],
    ...{ id: `demo/${period}`, period, rank: null, percent: 50 + i, isBreak: i === 1 },
  }))
  const shown = { ...grouped, id: 'demo/2021', years }
  assert.match(page(shown), /<h2>Từ khi đổi cách tính, An Lạc đi từ 51,0\u00a0% mức tối đa \(năm 2020\)/)
  const steady = { ...shown, years: years.map(year => ({ ...year, isBreak: false })) }
  assert.match(page(steady), /<h2>An Lạc từ 50,0\u00a0% mức tối đa \(năm 2019\) đến 52,0/)
})

test('a single part, or none, draws no profile', () => {
  assert.doesNotMatch(page({ ...view, profile: ranked.slice(1) }), /part-profile|Mạnh nhất/)
})

test('an edition of groups says groups and never a rank of a part', () => {
  const label = { vi: 'Cao', en: 'High' }
  const parts = [
    standing('Nhanh gọn', { group: label }),
    standing('Tận tình', { group: { vi: 'Thấp', en: 'Low' }, level: 1, share: 0.3 }),
  ]
  const html = page({ ...grouped, profile: parts })
  assert.match(html, /Mạnh nhất ở Nhanh gọn \(nhóm Cao\), yếu nhất ở Tận tình \(nhóm Thấp\)/)
  assert.doesNotMatch(html, /hạng \d+\/12/)
})

test('the parts of two years are joined on one scale, with the same as a table; after a table that contradicts itself nothing is', () => {
  const pairs = [
    { code: 'speed', name: { vi: 'Nhanh gọn', en: 'Speed' }, from: 6, to: 8, max: 10 },
    { code: 'care', name: { vi: 'Tận tình', en: 'Care' }, from: 7, to: 6.5, max: 10 },
  ]
  const earlier = view.years[0]
  const html = page({ ...view, pairs, earlier }, en)
  assert.match(html, /<h2>Of the parts, 1 up and 1 down since 2020<\/h2>/)
  assert.match(html, /<th scope="row">Care<\/th><td>7.00<\/td><td>6.50<\/td><td>−0.50<\/td>/)
  assert.doesNotMatch(page({ ...view, pairs, earlier: { ...earlier, isAlarmed: true } }), /class="slope"/)
})

test('the gap to the next rank is the title of the neighbours, and all of them can be compared', () => {
  const html = page(view)
  assert.match(html, /<h2>Còn 5,00 điểm là bằng hạng 1; hơn 10,00 điểm so với hạng 3<\/h2>/)
  assert.match(html, /href="\/demo\/2020\/compare\?units=binh-minh,an-lac,da-son"/)
})

test('every part leads to its page and the way of counting to the method', () => {
  const html = page(view)
  assert.match(html, /<th scope="row"><a href="\/demo\/2020\/criteria\/care">Tận tình<\/a>/)
  assert.match(html, /<a href="\/demo\/2020\/method">/)
})

test('what the page shows can be taken away as tables, each row as long as its columns', () => {
  const tables = unitTables({ ...view, profile: ranked })
  assert.deepEqual(
    tables.map(({ name }) => name),
    ['years', 'profile', 'neighbours'],
  )
  for (const { columns, rows } of tables) for (const row of rows) assert.equal(row.length, columns.length)
})
