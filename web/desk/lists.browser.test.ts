import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { asRole, deskUrl, openBrowser, sizes } from './testing/at-desk.ts'

let browser: Browser

before(async () => {
  browser = await openBrowser()
})

after(() => browser?.close())

const asked = (page: Page): string => new URL(page.url()).search
const names = (page: Page): Promise<string[]> => page.locator('main tbody th').allInnerTexts()

test('without script a long list goes page by page, keeps its filter in the address, and tells where one is', async () => {
  await asRole(browser, 'auditor', { javaScriptEnabled: false, viewport: sizes.desktop }, async page => {
    await page.goto(deskUrl('/units'))
    assert.match(await page.locator('.list-count').innerText(), /^124 đơn vị, đang xem 1–50$/)
    await page.locator('.tabs a', { hasText: 'Xã' }).click()
    await page.getByRole('link', { name: 'Trang sau' }).click()
    assert.equal(asked(page), '?level=commune&page=2')
    assert.match(await page.locator('.list-count').innerText(), /^66 đơn vị, đang xem 51–66$/)
    assert.ok((await names(page)).every(name => name.startsWith('Xã ')))
    await page.locator('input[name="search"]').fill('dua')
    await page.getByRole('button', { name: 'Xem', exact: true }).click()
    assert.match(asked(page), /search=dua.*level=commune/)
    assert.match(await page.locator('.list-count').innerText(), /^\d đơn vị$/)
  })
})

test('the trail goes on behind its last line, and back to the newest', async () => {
  await asRole(browser, 'auditor', { viewport: sizes.desktop }, async page => {
    await page.goto(deskUrl('/audit?kind=assessment'))
    assert.match(await page.locator('.list-count').innerText(), /mục nhật ký, đang xem 1–50$/)
    await page.getByRole('link', { name: 'Cũ hơn' }).click()
    await page.locator('.list-count', { hasText: 'đang xem 51–' }).waitFor()
    assert.match(asked(page), /^\?kind=assessment&before=/)
    await page.getByRole('link', { name: 'Về mới nhất' }).click()
    await page.locator('.list-count', { hasText: 'đang xem 1–50' }).waitFor()
    assert.equal(asked(page), '?kind=assessment')
  })
})

test('the head of a long list stays in sight, and on a phone each cell names its column', async () => {
  await asRole(browser, 'auditor', { viewport: sizes.desktop }, async page => {
    await page.goto(deskUrl('/units'))
    await page.evaluate('scrollTo(0, 800)')
    assert.equal((await page.locator('main thead th').first().boundingBox())?.y, 0)
    await page.setViewportSize(sizes.phone)
    assert.equal(await page.locator('main thead').isVisible(), false)
    const label = await page
      .locator('main tbody td')
      .first()
      .evaluate(cell => getComputedStyle(cell, '::before').content)
    assert.equal(label, '"Cấp"')
  })
})

test('on paper there is the name of the tenant and what the page says, nothing to press and nothing to fill in', async () => {
  await asRole(browser, 'administrator', { viewport: sizes.desktop }, async page => {
    await page.emulateMedia({ media: 'print' })
    for (const path of ['/', '/units', '/people', '/people/new', '/audit', '/account', '/settings']) {
      await page.goto(deskUrl(path))
      assert.ok(await page.locator('.desk-name').isVisible(), path)
      const pressed = page.locator('button, nav, summary, [type="search"], [type="password"], [type="file"]')
      const shown = await pressed.evaluateAll(all =>
        all.filter(one => one.checkVisibility()).map(one => one.outerHTML),
      )
      assert.deepEqual(
        shown.filter(html => !html.startsWith('<nav class="tabs"')),
        [],
        path,
      )
    }
  })
})
