import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { asRole, deskUrl, openBrowser, sizes, until } from './testing/at-desk.ts'

let browser: Browser

before(async () => {
  browser = await openBrowser()
})

after(() => browser?.close())

const focused = (page: Page, name: string): Promise<string | null> =>
  page.evaluate(`document.activeElement?.getAttribute(${JSON.stringify(name)})`)

test('keys lead to rooms, to the search and to the list of keys', async () => {
  await asRole(browser, 'administrator', { viewport: sizes.desktop }, async page => {
    await until('? opens the list', async () => {
      await page.keyboard.press('?')
      return (await page.locator('dialog.keys[open]').count()) === 1
    })
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('dialog.keys[open]').count(), 0)
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    // The address changes before the room is drawn.
    await page.locator('main input[name="digest-hour"]').waitFor()
    assert.match(page.url(), /\/desk\/settings$/)
    await until('/ leads to the search', async () => {
      await page.keyboard.press('/')
      return (await focused(page, 'id')) === 'desk-search'
    })
  })
})

test('a key inside a field is a letter', async () => {
  await asRole(browser, 'administrator', { viewport: sizes.desktop }, async page => {
    await page.goto(deskUrl('/settings'))
    await page.locator('input[name="name-vi"]').focus()
    await page.keyboard.type('g h/?')
    assert.equal(await page.locator('input[name="name-vi"]').inputValue(), 'g h/?')
    assert.equal(await page.locator('dialog.keys[open]').count(), 0)
    assert.match(page.url(), /\/settings$/)
  })
})

test('the keyboard reaches the content first, then everything with a ring that is seen', async () => {
  await asRole(browser, 'administrator', { viewport: sizes.desktop }, async page => {
    await page.goto(deskUrl('/account'))
    await page.keyboard.press('Tab')
    assert.equal(await focused(page, 'class'), 'skip')
    const names = new Set<string>()
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(readStop)
      if (!isStop(stop)) break
      names.add(stop.name)
      assert.ok(stop.outline >= 3, `${stop.name} has a ring of ${stop.outline} px`)
      assert.ok(stop.isDrawn, `${stop.name} is not drawn`)
    }
    assert.ok(names.size > 15, `${names.size} stops`)
  })
})

test('on a phone the rooms stand behind one line at the bottom, which a finger can hit', async () => {
  await asRole(browser, 'administrator', { viewport: sizes.phone }, async page => {
    const line = page.locator('.phone-menu summary')
    const box = await line.boundingBox()
    assert.ok(box !== null && box.height >= 44)
    await line.click()
    await page.locator('.phone-menu a', { hasText: 'Tình trạng hệ thống' }).click()
    await page.waitForURL('**/desk/status')
    await page.locator('.phone-menu details:not([open])').waitFor()
  })
})

type Stop = { readonly name: string; readonly outline: number; readonly isDrawn: boolean }

/** The door: what `readStop` gave. */
const isStop = (value: unknown): value is Stop => typeof value === 'object' && value !== null

const readStop = `(() => {
  const at = document.activeElement
  if (at === null || at === document.body) return null
  const ring = getComputedStyle(at)
  const box = at.getBoundingClientRect()
  return {
    name: at.outerHTML.slice(0, 90),
    outline: ring.outlineStyle === 'none' ? 0 : Number.parseFloat(ring.outlineWidth),
    isDrawn: box.width > 0 && box.height > 0,
  }
})()`
