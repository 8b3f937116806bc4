import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { openSearch } from '../search/find.ts'
import { exampleSite } from '../testing/example-site.ts'
import { printedSite } from '../testing/printed-site.ts'
import { smallSearch } from '../testing/small-search.ts'
import { type Reader, readerOf } from '../words/reader.ts'
import { SearchPage } from './search-page.tsx'
import { searchIndexOf, searchOf } from './site-search.ts'

const find = openSearch(smallSearch)
const [vi, en] = [readerOf('vi'), readerOf('en')]

function page(query: string, reader: Reader = vi): string {
  const path = reader.language === 'en' ? '/en/search' : '/search'
  const found = query === '' ? null : find(query)
  const html = renderToStaticMarkup(<SearchPage {...{ reader, path, query, found }} release="abc123" />)
  return /<main.*<\/main>/s.exec(html)?.[0] ?? ''
}

test('what was found stands with its kind, its letters marked, and a link in the language of the page', () => {
  const html = page('hung ye', en)
  assert.match(html, /<a href="\/en\/units\/hung-yen-2025"><mark>Hưng<\/mark> <mark>Yê<\/mark>n<\/a>/)
  assert.match(html, /<span class="search-kind">Unit<\/span>/)
  assert.match(page('hung yen'), /5 kết quả cho “hung yen”/)
})

test('without a query the page says what can be searched, by examples that are links', () => {
  const html = page('')
  assert.match(html, /Có thể tìm gì\?/)
  assert.match(html, /href="\/search\?q=hung%20yen"/)
  assert.doesNotMatch(html, /kết quả cho/)
})

test('where nothing is found the page says so, and leads to the lists', () => {
  const html = page('<qqqqqqqqq>')
  assert.match(html, /Không tìm thấy “&lt;qqqqqqqqq&gt;”/)
  assert.match(html, /href="\/units"/)
})

test('the query stays in the field', () => {
  assert.match(page('hung "yen"'), /value="hung &quot;yen&quot;"/)
})

test('a site is laid out once: its editions, its units, its criteria with and without figures', async () => {
  const site = exampleSite()
  const index = await searchIndexOf(site)
  assert.equal(await searchIndexOf(site), index)
  assert.deepEqual(
    index.indices.map(({ id, short }) => [id, short.vi]),
    [['demo', 'DEMO']],
  )
  assert.deepEqual(
    index.editions.map(({ id, units }) => [id, units.length]),
    [
      ['demo/2020', 3],
      ['demo/2021', 3],
      ['demo/2022', 3],
      ['demo/2023', 2],
    ],
  )
  assert.deepEqual(
    index.parts.map(({ code, edition, pages }) => [code, index.editions[edition].id, pages]),
    [
      ['speed', 'demo/2023', [0, 1, 2, 3]],
      ['care', 'demo/2023', [0, 1, 2, 3]],
    ],
  )
})

test('units tell their lives, and those of one province and of models stand behind', async () => {
  const { units, indices } = await searchIndexOf(printedSite())
  const huyenTay = units.find(({ id }) => id === 'huyen-tay')
  assert.equal(huyenTay?.note.vi, 'Đến trước ngày 1/1/2022, nay thuộc Huyện Lớn')
  assert.equal(units.find(({ id }) => id === 'so-y-te')?.weight, 0.9 * 1.08)
  assert.equal(indices.find(({ id }) => id === 'par-model-department')?.weight, 0.7)
})

test('what was laid out survives the way into a folder', async () => {
  const site = printedSite()
  const stored = openSearch(JSON.parse(JSON.stringify(await searchIndexOf(site))))
  const live = await searchOf(site)
  for (const query of ['so y te', 'huyen tay 2021', 'chi dao']) {
    assert.deepEqual(stored(query), live(query))
    assert.ok(live(query).hits.length > 0, query)
  }
})
