import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { asRole, deskUrl, openBrowser, sizes } from './testing/at-desk.ts'

let browser: Browser

before(async () => {
  browser = await openBrowser()
})

after(() => browser?.close())

/** Adds somebody, and goes on to their page. */
async function goToNewPerson(page: Page, name: string): Promise<void> {
  await page.goto(deskUrl('/people/new'))
  await page.locator('input[name$="-name"]').fill(name)
  await page.locator('input[name$="-login"]').fill(`zz-thu-${Date.now().toString(36)}`)
  await page.locator('main .act-form button.main').click()
  // It opens beside this page, which shows the set-up link only once.
  const next = await page.locator('main .notice.done a').getAttribute('href')
  await page.goto(new URL(next ?? '', page.url()).href)
  await page.locator('#grant-role').waitFor()
}

/** Chooses the role that is to be granted; its fields come next. */
async function choose(page: Page, role: string): Promise<void> {
  const panel = page.locator('#grant-role')
  if ((await panel.getAttribute('open')) === null) await panel.locator('summary').first().click()
  await panel.locator('select[name="role"]').selectOption(role)
  await panel.getByRole('button', { name: 'Tiếp tục' }).click()
  await panel
    .locator(role === 'unit-officer' ? 'select[name="unit"]' : 'input[name="grant-role-from"]')
    .waitFor()
}

const grant = (page: Page) => page.locator('#grant-role button.main').click()

test('without script on a phone: an appraiser is given a block, a field and a single criterion, ticked in lists', async () => {
  const look = { javaScriptEnabled: false, viewport: sizes.phone }
  await asRole(browser, 'administrator', look, async page => {
    await goToNewPerson(page, 'Thẩm định thử')
    await choose(page, 'appraiser')
    await page.getByLabel('Đơn vị công tác').selectOption({ label: 'Sở Nội vụ' })
    await page.getByLabel('Phường', { exact: true }).check()
    await page.getByLabel(/^3 Cải cách thủ tục hành chính/).check()
    await page.getByText(/^Tiêu chí của lĩnh vực 4 /).click()
    await page.locator('.scope input[value="4.2"]').check()
    await page.locator('input[name="grant-role-basis"]').fill('Quyết định 15/QĐ-SNV')
    await grant(page)
    assert.match(await page.locator('main .notice.done').innerText(), /Đã giao vai trò/)
    assert.match(
      await page.locator('#grants').innerText(),
      /Thành viên tổ thẩm định, công tác tại Sở Nội vụ\s+khối: Phường · lĩnh vực, tiêu chí: 3, 4\.2 · từ .+ · Quyết định 15\/QĐ-SNV/,
    )
  })
})

test('a criterion that is no longer there is refused in a sentence, and what was ticked stays ticked', async () => {
  await asRole(browser, 'administrator', { viewport: sizes.phone }, async page => {
    await goToNewPerson(page, 'Ủy viên thử')
    await choose(page, 'council-member')
    await page.getByText(/^Tiêu chí của lĩnh vực 4 /).click()
    const { violations } = await new AxeBuilder({ page }).include('#grant-role').analyze()
    assert.deepEqual(
      violations.map(({ id }) => id),
      [],
    )
    const width = Number(await page.evaluate('document.documentElement.scrollWidth'))
    assert.ok(width <= sizes.phone.width, `${width} px wide`)
    const field = page.locator('.scope input[value="2"]')
    await field.focus()
    await page.keyboard.press('Space')
    assert.ok(await field.isChecked())
    // As it would be sent from a page that stood open while the editions changed.
    const gone = page.locator('.scope input[value="9"]')
    await gone.check()
    await gone.evaluate(box => box.setAttribute('value', '99'))
    await grant(page)
    const said = await page.locator('#grant-role .notice.error').innerText()
    assert.match(said, /Chưa ghi đơn vị công tác/)
    assert.match(said, /Không có lĩnh vực, tiêu chí mang mã “99”.+: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10\./)
    assert.match(await page.locator('#grant-role-criteria-error').innerText(), /“99”/)
    assert.ok(await field.isChecked())
  })
})

test('an officer is given a unit, then one of its divisions', async () => {
  await asRole(browser, 'administrator', { viewport: sizes.desktop }, async page => {
    await goToNewPerson(page, 'Cán bộ thử')
    await choose(page, 'unit-officer')
    assert.equal(await page.locator('input[name="grant-role-from"]').count(), 0)
    await page.locator('#grant-role select[name="unit"]').selectOption({ label: 'Sở Y tế' })
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await page.getByLabel('Phòng Nghiệp vụ Y', { exact: true }).check()
    await grant(page)
    await page.locator('main .notice.done').waitFor()
    assert.match(
      await page.locator('#grants').innerText(),
      /Cán bộ đầu mối của đơn vị, Sở Y tế, Phòng Nghiệp vụ Y/,
    )
  })
})
