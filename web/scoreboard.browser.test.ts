import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type LookOptions, lookAt } from './testing/look-at.ts'

const { CHROMIUM = '', ADDRESS = '' } = process.env
const switches =
  '--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run'

const hungYen = '/units/hung-yen-1997'
/** A province of today and one that is no more, one founded in 2025, a ministry, an office that is made up, the list. */
const paths = [
  '/',
  '/en',
  hungYen,
  `/en${hungYen}`,
  '/units/ha-noi-1954',
  '/units/ha-tay-1991',
  '/units/hung-yen-2025',
  '/units/bo-tu-phap-2007',
  '/units/so-y-te-minh-hoa-2014',
  '/units',
]
const sizes = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 780 } }

let browser: Browser

before(async () => {
  assert.ok(CHROMIUM && ADDRESS, 'CHROMIUM and ADDRESS say what to look at')
  browser = await chromium.launch({ executablePath: CHROMIUM, args: switches.split(' ') })
})

after(() => browser?.close())

const look = (path: string, options: LookOptions, see: (page: Page) => Promise<void>): Promise<void> =>
  lookAt(browser, `${ADDRESS}${path}`, options, see)

/** The text of a card, by its place. */
const card = async (page: Page, at: number): Promise<string> =>
  (await page.locator('.board > li').nth(at).innerText()).replace(/\s+/g, ' ')

for (const [name, viewport] of Object.entries(sizes)) {
  test(`no scoreboard is wider than the window at ${name} size`, async () => {
    for (const path of paths) {
      await look(path, { viewport }, async page => {
        const width = await page.evaluate('document.documentElement.scrollWidth')
        assert.ok(Number(width) <= viewport.width, `${path} is ${width} px wide`)
      })
    }
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on scoreboards at ${name} size in the ${colorScheme} theme`, async () => {
      for (const path of ['/', hungYen, '/units/hung-yen-2025', '/units']) {
        await look(path, { viewport, colorScheme }, async page => {
          const { violations } = await new AxeBuilder({ page }).analyze()
          assert.deepEqual(
            violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
            [],
            path,
          )
        })
      }
    })
  }
}

test('the first page begins with Hưng Yên 2021: three ranks, their climbs, and a group for PAPI', async () => {
  await look('/', { viewport: sizes.desktop, javaScriptEnabled: false }, async page => {
    assert.equal(
      await page.locator('#board').innerText(),
      'Tỉnh Hưng Yên năm 2021: bốn chỉ số trong một trang',
    )
    assert.match(
      await card(page, 0),
      /^PAR INDEX 2021 Hạng 12\/63 ▲ tăng 10 bậc so với 2020 .*theo tỉnh công bố/i,
    )
    assert.match(await card(page, 1), /^SIPAS 2021 Hạng 3\/63 .*theo tỉnh công bố/i)
    assert.match(await card(page, 2), /^PAPI 2021 nhóm Cao ▲ tăng từ nhóm Trung bình thấp/)
    assert.match(await card(page, 3), /^PCI 2021 Hạng 39\/63 ▲ tăng 14 bậc so với 2020 63,76 điểm/)
    assert.match(
      await card(page, 3),
      /tổng điểm cao nhất trong 17 năm có số liệu, 2005–2021 \(cách tính có đổi: /i,
    )
    assert.equal(await page.locator('.notables li').count(), 3)
    assert.equal(await page.locator('script').count(), 0)
  })
})

test('the page of Hưng Yên shows 2021 first, every year, and what it went into', async () => {
  await look(hungYen, { viewport: sizes.desktop }, async page => {
    assert.equal(await page.locator('#board').innerText(), 'Năm 2021: bốn chỉ số trong một trang')
    assert.deepEqual(
      await page.locator('.board h3 a').evaluateAll(links => links.map(link => link.getAttribute('href'))),
      [
        '/par-province/2021/hung-yen-1997',
        '/sipas/2021/hung-yen-1997',
        '/papi/2021/hung-yen-1997',
        '/pci/2021/hung-yen-1997',
      ],
    )
    assert.equal(await page.locator('.board-years tbody tr').count(), 20)
    assert.equal(await page.locator('.board-others a[href="/units/hung-yen-2025"]').count(), 1)
  })
})

test('PAPI is a group everywhere on a scoreboard: a rank that the province quotes is its claim', async () => {
  await look(hungYen, { viewport: sizes.desktop }, async page => {
    const papi = await card(page, 2)
    assert.match(papi, /Tỉnh Hưng Yên nêu hạng 5\/63, tăng 39 bậc; PAPI không xếp hạng\.$/)
    assert.doesNotMatch(papi, /^PAPI 2021 (Hạng|5)/)
    assert.match(await page.locator('#y2021').innerText(), /45,3659\s+Cao/)
  })
})

test('the province founded in 2025 shows the results of its members as theirs', async () => {
  await look('/units/hung-yen-2025', { viewport: sizes.desktop }, async page => {
    const text = await page.locator('main').innerText()
    assert.match(text, /Chưa tìm được kết quả nào của Tỉnh Hưng Yên/)
    assert.match(
      text,
      /Hưng Yên\s+12\/63\*\s+2021\s+3\/63\*\s+2021\s+nhóm Trung bình cao\s+2024\s+39\/63\s+2021/,
    )
    assert.equal(await page.locator('.board').count(), 0)
  })
})

test('every unit is in the list, and an address of none offers those of nearly that name', async () => {
  await look('/units', { viewport: sizes.desktop }, async page => {
    assert.equal(await page.locator('section:has(#provinces) li a').count(), 34)
    assert.equal(await page.locator('section:has(#formerProvinces) li a').count(), 53)
  })
  const near = async (page: Page) => {
    assert.equal(await page.locator('.elsewhere a[href="/units/hung-yen-1997"]').count(), 1)
  }
  await look('/units/hung-yen', { viewport: sizes.phone, status: 404 }, near)
})
