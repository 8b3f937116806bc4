import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'

const { CHROMIUM = '', ADDRESS = '' } = process.env
const switches =
  '--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run'

/** A page of each type that is walked from its first stop to the end of the window's ring. */
const walked = ['/', '/pci/2021', '/pci/2021/bac-ninh-1997', '/design', '/display']
const wideBox = '.scroll-box:has(> .wide)'
/** More stops than any of these pages has. */
const longestWalk = 1200

let browser: Browser

before(async () => {
  assert.ok(CHROMIUM && ADDRESS, 'CHROMIUM and ADDRESS say what to look at')
  browser = await chromium.launch({ executablePath: CHROMIUM, args: switches.split(' ') })
})

after(() => browser?.close())

/** Where the keyboard stands, and whether a person can see it. */
type Stop = {
  readonly name: string
  readonly tag: string
  readonly inHead: boolean
  readonly outline: number
  readonly isDrawn: boolean
  readonly isInWindow: boolean
}

const readStop = `(() => {
  const at = document.activeElement
  if (at === null || at === document.body) return null
  // A line of a chart has its ring around its names.
  const rings = [at, ...at.querySelectorAll('text')].map(node => getComputedStyle(node))
  const box = at.getBoundingClientRect()
  const everyone = [...document.querySelectorAll('*')]
  return {
    name: everyone.indexOf(at) + ' ' + at.outerHTML.slice(0, 90),
    tag: at.tagName.toLowerCase() + (at.classList.contains('scroll-box') ? '.scroll-box' : ''),
    inHead: at.closest('header') !== null,
    outline: Math.max(
      ...rings.map(ring => (ring.outlineStyle === 'none' ? 0 : Number.parseFloat(ring.outlineWidth)))
    ),
    isDrawn: box.width > 0 && box.height > 0,
    isInWindow: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  }
})()`

/** Presses Tab from the start of a page until the window's ring is left, or begins again. */
async function walk(page: Page, key = 'Tab'): Promise<readonly Stop[]> {
  const stops: Stop[] = []
  for (let step = 0; step < longestWalk; step += 1) {
    await page.keyboard.press(key)
    const stop: Stop | null = await page.evaluate(readStop)
    if (stop === null || (stops.length > 1 && stop.name === stops[0]?.name)) return stops
    // A date holds several stops: it counts as one.
    if (stop.name !== stops.at(-1)?.name) stops.push(stop)
  }
  return assert.fail(`the keyboard never comes out of ${page.url()}: ${stops.at(-1)?.name}`)
}

async function open(path: string, see: (page: Page) => Promise<void>, width = 1280): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
  try {
    const page = await context.newPage()
    await page.goto(`${ADDRESS}${path}`)
    await see(page)
  } finally {
    await context.close()
  }
}

for (const path of walked) {
  test(`the keyboard walks ${path} from the skip link to the foot, seen at every stop, and comes out again`, async () => {
    await open(path, async page => {
      const stops = await walk(page)
      const unseen = stops.filter(
        ({ outline, isDrawn, isInWindow }) => outline < 3 || !isDrawn || !isInWindow,
      )
      assert.deepEqual(unseen, [])
      assert.equal(new Set(stops.map(({ name }) => name)).size, stops.length, 'no stop comes twice')
      assert.match(stops[0]?.name ?? '', /class="skip"/)
      assert.match(stops.at(-1)?.name ?? '', /href="\/design"/)
    })
  })
}

test('on every page the head comes first: name, lists, search, language, display', async () => {
  await open('/pci/2021', async page => {
    const head = (await walk(page)).slice(1).filter(({ inHead }) => inHead)
    assert.deepEqual(
      head.map(({ tag }) => tag),
      ['a', 'a', 'a', 'input', 'button', 'a', 'a'],
    )
  })
})

test('backwards the keyboard meets the same stops', async () => {
  await open('/display', async page => {
    const names = (stops: readonly Stop[]) => stops.map(({ name }) => name)
    const forwards = names(await walk(page))
    await page.reload()
    const backwards = names(await walk(page, 'Shift+Tab'))
    assert.deepEqual([...backwards].reverse(), forwards)
  })
})

/** Waits from outside the page: inside it the content security policy lets nothing be evaluated later. */
async function untilScrolled(page: Page): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const left: unknown = await page.evaluate('document.activeElement.scrollLeft')
    if (Number(left) > 0) return
    await page.waitForTimeout(50)
  }
  assert.fail('the arrow scrolled nothing')
}

test('the box of a wide table is a stop of its own, scrolls by the arrows, and lets go', async () => {
  const path = '/par-model-commune/2025'
  await open(
    path,
    async page => {
      await page.locator(wideBox).first().focus()
      await page.keyboard.press('ArrowRight')
      await untilScrolled(page)
      await page.keyboard.press('Tab')
      assert.equal(await page.locator(`${wideBox}:focus`).count(), 0)
    },
    360,
  )
})

test('the head of a long table stays in sight while its rows pass under it', async () => {
  for (const width of [360, 1280]) {
    await open(
      '/par-model-commune/2025',
      async page => {
        const away: unknown = await page.evaluate(`(async () => {
          const node = document.querySelector('${wideBox}')
          node.scrollIntoView()
          node.scrollBy(0, 800)
          if (node.scrollTop === 0) scrollBy(0, 800)
          await new Promise(requestAnimationFrame)
          const head = node.querySelector('thead th').getBoundingClientRect()
          return Math.abs(head.top - Math.max(0, node.getBoundingClientRect().top))
        })()`)
        assert.ok(Number(away) < 2, `${width}: ${away}`)
      },
      width,
    )
  }
})

test('a choice of the display holds on the next page, is undone, and leaves no cookie', async () => {
  await open('/pci/2021', async page => {
    const ground = (): Promise<unknown> => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const light = await ground()
    await page.getByRole('link', { name: 'Hiển thị' }).press('Enter')
    await page.getByRole('button', { name: 'Tối' }).press('Enter')
    await page.getByRole('button', { name: 'Tối (đang dùng)' }).waitFor()
    await page.getByRole('link', { name: '‹ Về trang đang xem' }).press('Enter')
    await page.waitForURL(/\/pci\/2021$/)
    assert.notEqual(await ground(), light)
    await page.goto(`${ADDRESS}/display`)
    await page.getByRole('button', { name: 'Bỏ các lựa chọn, để theo máy' }).press('Enter')
    await page.getByRole('button', { name: 'Theo máy (đang dùng)' }).nth(1).waitFor()
    assert.equal(await ground(), light)
    assert.deepEqual(await page.context().cookies(), [])
  })
})

test('every button of the display settings is taken by the server', async () => {
  await open('/en/display', async page => {
    const buttons = await page.locator('button[name]').all()
    assert.equal(buttons.length, 8)
    for (const button of buttons) {
      const [name, value] = [await button.getAttribute('name'), await button.getAttribute('value')]
      const answer = await page.request.get(`${ADDRESS}/display/set?${name}=${value}&back=/en/display`, {
        maxRedirects: 0,
      })
      assert.deepEqual([answer.status(), answer.headers().location], [303, '/en/display'], `${name}=${value}`)
    }
  })
})

test('letters of the largest size leave no page wider than its window', async () => {
  for (const width of [360, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 780 } })
    await context.addCookies([{ name: 'display', value: 'auto.high.larger', url: ADDRESS }])
    try {
      const page = await context.newPage()
      for (const path of [...walked, '/en/design', '/par-model-commune/2025']) {
        await page.goto(`${ADDRESS}${path}`)
        assert.equal(await page.evaluate('getComputedStyle(document.documentElement).fontSize'), '20.8px')
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width, path)
      }
    } finally {
      await context.close()
    }
  }
})

test('axe finds nothing on the pages of the design and the display, in the darkest and the plainest look', async () => {
  for (const value of ['auto.auto.normal', 'dark.high.larger']) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    await context.addCookies([{ name: 'display', value, url: ADDRESS }])
    try {
      const page = await context.newPage()
      for (const path of ['/design', '/display']) {
        await page.goto(`${ADDRESS}${path}`)
        const { violations } = await new AxeBuilder({ page }).analyze()
        assert.deepEqual(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          [],
          path,
        )
      }
    } finally {
      await context.close()
    }
  }
})
