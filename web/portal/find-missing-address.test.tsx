import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { exampleSite } from '../testing/example-site.ts'
import { printedSite } from '../testing/printed-site.ts'
import { type Reader, readerOf } from '../words/reader.ts'
import { findMissingAddress } from './find-missing-address.ts'
import { MissingPage } from './missing-page.tsx'
import type { Site } from './site.ts'

const site = exampleSite()
const [vi, en] = [readerOf('vi'), readerOf('en')]

/** The page of an address that leads nowhere, without the head and the foot of the site. */
async function page(path: string, reader: Reader = vi, of: Site = site): Promise<string> {
  const missing = await findMissingAddress(of, path)
  const html = renderToStaticMarkup(
    <MissingPage reader={reader} path={path} release="abc123" missing={missing} />,
  )
  return /<main.*<\/main>/s.exec(html)?.[0] ?? ''
}

const links = (html: string): readonly string[] =>
  [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)

test('a language that the portal does not speak: the same page in both that it does', async () => {
  const html = await page('/fr/demo/2021')
  assert.match(html, /tiếng Việt và tiếng Anh, không có bản “fr”/)
  assert.deepEqual(links(html), ['/demo/2021', '/en/demo/2021', '/'])
  assert.deepEqual(links(await page('/fr/demo/2021/an-lac')).slice(0, 1), ['/demo/2021/an-lac'])
})

test('a language written otherwise is told how it is written', async () => {
  const html = await page('/EN/demo/2021')
  assert.match(html, /bắt đầu bằng \/en viết thường/)
  assert.deepEqual(links(html).slice(0, 2), ['/demo/2021', '/en/demo/2021'])
  assert.deepEqual(links(await page('/vi/demo/2021')).slice(0, 2), ['/demo/2021', '/en/demo/2021'])
})

test('a language before a page that is not there either: the first page in both', async () => {
  assert.deepEqual(links(await page('/fr/nothing')).slice(0, 2), ['/', '/en'])
})

test('an index by a name like it: the rest of the address is kept as far as it is there', async () => {
  const html = await page('/dmeo/2021/an-lac')
  assert.match(html, /Không có chỉ số “dmeo”/)
  assert.deepEqual(links(html), ['/demo/2021/an-lac', '/'])
  assert.deepEqual(links(await page('/en/demoo/2021/nobody', en)), ['/en/demo/2021', '/en'])
})

test('an index like none: no guess, the way to the first page and the search', async () => {
  const html = await page('/nothing-like-it/2021')
  assert.deepEqual(links(html), ['/'])
  assert.match(html, /value="nothing like it 2021"/)
})

test('a year that there is not: the nearest that holds the unit, and all years', async () => {
  const html = await page('/demo/2030/binh-minh')
  assert.equal(links(html)[0], '/demo/2022/binh-minh')
  assert.ok(links(html).includes('/demo/2020'))
  assert.equal(links(await page('/demo/2o21'))[0], '/demo/2021')
})

test('an edition like none: all years, and no guess', async () => {
  assert.equal(links(await page('/demo/abcdef'))[0], '/demo/2023')
})

test('a unit with a slip of the hand or a wrong year at its end: the nearest name', async () => {
  assert.equal(links(await page('/demo/2021/binh-mihn'))[0], '/demo/2021/binh-minh')
  assert.equal(links(await page('/demo/2021/an-lac-2021'))[0], '/demo/2021/an-lac')
})

test('a unit like none: the table of the edition', async () => {
  const html = await page('/demo/2021/xyzzy')
  assert.match(html, /Kết quả này không có đơn vị nào như vậy/)
  assert.deepEqual(links(html), ['/demo/2021', '/'])
})

test('more behind an address that is there: the page itself', async () => {
  assert.equal(links(await page('/demo/2021/an-lac/extra/parts'))[0], '/demo/2021/an-lac')
})

test('a criterion: those like it, the editions that have it, the method', async () => {
  const html = await page('/demo/2021/criteria/sped')
  assert.match(html, /DEMO 2021 không có tiêu chí “sped”/)
  assert.deepEqual(links(html), ['/demo/2021/criteria/speed', '/demo/2021/method', '/'])
  assert.deepEqual(links(await page('/demo/2021/criteria/xyzzy')), ['/demo/2021/method', '/'])
})

test('a criterion of other editions alone: these editions', async () => {
  const html = await page('/par-an-lac/2021/criteria/1.1', vi, printedSite())
  assert.match(html, /không có tiêu chí “1.1”/)
  assert.deepEqual(links(html)[0], '/par-an-lac/2021/criteria/1')
})

test('a unit across all indices: those like it, and the list of all', async () => {
  assert.deepEqual(links(await page('/units/binh-mihn')).slice(0, 2), ['/units/binh-minh', '/units'])
  assert.deepEqual(links(await page('/units/xyzzy')), ['/units', '/'])
})

test('the search holds the words of the address, and an address that is badly encoded is no failure', async () => {
  assert.match(await page('/demo/2021/H%C6%B0ng%20Y%C3%AAn'), /value="demo 2021 Hưng Yên"/)
  assert.match(await page('/demo/%E0%A4%A'), /Không có trang này/)
  assert.match(await page('/fr/demo/2030/da-son-1997'), /value="demo 2030 da son"/)
})

test('a name in capitals leads to the address in small letters, and nothing is said not to be', async () => {
  for (const [path, there] of [
    ['/DEMO', '/demo'],
    ['/DEMO/2021', '/demo/2021'],
    ['/Demo/2021/An-Lac', '/demo/2021/an-lac'],
    ['/demo/2021/Method', '/demo/2021/method'],
    ['/en/DEMO/2021', '/demo/2021'],
  ]) {
    const html = await page(path)
    assert.match(html, /viết bằng chữ thường/, path)
    assert.equal(links(html)[0], there, path)
    assert.doesNotMatch(html, /Không có chỉ số|không có trong/)
  }
  const other = await page('/DEMO/2099')
  assert.match(other, /Chỉ số DEMO không có năm này/)
  assert.equal(links(other)[0], '/demo/2023')
})

test('more behind a page that is no unit leads to that page', async () => {
  for (const [path, there] of [
    ['/demo/2021/method/x', '/demo/2021/method'],
    ['/demo/2021/compare/x', '/demo/2021/compare'],
    ['/demo/2021/criteria', '/demo/2021/method'],
    ['/demo/2021/criteria/speed/x', '/demo/2021/criteria/speed'],
    ['/demo/method', '/demo/2023/method'],
    ['/search/x', '/search'],
    ['/display/x', '/display'],
    ['/units/an-lac/x', '/units/an-lac'],
  ]) {
    const html = await page(path)
    assert.match(html, /Địa chỉ này không dẫn đến trang nào/, path)
    assert.equal(links(html)[0], there, path)
  }
})

test('the page of a folder for all addresses that are not there speaks of none', async () => {
  for (const path of ['/404.html', '/en/404.html']) {
    const html = await page(path)
    assert.doesNotMatch(html, /404\.html/)
    assert.deepEqual(links(html), ['/units', '/'])
    assert.match(html, /<form/)
  }
})

test('an index by its short form, its beginning or with a year that touches it', async () => {
  assert.equal(links(await page('/demo2021'))[0], '/demo/2021')
  assert.equal(links(await page('/dem/2021/an-lac'))[0], '/demo/2021/an-lac')
  assert.equal(links(await page('/cchc', vi, printedSite()))[0], '/par-an-lac')
})

test('a unit without its index: its own page', async () => {
  const html = await page('/binh-minh')
  assert.equal(links(html)[0], '/units/binh-minh')
  assert.doesNotMatch(html, /Không có chỉ số/)
})

test('years are offered once, the newest first', async () => {
  assert.deepEqual(links(await page('/demo/2099')), [
    '/demo/2023',
    '/demo/2022',
    '/demo/2021',
    '/demo/2020',
    '/',
  ])
})
