import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { lookAt } from '../testing/look-at.ts'
import { asRole, deskUrl, openBrowser, sizes } from './testing/at-desk.ts'

/** The pages that an administrator sees, and one that is not there. */
const pages = [
  '/',
  '/account',
  '/notices',
  '/letters',
  '/search?q=y+te',
  '/settings',
  '/status',
  '/nowhere',
  '/assessments',
  '/rounds',
  '/units?q=y+te',
  '/people',
  '/people/new',
  '/audit',
  '/audit/verify',
  '/audit/sign-ins',
]
const english = pages.map(page => `/en${page === '/' ? '' : page}`)

let browser: Browser

before(async () => {
  browser = await openBrowser()
})

after(() => browser?.close())

async function axeFindsNothing(page: Page, path: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    [],
    path,
  )
}

for (const [name, viewport] of Object.entries(sizes))
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing on the desk at ${name} size in the ${colorScheme} theme, and no page is too wide`, async () => {
      const look = { viewport, colorScheme }
      await lookAt(browser, deskUrl('/sign-in'), look, page => axeFindsNothing(page, '/sign-in'))
      await asRole(browser, 'administrator', look, async page => {
        // The twins differ in words only: they are looked at once.
        const twins = name === 'desktop' && colorScheme === 'light' ? english : []
        for (const path of [...pages, ...twins]) {
          await page.goto(deskUrl(path))
          await axeFindsNothing(page, path)
          const width = Number(await page.evaluate('document.documentElement.scrollWidth'))
          assert.ok(width <= viewport.width, `${path} is ${width} px wide`)
          assert.equal(await page.locator('main h1').count(), 1, path)
          assert.equal(await page.locator('[style]').count(), 0, path)
        }
      })
    })

test('axe finds nothing on the page of a unit, a person and an assessment, in both languages, and each has its title', async () => {
  await asRole(browser, 'auditor', { viewport: sizes.desktop }, async page => {
    for (const room of ['/units', '/people', '/assessments'])
      for (const language of ['', '/en']) {
        await page.goto(deskUrl(`${language}${room}`))
        const link = page.locator('main table a').first()
        await Promise.all([page.waitForURL(`**/desk${language}${room}/*`), link.click()])
        await page.locator('main h1').waitFor()
        await axeFindsNothing(page, page.url())
        assert.match(await page.title(), /^.+ · .+ · Thước Đo$/, page.url())
      }
  })
})

test('who is not signed in is led to the door, and after it to where they were going', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(deskUrl('/settings'))
  assert.equal(new URL(page.url()).pathname, '/desk/sign-in')
  await page.getByRole('button', { name: 'Đăng nhập thử: Quản trị hệ thống', exact: true }).click()
  await page.waitForURL('**/desk/settings')
  await context.close()
})

test('the desk works without script: sign in, change a setting, be told, sign out', async () => {
  await asRole(
    browser,
    'administrator',
    { javaScriptEnabled: false, viewport: sizes.desktop },
    async page => {
      await page.goto(deskUrl('/settings'))
      const hour = page.locator('input[name="digest-hour"]')
      const next = String((Number(await hour.inputValue()) + 1) % 24)
      await hour.fill(next)
      await page.locator('main button[type="submit"]').click()
      assert.match(await page.locator('.notice.done').innerText(), /Đã lưu thiết lập/)
      assert.equal(await hour.inputValue(), next)
      await page.locator('.desk-me summary').click()
      await page.getByRole('button', { name: 'Đăng xuất' }).click()
      assert.match(await page.locator('.notice.done').innerText(), /Đã đăng xuất/)
    },
  )
})

test('what is refused is said above the form and beside the field, and what was typed stays', async () => {
  await asRole(browser, 'administrator', { viewport: sizes.desktop }, async page => {
    await page.goto(deskUrl('/settings'))
    await page.locator('form.form').evaluate(form => form.setAttribute('novalidate', ''))
    await page.locator('input[name="session-hours"]').fill('25')
    await page.locator('main button[type="submit"]').click()
    assert.match(await page.locator('main .notice.error').innerText(), /từ 1 đến 24/)
    assert.equal(await page.locator('#session-hours').getAttribute('aria-invalid'), 'true')
    assert.equal(await page.locator('#session-hours').inputValue(), '25')
  })
})

test('a room that is not for a role says for which roles it is, inside the frame', async () => {
  await asRole(browser, 'unit-officer', { viewport: sizes.desktop }, async page => {
    const answer = await page.goto(deskUrl('/settings'))
    assert.equal(answer?.status(), 403)
    assert.match(await page.locator('main').innerText(), /Trang này dành cho: Quản trị hệ thống\./)
    assert.equal(await page.locator('.desk-rail a', { hasText: 'Thiết lập' }).count(), 0)
  })
})

test('a wrong password and an unknown login get the same answer', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const tell = async (login: string): Promise<string> => {
    await page.goto(deskUrl('/sign-in'))
    await page.locator('input[name="login"]').fill(login)
    await page.locator('input[name="password"]').fill('không phải mật khẩu')
    await page.locator('.door-password button', { hasText: 'Đăng nhập' }).first().click()
    return page.locator('.notice.error').innerText()
  }
  assert.equal(await tell('quan-tri'), await tell('khong-co-ai'))
  await context.close()
})
