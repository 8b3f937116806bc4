import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { observationsOf } from '@thuocdo/engine'
import type { Manifest, Results } from '@thuocdo/operations'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type LookOptions, lookAt } from './testing/look-at.ts'
import { whatIfOf } from './what-if/standings.ts'
import { weightedParts } from './what-if/weighted-parts.ts'

const { CHROMIUM = '', ADDRESS = '', RELEASE = '' } = process.env
const switches =
  '--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run'
const built = fileURLToPath(new URL('build/client/islands/', import.meta.url))

let browser: Browser

before(async () => {
  assert.ok(CHROMIUM && ADDRESS && RELEASE, 'CHROMIUM, ADDRESS and RELEASE say what to look at')
  browser = await chromium.launch({ executablePath: CHROMIUM, args: switches.split(' ') })
})

after(() => browser?.close())

const desktop = { viewport: { width: 1280, height: 900 } }

const look = (path: string, options: LookOptions, see: (page: Page) => Promise<void>): Promise<void> =>
  lookAt(browser, `${ADDRESS}${path}`, options, see)

const table = 'table[data-sort=""]'

/** The names of the rows of the first table that are in sight, from the top. */
const namesIn = (page: Page): Promise<readonly string[]> =>
  page.locator(`${table} tbody tr:visible th[scope="row"] > a`).allTextContents()

/** Waits until the address says so. */
const saysAddress = (page: Page, text: string): Promise<void> =>
  page.waitForURL(url => decodeURIComponent(url.search).includes(text))

const resultsOf = (id: string): Results => fileOf(id, 'results')

const fileOf = (id: string, name: string) =>
  JSON.parse(readFileSync(join(RELEASE, 'editions', id, `${name}.json`), 'utf8'))

test('all islands together are at most 60 kB compressed, and that of the tables at most 4', () => {
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.js'))
  const bytes = (file: string): number => gzipSync(readFileSync(join(built, file)), { level: 9 }).length
  const total = files.reduce((sum, file) => sum + bytes(file), 0)
  assert.ok(total <= 60_000, `${total} bytes`)
  const code = readFileSync(join(built, 'tables.js'), 'utf8')
  const needed = files.filter(file => file === 'tables.js' || code.includes(file.replace('shared/', '')))
  const own = needed.reduce((sum, file) => sum + bytes(file), 0)
  assert.ok(own <= 4096, `${needed.join(', ')}: ${own} bytes`)
})

test('the head of a column sorts from the keyboard, both ways and back, and says so', async () => {
  await look('/pci/2021', desktop, async page => {
    const head = page.locator(`${table} th[data-key="labor"]`)
    await head.locator('button').focus()
    await page.keyboard.press('Enter')
    assert.equal(await head.getAttribute('aria-sort'), 'descending')
    const best = resultsOf('pci/2021').units.toSorted((a, b) => labor(b) - labor(a))
    assert.equal((await namesIn(page))[0], best[0].name.vi)
    await saysAddress(page, 'sort=-labor')
    await page.locator('[role="status"]', { hasText: 'Đào tạo lao động' }).first().waitFor()
    await page.keyboard.press('Enter')
    assert.equal(await head.getAttribute('aria-sort'), 'ascending')
    assert.equal((await namesIn(page))[0], best.at(-1)?.name.vi)
    await page.keyboard.press('Enter')
    assert.equal(await head.getAttribute('aria-sort'), null)
    assert.equal((await namesIn(page))[0], 'Quảng Ninh')
  })
})

const labor = ({ nodes }: Results['units'][number]): number => nodes.labor.score ?? Number.NaN

test('“quang” finds every Quảng, marks or none, and the address brings it back', async () => {
  await look('/pci/2021', desktop, async page => {
    await page.getByLabel('Lọc theo tên').first().fill('quang')
    const found = await namesIn(page)
    assert.deepEqual([...found].sort(new Intl.Collator('vi').compare), [
      'Quảng Bình',
      'Quảng Nam',
      'Quảng Ngãi',
      'Quảng Ninh',
      'Quảng Trị',
      'Tuyên Quang',
    ])
    assert.equal(await page.locator('.filter-line .count').first().textContent(), '6 / 63')
    await saysAddress(page, 'q=quang')
    await page.reload()
    assert.deepEqual(await namesIn(page), found)
    await page.goto(`${ADDRESS}/pci/2021/quang-ninh-1963`)
    await page.goBack()
    assert.deepEqual(await namesIn(page), found)
    await page.getByRole('button', { name: 'Bỏ lọc' }).first().click()
    assert.equal((await namesIn(page)).length, 63)
  })
})

test('arrow keys move between the rows that are in sight, and Enter opens one', async () => {
  await look('/pci/2021?q=quang&sort=ten', desktop, async page => {
    const names = await namesIn(page)
    await page.locator(`${table} tbody tr:visible a`).first().focus()
    const focused = () => page.locator(':focus').textContent()
    await page.keyboard.press('ArrowDown')
    assert.equal(await focused(), names[1])
    await page.keyboard.press('End')
    assert.equal(await focused(), names.at(-1))
    await page.keyboard.press('ArrowDown')
    assert.equal(await focused(), names.at(-1))
    await page.keyboard.press('Home')
    assert.equal(await focused(), names[0])
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/pci\/2021\/quang-binh/)
  })
})

test('a class holds a table to its rows, and each table of a page has its own state', async () => {
  await look('/par-model-department/2025?group=tot&sort.nguon=ten', desktop, async page => {
    const results = resultsOf('par-model-department/2025').units
    const block = fileOf('par-model-department/2025', 'framework').blocks[0].code
    const good = results.filter(unit => unit.class?.vi === 'Tốt' && unit.block === block && !unit.unranked)
    assert.equal((await namesIn(page)).length, good.length)
    assert.equal(await page.locator('table[data-sort="nguon"] th[aria-sort="ascending"]').count(), 1)
    assert.equal(await page.locator(`${table} th[aria-sort]`).count(), 0)
  })
})

test('the groups of PAPI are never put in an order of points, and no weights are tried', async () => {
  await look('/papi/2022?sort=-tong', desktop, async page => {
    assert.deepEqual(await page.locator(`${table} button.sort`).allTextContents(), ['Tỉnh, thành phố'])
    assert.equal(await page.locator(`${table} th[aria-sort]`).count(), 0)
    assert.equal(await page.locator('.what-if').count(), 0)
    assert.match((await page.locator('main').textContent()) ?? '', /Kỳ này chưa có mục thử trọng số\. PAPI/)
    await page.locator('.filter-line select').first().selectOption('nhom-cao')
    const all = resultsOf('papi/2022').units.filter(unit => unit.class?.vi === 'Cao')
    assert.equal((await namesIn(page)).length, all.length)
  })
})

test('a page with islands loads nothing but them, and axe finds nothing in what they show', async () => {
  await look('/pci/2021?w=labor:60&q=quang', desktop, async page => {
    const sources = await page
      .locator('script')
      .evaluateAll(found => found.map(one => one.getAttribute('src')))
    for (const source of sources) assert.match(source ?? '', /^\/islands\/[\w-]+\.js$/)
    await page.locator('.said', { hasText: 'đứng đầu' }).waitFor()
    const builder = new AxeBuilder({ page }).include('.results').include('.what-if')
    const { violations } = await builder.analyze()
    assert.deepEqual(
      violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
      [],
    )
  })
})

test('on a phone nothing of it is wider than the window', async () => {
  await look('/pci/2021?w=labor:60', { viewport: { width: 360, height: 780 } }, async page => {
    await page.locator('.tried tbody tr').first().waitFor()
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 360)
  })
})

test('without script the form is not there, and a sentence says why', async () => {
  await look('/pci/2021', { javaScriptEnabled: false }, async page => {
    assert.equal(await page.locator('.what-if form').isVisible(), false)
    assert.match((await page.locator('.what-if noscript').textContent()) ?? '', /cần JavaScript/)
    assert.equal(await page.locator('.filter-line, .sort').count(), 0)
  })
})

test('with the weights of its framework every edition of the release keeps its ranks to the last one', () => {
  const manifest: Manifest = JSON.parse(readFileSync(join(RELEASE, 'manifest.json'), 'utf8'))
  const weighed = manifest.editions.filter(({ id }) => weightedParts(fileOf(id, 'framework')).length > 0)
  assert.ok(weighed.length > 15, `${weighed.length} editions`)
  for (const { id } of weighed) {
    const edition = fileOf(id, 'framework')
    const inputs = fileOf(id, 'observations')
    const standings = whatIfOf(edition, {
      observations: observationsOf(inputs),
      history: inputs.history.map(observationsOf),
    })(new Map(weightedParts(edition).map(({ code, weight }) => [code, weight])))
    const released = new Map(resultsOf(id).units.map(({ unit, rank }) => [unit, rank ?? 0]))
    assert.deepEqual(new Map(standings.map(({ unit, rank }) => [unit, rank])), released, id)
  }
})

test('with all weight on one part, its order is the order of the table', async () => {
  const parts = weightedParts(fileOf('pci/2021', 'framework'))
  const weights = parts.map(({ code }) => `${code}:${code === 'labor' ? 100 : 0}`)
  await look(`/pci/2021?w=${weights.join(',')}`, desktop, async page => {
    await page.locator('.tried tbody tr').first().waitFor()
    // What stands below the window is drawn when it comes near.
    await page.locator('.tried').scrollIntoViewIfNeeded()
    const rows = await page.locator('.tried tbody tr').allInnerTexts()
    const scores = rows.map(row => Number(row.split('\t')[2].replace(',', '.')))
    const expected = resultsOf('pci/2021').units.map(unit => 10 * labor(unit))
    assert.deepEqual(
      scores,
      expected.toSorted((a, b) => b - a).map(x => Number(x.toFixed(2))),
    )
  })
})

test('a slider moves the ranks from the keyboard, and the reset brings back those of the framework', async () => {
  await look('/pci/2021', desktop, async page => {
    const cells = page.locator('.tried tbody tr')
    await page.locator('.what-if').scrollIntoViewIfNeeded()
    await cells.first().waitFor()
    const before = await cells.allTextContents()
    const slider = page.getByRole('slider', { name: 'Trọng số của Đào tạo lao động' })
    await slider.focus()
    await page.keyboard.press('End')
    assert.equal(await slider.getAttribute('aria-valuetext'), '100 %')
    assert.notDeepEqual(await cells.allTextContents(), before)
    await saysAddress(page, 'w=labor:100')
    await page.locator('.said', { hasText: 'Tăng nhiều nhất' }).waitFor()
    await page.getByRole('button', { name: 'Trở về trọng số chính thức' }).click()
    assert.deepEqual(await cells.allTextContents(), before)
    await page.waitForURL(url => url.search === '')
  })
})

test('what is typed before the figures have come is kept, counts, and stands in the address', async () => {
  await look('/units', desktop, async page => {
    const { promise, resolve } = Promise.withResolvers<void>()
    await page.route('**/observations.json', route => promise.then(() => route.continue()))
    await page.goto(`${ADDRESS}/pci/2021`)
    const number = page.getByRole('spinbutton', { name: 'Trọng số của Đào tạo lao động (%)' })
    await number.fill('37')
    resolve()
    await page.locator('.tried tbody tr td').first().waitFor()
    assert.equal(await number.inputValue(), '37')
    await saysAddress(page, 'w=labor:37')
  })
})

test('on paper the table is whole, its head can be repeated, and nothing of the islands is there', async () => {
  await look('/pci/2021?q=quang', desktop, async page => {
    await page.locator('.filter-line').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    assert.equal((await namesIn(page)).length, 63)
    assert.equal(await page.locator('.filter-line:visible, .what-if:visible').count(), 0)
    // A browser repeats the head of a table on every page, but no button in it.
    const display = await page
      .locator('.sort')
      .first()
      .evaluate(button => getComputedStyle(button).display)
    assert.equal(display, 'contents')
  })
})

test('a printed comparison holds the chosen units alone, in the order of the choice', async () => {
  const units = ['quang-ninh-1963', 'an-giang-1976', 'hung-yen-1997']
  await look(`/pci/2021/compare?units=${units.join(',')}`, desktop, async page => {
    await page.emulateMedia({ media: 'print' })
    const shown = page.locator('.compare-table tbody tr:visible')
    assert.deepEqual(await shown.evaluateAll(rows => rows.map(row => row.getAttribute('data-unit'))), units)
    await page.locator('.compare-form select').first().selectOption('ha-nam-1997', { force: true })
    assert.equal(await shown.first().getAttribute('data-unit'), 'ha-nam-1997')
    assert.equal(await shown.count(), 3)
  })
})
