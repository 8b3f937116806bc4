import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tile } from '@thuocdo/operations'
import { renderToStaticMarkup } from 'react-dom/server'
import { exampleSite } from '../testing/example-site.ts'
import { readerOf } from '../words/reader.ts'
import { EditionMap } from './edition-map.tsx'
import { editionView } from './edition-view.ts'
import { mapTables } from './map-tables.ts'
import { chooseMap, type MapView } from './map-view.ts'
import { ProvincePicker } from './province-picker.tsx'

const site = exampleSite()
const [vi, en] = [readerOf('vi'), readerOf('en')]

const tile = (unit: string, name: string, column: number, region: string, place?: string): Tile => ({
  ...{ unit, column, row: 1, short: name.slice(0, 3), isPlace: place !== undefined },
  ...{ name: { vi: place ?? name, en: place ?? name }, label: { vi: place ?? name, en: place ?? name } },
  region: place === undefined ? { vi: region, en: region } : null,
})

const layout = {
  from: '2000-01-01',
  tiles: [
    tile('an-lac', 'An Lạc', 1, 'Bắc'),
    tile('binh-minh', 'Bình Minh', 2, 'Bắc'),
    tile('da-son', 'Đá Sơn', 3, 'Nam'),
    tile('da-son', 'Đá Sơn', 9, '', 'Đảo Xa'),
  ],
}

const map: MapView | null = chooseMap(
  { provinces: { layouts: [layout], shapes: [] } },
  { register: 'provinces', on: '2021-06-30', units: ['an-lac', 'binh-minh', 'da-son'] },
)

async function drawn(edition: string, chosen: string | null = null, reader = vi): Promise<string> {
  const opened = await site.edition(`demo/${edition}`)
  assert.ok(opened)
  const view = editionView(site, opened, reader.language)
  return renderToStaticMarkup(<EditionMap {...{ map, view, reader, release: 'abc', chosen }} />)
}

test('each square bears its figure and leads to its unit; the archipelago is shaded as its province', async () => {
  const html = await drawn('2021', 'da-son')
  assert.match(html, /<a class="s-5" href="\/demo\/2021\/an-lac"><title>An Lạc: 75,00<\/title>/)
  assert.match(html, /<a class="s-\d chosen" href="\/demo\/2021\/da-son"><title>Đá Sơn: 55,00<\/title>/)
  assert.match(
    html,
    /<a class="s-2 place chosen" href="\/demo\/2021\/da-son"><title>Đảo Xa, Đá Sơn: 55,00<\/title>/,
  )
  assert.match(html, /<li>.*?75,00 \(1\)<\/li>/)
})

test('groups are shades without figures, and what has none is said to be missing', async () => {
  const html = await drawn('2022')
  assert.match(html, /Nhóm, và số đơn vị/)
  assert.match(html, /<title>An Lạc: Cao<\/title>/)
  assert.match(html, /class="s-missing" href="[^"]*binh-minh"><title>Bình Minh: chưa có số liệu<\/title>/)
  assert.doesNotMatch(html, /class="figure"/)
})

test('a map of a part says of how many the results are known', async () => {
  assert.match(await drawn('2023'), /<h2>Đã biết kết quả của 2 tỉnh, thành phố<\/h2>/)
})

test('regions are counted by shade in a table', async () => {
  const html = await drawn('2021', null, en)
  assert.match(html, /<caption>How many provinces of each shade lie in each region<\/caption>/)
  assert.match(html, /<tr><th scope="row">Nam<\/th><td>0<\/td><td>0<\/td><td>1<\/td><\/tr>/)
})

test('without a map nothing is drawn and there is no table of it; with one the table holds each unit', async () => {
  const opened = await site.edition('demo/2021')
  assert.ok(opened)
  const view = editionView(site, opened, 'vi')
  assert.equal(
    renderToStaticMarkup(<EditionMap {...{ map: null, view, reader: vi, release: 'abc', chosen: null }} />),
    '',
  )
  assert.deepEqual(mapTables(null, view), [])
  const [table] = mapTables(map, view)
  assert.deepEqual(table.rows[0], ['an-lac', 'An Lạc', 'Bắc', 75, 5])
})

test('the picker leads from every square that has a page, and hatches the others', () => {
  const html = renderToStaticMarkup(
    <ProvincePicker
      label="Chọn tỉnh"
      {...{ layout, reader: vi, chosen: 'an-lac' }}
      address={unit => (unit === 'binh-minh' ? null : `/units/${unit}`)}
    />,
  )
  assert.match(html, /<nav class="province-picker" aria-label="Chọn tỉnh">/)
  assert.match(html, /<a class="s-plain chosen" href="\/units\/an-lac"><title>An Lạc<\/title>/)
  assert.match(html, /<a class="s-plain place" href="\/units\/da-son"><title>Đảo Xa \(Đá Sơn\)<\/title>/)
  assert.match(html, /<g class="s-missing">/)
})

test('a square whose unit has no results of its own is hatched, says so, and leads to its page', () => {
  const html = renderToStaticMarkup(
    <ProvincePicker
      label="Chọn tỉnh"
      {...{ layout, reader: vi, chosen: null }}
      address={unit => `/units/${unit}`}
      empty={new Map([['an-lac', 'An Lạc: chưa có kết quả']])}
    />,
  )
  assert.match(html, /<a class="s-missing" href="\/units\/an-lac"><title>An Lạc: chưa có kết quả<\/title>/)
  assert.match(html, /<a class="s-plain" href="\/units\/binh-minh"><title>Bình Minh<\/title>/)
})
