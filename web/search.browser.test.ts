import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type Find, openSearch } from './search/find.ts'
import { type LookOptions, lookAt } from './testing/look-at.ts'

const { CHROMIUM = '', ADDRESS = '' } = process.env
const searches = new URL('./search/vietnamese-searches.csv', import.meta.url)

let browser: Browser
let find: Find
let lines: readonly (readonly string[])[]

before(async () => {
  assert.ok(CHROMIUM && ADDRESS, 'CHROMIUM and ADDRESS say what to look at')
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
  find = openSearch(await (await fetch(`${ADDRESS}/search-index.json`)).json())
  const [, ...rest] = (await readFile(searches, 'utf8')).trim().split('\n')
  lines = rest.map(line => line.split(','))
})

after(() => browser?.close())

const look = (path: string, options: LookOptions, see: (page: Page) => Promise<void>): Promise<void> =>
  lookAt(browser, `${ADDRESS}${path}`, options, see)

const linksOf = (page: Page): Promise<readonly (string | null)[]> =>
  page.locator('.search-hits a').evaluateAll(links => links.map(link => link.getAttribute('href')))

test('every Vietnamese search finds its page among the first five', t => {
  const missed = lines.filter(([query, address]) => {
    const first = find(query).hits.slice(0, 5)
    return !first.some(({ entry }) => entry.address === address)
  })
  t.diagnostic(`recall@5: ${lines.length - missed.length}/${lines.length}`)
  assert.ok(lines.length >= 40)
  assert.deepEqual(missed, [])
})

test('a search takes at most five milliseconds of the processor', t => {
  for (const [query] of lines) find(query)
  const start = process.cpuUsage()
  for (const [query] of lines) find(query)
  const { user, system } = process.cpuUsage(start)
  const each = (user + system) / 1000 / lines.length
  t.diagnostic(`${each.toFixed(2)} ms a search`)
  assert.ok(each <= 5)
})

test('without script the form of the first page leads to what was found', async () => {
  await look('/', { javaScriptEnabled: false }, async page => {
    await page.locator('header input[name=q]').fill('pci hung yen 2021')
    await page.locator('header button').click()
    await page.waitForURL(/\/search\?q=pci\+hung\+yen\+2021$/)
    assert.equal((await linksOf(page))[0], '/pci/2021/hung-yen-1997')
    assert.equal(await page.locator('mark').first().textContent(), 'Hưng')
  })
})

test('with script the answer comes while one types, is the same, and the address keeps it', async () => {
  await look('/en/search', {}, async page => {
    await page.locator('#search').pressSequentially('thu tuc hanh chinh')
    await page.locator('.search-hits').waitFor()
    await page.waitForURL(/q=thu%20tuc%20hanh%20chinh/)
    const typed = await linksOf(page)
    const markup = await page.locator('#found').innerHTML()
    await page.reload()
    assert.deepEqual(await linksOf(page), typed)
    assert.equal(await page.locator('#found').innerHTML(), markup)
    assert.ok(typed.includes('/en/papi/2024/criteria/5'))
  })
})

test('in a folder without a server the page answers what its address asks', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const plain = await (await fetch(`${ADDRESS}/search`)).text()
  await page.route(/\/search\?q=/, route => route.fulfill({ body: plain, contentType: 'text/html' }))
  await page.goto(`${ADDRESS}/search?q=ha%20tay`)
  await page.locator('.search-hits').waitFor()
  assert.equal((await linksOf(page))[0], '/units/ha-tay-1991')
  assert.equal(await page.locator('#search').inputValue(), 'ha tay')
  await context.close()
})

test('axe finds nothing on the search and on pages that are not there', async () => {
  for (const path of ['/search', '/search?q=hung+yen', '/search?q=qqqqqqq', '/fr/pci/2021', '/pci/2030'])
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 780 } })
      const page = await context.newPage()
      await page.goto(`${ADDRESS}${path}`)
      const { violations } = await new AxeBuilder({ page }).analyze()
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        [],
        path,
      )
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(width <= 360, `${path} is ${width} px wide`)
      await context.close()
    }
})

test('pages that are not there answer 404 with what is like them', async () => {
  for (const [path, link] of [
    ['/fr/pci/2021', '/en/pci/2021'],
    ['/EN/pci/2021', '/en/pci/2021'],
    ['/pcii/2021', '/pci/2021'],
    ['/pci/2030/hung-yen-1997', '/pci/2021/hung-yen-1997'],
    ['/pci/2021/hung-yne', '/pci/2021/hung-yen-1997'],
    ['/pci/2021/criteria/tme', '/pci/2021/criteria/time'],
    ['/units/hung-yne', '/units/hung-yen-2025'],
    ['/par/2022', '/par-province/2022'],
    ['/766', '/index-766'],
    ['/cchc', '/par-province'],
    ['/pci2021', '/pci/2021'],
    ['/ddci', '/ddci-ha-tinh'],
    ['/hung-yen', '/units/hung-yen-2025'],
    ['/PAPI/2022/ha-noi-1954', '/papi/2022/ha-noi-1954'],
    ['/pci/2021/method/x', '/pci/2021/method'],
    ['/pci/2021/criteria', '/pci/2021/method'],
    ['/404.html', '/units'],
  ]) {
    const response = await fetch(`${ADDRESS}${path}`)
    assert.equal(response.status, 404, path)
    assert.match(await response.text(), new RegExp(`href="${link}"`), path)
  }
})

test('the island of the search is small', async t => {
  const script = await (await fetch(`${ADDRESS}/islands/search.js`)).arrayBuffer()
  const size = gzipSync(new Uint8Array(script)).length
  t.diagnostic(`${size} bytes compressed`)
  assert.ok(size < 8192)
})
