import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type LookOptions, lookAt } from './testing/look-at.ts'

const { CHROMIUM = '', ADDRESS = '', RELEASE = '' } = process.env
const switches =
  '--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run'

const paths = ['/', '/pci/2021', '/pci/2021/bac-ninh-1997']
const englishPaths = ['/en', '/en/pci/2021', '/en/pci/2021/bac-ninh-1997']
const model = '/par-model-department/2025'
/** One page of each further kind: printed and partial, in blocks, claims alone, a model with its folded trees, and what leads on. */
const kinds = [
  '/pci',
  '/papi',
  '/papi/2022',
  '/pci/2021/method',
  '/pci/2021/compare',
  '/pci/2021/criteria/transparency',
  '/charts',
  '/units',
  '/par-province/2023',
  '/par-province/2021/hung-yen-1997',
  model,
  `${model}/so-y-te-minh-hoa-2014`,
]
const others = [
  '/pci/2011',
  '/pci/2022',
  '/pci/2006/bac-ninh-1997',
  '/pci/2007/ha-tay-1991',
  '/papi/2022/bac-ninh-1997',
  '/par-thanh-hoa/2024',
  '/par-model-commune/2025',
  '/index-766/2022',
  '/sipas/2015',
  '/pci/2021/method',
  ...kinds,
]
const sizes = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 780 } }

let browser: Browser

before(async () => {
  assert.ok(CHROMIUM && ADDRESS && RELEASE, 'CHROMIUM, ADDRESS and RELEASE say what to look at')
  browser = await chromium.launch({ executablePath: CHROMIUM, args: switches.split(' ') })
})

after(() => browser?.close())

const look = (path: string, options: LookOptions, see: (page: Page) => Promise<void>): Promise<void> =>
  lookAt(browser, `${ADDRESS}${path}`, options, see)

for (const [name, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on pages of every kind at ${name} size in the ${colorScheme} theme`, async () => {
      // The twins differ in words only: they are looked at once.
      const twins = name === 'desktop' && colorScheme === 'light' ? englishPaths : []
      for (const path of [...paths, ...kinds, ...twins]) {
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

  test(`no page is wider than the window at ${name} size`, async () => {
    for (const path of [...paths, ...englishPaths, ...others]) {
      await look(path, { viewport }, async page => {
        const width = await page.evaluate('document.documentElement.scrollWidth')
        assert.ok(Number(width) <= viewport.width, `${path} is ${width} px wide`)
      })
    }
  })
}

test('pages are whole without script, and name none but islands', async () => {
  for (const path of [...paths, ...englishPaths, ...others]) {
    await look(path, { javaScriptEnabled: false, viewport: sizes.desktop }, async page => {
      assert.equal(await page.locator('style, [style], script:not([src])').count(), 0, path)
      assert.equal(await page.locator('main h1').count(), 1, path)
      for (const source of await scriptsOf(page)) assert.match(source, /^\/islands\/[\w-]+\.js$/)
    })
  }
})

test('pages that nothing moves on hold not a byte of script', async () => {
  for (const path of withoutIsland) {
    await look(path, { viewport: sizes.desktop }, async page => {
      assert.deepEqual(await scriptsOf(page), [], path)
    })
  }
})

const withoutIsland = [
  '/',
  '/units',
  '/units/hung-yen-1997',
  '/pci/2021/hung-yen-1997',
  '/pci/2021/method',
  '/pci/2021/criteria/transparency',
  '/design',
  '/charts',
  '/display',
]

const scriptsOf = (page: Page): Promise<readonly string[]> =>
  page.locator('script').evaluateAll(scripts => scripts.map(script => script.getAttribute('src') ?? ''))

test('the ranking page says who led in 2021 and lists 63 provinces with all marks in place', async () => {
  await look('/pci/2021', { viewport: sizes.desktop }, async page => {
    assert.match(await page.locator('.lead').innerText(), /^Quảng Ninh đứng đầu với 73,02 điểm; 63\/63 tỉnh/)
    assert.equal(await page.locator('table.wide tbody tr').count(), 63)
    assert.deepEqual(await page.locator('table.wide tbody th[scope="row"]').nth(3).allTextContents(), [
      'Đà Nẵng',
    ])
  })
})

test('the English twin says the same in English', async () => {
  await look('/en/pci/2021', { viewport: sizes.desktop }, async page => {
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    assert.match(
      await page.locator('.lead').innerText(),
      /^Quang Ninh leads with 73\.02 points; 63 of 63 provinces/,
    )
  })
})

test('letters come from here, and the figures of a table have one width', async () => {
  await look('/pci/2021', { viewport: sizes.desktop }, async page => {
    await page.evaluate('document.fonts.ready')
    const [ones, eights] = await Promise.all(['111', '888'].map(text => widthInTable(page, text)))
    assert.equal(ones, eights)
    assert.equal(await page.evaluate(`document.fonts.check('600 20px "Be Vietnam Pro"', 'Ặ')`), true)
  })
})

test('the unit page shows on the phone what the release holds', async () => {
  const results = JSON.parse(readFileSync(join(RELEASE, 'editions/pci/2021/results.json'), 'utf8'))
  const unit = results.units.find((candidate: { unit: string }) => candidate.unit === 'bac-ninh-1997')
  await look('/pci/2021/bac-ninh-1997', { viewport: sizes.phone }, async page => {
    const figures = await page.locator('.figures').innerText()
    assert.match(figures, new RegExp(`${unit.rank}/63`))
    assert.match(figures, new RegExp(unit.score.toFixed(2).replace('.', ',')))
  })
})

test('the keyboard reaches the main content first', async () => {
  await look('/pci/2021', { viewport: sizes.desktop }, async page => {
    await page.keyboard.press('Tab')
    assert.equal(await page.locator(':focus').innerText(), 'Đến nội dung chính')
    await page.keyboard.press('Enter')
    assert.equal(await page.locator(':focus').getAttribute('id'), 'main')
  })
})

test('the years of PAPI know groups and no ranks', async () => {
  await look('/papi/2022', { viewport: sizes.desktop }, async page => {
    assert.equal(await page.locator('th.rank').count(), 0)
    assert.match((await page.locator('tr.section').first().textContent()) ?? '', /Nhóm Cao/)
    assert.match((await page.locator('tr.section').last().textContent()) ?? '', /Chưa thấy công bố/)
  })
})

test('a deep tree folds open, and its leaves say why', async () => {
  await look(`${model}/so-y-te-minh-hoa-2014`, { viewport: sizes.phone }, async page => {
    const [field] = await page.locator('.because > li > details > summary').all()
    const leaf = page.locator('.because .why').nth(2)
    assert.equal(await leaf.isVisible(), false)
    await field.press('Enter')
    await page.locator('.because li li > details > summary').first().press('Enter')
    assert.equal(await leaf.isVisible(), true)
  })
})

test('a province that is no more says so, and its years end with it', async () => {
  await look('/pci/2007/ha-tay-1991', { viewport: sizes.desktop }, async page => {
    assert.equal(await page.locator('.lead').innerText(), 'Nhập vào Hà Nội từ 1/8/2008.')
    assert.equal(
      await page.locator('.series-figure .years-table').first().locator('tbody th').last().textContent(),
      '2008',
    )
  })
})

const widthInTable = (page: Page, text: string): Promise<unknown> =>
  page.evaluate(`(() => {
    const cell = document.createElement('span')
    cell.textContent = '${text}'
    document.querySelector('td').append(cell)
    const { width } = cell.getBoundingClientRect()
    cell.remove()
    return width
  })()`)
