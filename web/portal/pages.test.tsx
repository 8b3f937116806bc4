import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { exampleSite } from '../testing/example-site.ts'
import { SiteAddress } from '../ui/site-address.ts'
import { readerOf } from '../words/reader.ts'
import { EditionPage } from './edition-page.tsx'
import { editionView } from './edition-view.ts'
import { FailedPage } from './failed-page.tsx'
import { findMissing } from './find-missing.ts'
import { firstPageView } from './first-page-view.ts'
import { HomePage } from './home-page.tsx'
import { newestOf } from './home-view.ts'
import { MissingPage } from './missing-page.tsx'
import { UnitPage } from './unit-page.tsx'
import { unitView } from './unit-view.ts'

const site = exampleSite()
const [vi, en] = [readerOf('vi'), readerOf('en')]
const release = 'abc123'

async function editionPage(edition: string, chosen: string | null = null): Promise<string> {
  const opened = await site.edition(`demo/${edition}`)
  assert.ok(opened)
  const view = editionView(site, opened, 'vi')
  return markup(
    <EditionPage
      reader={vi}
      path={`/demo/${edition}`}
      release={release}
      view={view}
      map={null}
      chosen={chosen}
    />,
  )
}

async function unitPage(edition: string, unit: string): Promise<string> {
  const opened = await site.edition(`demo/${edition}`)
  const view = opened && (await unitView(site, opened, unit))
  assert.ok(view)
  return markup(<UnitPage reader={vi} path={`/demo/${edition}/${unit}`} release={release} view={view} />)
}

const markup = (page: ReactElement): string => renderToStaticMarkup(page)

/** The text of the cells of the table line that begins with a name. */
function line(html: string, name: string): readonly string[] {
  const row = html.match(/<tr.*?<\/tr>/gs)?.find(text => text.includes(`>${name}</a></th>`)) ?? ''
  return [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) =>
    cell.replace(/<[^>]*>/g, ''),
  )
}

test('no page holds a script or a style of its own; only that of an edition names islands', async () => {
  const home = markup(<HomePage reader={vi} path="/" release={release} view={await firstPageView(site)} />)
  const island = /<script type="module" src="\/islands\/[\w-]+\.js"><\/script>/g
  const edition = await editionPage('2021')
  assert.equal(edition.match(island)?.length, 2)
  for (const html of [home, edition.replace(island, ''), await unitPage('2021', 'an-lac')])
    assert.doesNotMatch(html, /<script|<style|style=|onclick/)
})

test('the first page names each index with its years, the newest first, and marks what is only a part', async () => {
  const html = markup(<HomePage reader={en} path="/en" release={release} view={await firstPageView(site)} />)
  const years = [...html.matchAll(/href="\/en\/demo\/(\d+)"/g)].map(([, year]) => year)
  assert.deepEqual(years.slice(-4), ['2023', '2022', '2021', '2020'])
  assert.match(
    html,
    />2023<\/a> <span class="kind part" aria-hidden="true">◐<\/span><span class="unseen">\(a part\)/,
  )
})

test('a line of the ranking holds rank, name, totals and parts, and the difference where there is one', async () => {
  assert.deepEqual(line(await editionPage('2020'), 'An Lạc'), [
    '2',
    'An Lạc',
    '65,00',
    '65,00',
    '6,00',
    '7,00',
  ])
  assert.deepEqual(line(await editionPage('2021'), 'Bình Minh'), [
    '2',
    'Bình Minh',
    '65,50',
    '65,00',
    '−0,50',
    '7,00',
    '6,00',
  ])
})

test('an edition that does not reproduce raises its alarm in words', async () => {
  assert.match(
    await editionPage('2021'),
    /Bảng công bố không tính lại được.*lớn nhất 0,50 điểm \(Bình Minh\)/,
  )
  assert.doesNotMatch(await editionPage('2020'), /không tính lại được/)
})

test('an edition of groups has no column of ranks', async () => {
  const html = await editionPage('2022')
  assert.doesNotMatch(html, /class="rank"[^>]*>Hạng/)
  assert.match(html, /Nhóm Cao/)
  assert.match(html, /Chưa thấy công bố/)
})

test('the unit in the address stands out, and no other', async () => {
  const chosen = (html: string): string | undefined =>
    /<tr class="chosen">.*?<a[^>]*>(.*?)<\/a>/s.exec(html)?.[1]
  assert.equal(chosen(await editionPage('2020')), undefined)
  assert.equal(chosen(await editionPage('2020', 'da-son')), 'Đá Sơn')
  assert.equal(chosen(await editionPage('2020', 'nobody')), undefined)
})

test('a unit page shows its score, rank, change and every part', async () => {
  const html = await unitPage('2021', 'an-lac')
  assert.match(html, /<strong>75,00<\/strong> trên 100 điểm/)
  assert.match(html, /<strong>1\/3<\/strong>/)
  assert.match(html, /<strong>\+10,00<\/strong> lên 1 bậc/)
  assert.match(html, /<strong>75,00 = <\/strong>10 × \(0,5 × 8 \+ 0,5 × 7\)/)
})

test('a unit without a score is told why, not shown a zero', async () => {
  const html = await unitPage('2022', 'binh-minh')
  assert.match(html, /Chưa có điểm vì chưa thấy công bố: Tận tình\./)
  assert.doesNotMatch(html, />0,00</)
})

test('every page names its twin in the other language', async () => {
  const html = await unitPage('2021', 'an-lac')
  assert.match(html, /<a href="\/en\/demo\/2021\/an-lac" hrefLang="en"/)
  // Search engines take whole addresses only: without one they are told nothing.
  assert.doesNotMatch(html, /rel="alternate"/)
})

test('where the portal has an address, search engines are told both twins in full', async () => {
  const view = await firstPageView(site)
  const html = markup(
    <SiteAddress value="https://chiso.example.vn">
      <HomePage reader={vi} path="/" release={release} view={view} />
    </SiteAddress>,
  )
  assert.match(html, /<link rel="alternate" hrefLang="vi" href="https:\/\/chiso\.example\.vn\/"\/>/)
  assert.match(html, /<link rel="alternate" hrefLang="en" href="https:\/\/chiso\.example\.vn\/en"\/>/)
})

test('the page of a missing unit leads to the years that hold it, and the failed page leads home', async () => {
  const missing = await findMissing(site, { index: 'demo', edition: '2023', unit: 'binh-minh' })
  const html = markup(
    <MissingPage reader={vi} path="/demo/2023/binh-minh" release={release} missing={missing} />,
  )
  assert.match(html, /Bình Minh không có trong DEMO 2023/)
  assert.match(html, /href="\/demo\/2020\/binh-minh"/)
  assert.match(markup(<FailedPage reader={en} path="/en/demo" />), /href="\/en"/)
})

test('an address that names a unit in plain letters is answered with the unit, a strange one is not', async () => {
  const asked = async (unit: string) => {
    const missing = await findMissing(site, { index: 'demo', edition: '2020', unit })
    return markup(<MissingPage reader={vi} path="/demo/2020/x" release={release} missing={missing} />)
  }
  assert.match(await asked('dason'), /Có phải ý bạn là:.*href="\/demo\/2020\/da-son"/)
  assert.doesNotMatch(await asked('ha-tay'), /Có phải/)
})

test('an index alone leads to its newest whole edition, an unknown one nowhere', async () => {
  assert.equal(await newestOf(site, 'demo'), 'demo/2022')
  assert.equal(await newestOf(site, 'nothing'), null)
})
