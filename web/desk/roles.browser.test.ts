import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Role } from '@thuocdo/engine'
import type { Browser, Page } from 'playwright-core'
import { asRole, deskUrl, openBrowser, sizes } from './testing/at-desk.ts'

let browser: Browser

before(async () => {
  browser = await openBrowser()
})

after(() => browser?.close())

/** Goes to the first criterion of the first assessments in sight on which an act is offered; they are tried without being drawn. */
async function goToCellWith(page: Page, act: string): Promise<void> {
  await page.goto(deskUrl('/assessments'))
  for (const assessment of await addressesOf(page, 'main a[href*="/assessments/"]', 3)) {
    await page.goto(assessment)
    for (const cell of await addressesOf(page, 'main a[href*="cell="]', 100)) {
      const answer = await page.request.get(cell)
      if (!(await answer.text()).includes(`id="${act}"`)) continue
      await page.goto(cell)
      return
    }
  }
  assert.fail(`no criterion offers ${act}`)
}

const addressesOf = async (page: Page, selector: string, most: number): Promise<readonly string[]> => {
  const all = await page
    .locator(selector)
    .evaluateAll(links => links.map(link => ('href' in link ? String(link.href) : '')))
  return [...new Set(all)].slice(0, most)
}

/** Opens the form of an act, fills it in and sends it; what is said on success comes back. */
async function act(page: Page, name: string, fill: (form: ReturnType<Page['locator']>) => Promise<void>) {
  const panel = page.locator(`details.act-panel#${name}`)
  // Where it is the only act, it stands open already.
  if ((await panel.getAttribute('open')) === null) await panel.locator('summary').click()
  await fill(panel)
  await panel.locator('button.button').last().click()
  // Said where the eye is: beside the criterion, not at the head of a page that is far above.
  const said = page.locator('#cell .notice.done')
  await said.waitFor()
  assert.match(await said.innerText(), /Đã lưu .+ ✓/)
}

/** The history of what is in sight. */
const historyOf = (page: Page): Promise<string> => page.locator('main ol.history').first().innerText()

const remarking: readonly Role[] = [
  'round-owner',
  'unit-head',
  'appraiser',
  'council-member',
  'council-chair',
  'leader',
  'inspector',
  'surveyor',
]

for (const role of remarking)
  test(`from the first sign-in to the first recorded act: ${role} remarks, and reads it in the history`, async () => {
    await asRole(browser, role, { viewport: sizes.desktop }, async page => {
      await goToCellWith(page, 'remark')
      const words = `Đề nghị xem lại số liệu của ${role}`
      await act(page, 'remark', form => form.locator('textarea').fill(words))
      assert.match(await historyOf(page), new RegExp(words))
    })
  })

test('from the first sign-in to the first recorded act: unit-officer declares, and reads it in the history', async () => {
  await asRole(browser, 'unit-officer', { viewport: sizes.desktop }, async page => {
    await goToCellWith(page, 'declare')
    const note = 'Theo báo cáo tháng 11'
    await act(page, 'declare', async form => {
      // Why there is no value is an answer too, whatever the rule asks for.
      await form.locator('input[name$="missing"][value="not-applicable"]').check()
      await form.locator('textarea').last().fill(note)
    })
    assert.match(await historyOf(page), new RegExp(note))
  })
})

test('from the first sign-in to the first recorded act: administrator changes a setting, and reads it in the trail', async () => {
  await asRole(browser, 'administrator', { viewport: sizes.desktop }, async page => {
    await page.goto(deskUrl('/settings'))
    const hour = page.locator('input[name="digest-hour"]')
    const before = await hour.inputValue()
    const after = String((Number(before) + 1) % 24)
    await hour.fill(after)
    await page.locator('main button[type="submit"]').click()
    await page.locator('main .notice.done').waitFor()
    await page.getByRole('link', { name: 'Xem lịch sử thay đổi' }).click()
    // Its own entry, not a link or a choice of the page: which setting, from which hour to which.
    const entry = page.locator('table.trail tbody tr').first()
    await entry.waitFor()
    assert.match(page.url(), /\/desk\/audit\?kind=settings$/)
    const told = await entry.innerText()
    assert.match(told, /Đổi thiết lập/)
    assert.match(told, new RegExp(`: ${before}\\D+${after}\\D`))
  })
})

test('from the first sign-in to the first recorded act: auditor verifies the trail and takes it away, and changes nothing else', async () => {
  await asRole(browser, 'auditor', { viewport: sizes.desktop }, async page => {
    await page.goto(deskUrl('/audit/verify'))
    await page.locator('main form button').click()
    await page.locator('main .notice.done').waitFor()
    const taken = await page.request.get(deskUrl('/audit/export?format=csv'))
    assert.equal(taken.status(), 200)
    // What is on record of the auditor: a line of the trail itself; the page has links that say the same words.
    await page.goto(deskUrl('/audit?kind=trail&act=export-trail'))
    const entry = page.locator('table.trail tbody tr').first()
    await entry.waitFor()
    assert.match(await entry.innerText(), /CSV/)
    await page.goto(deskUrl('/assessments'))
    const [first] = await addressesOf(page, 'main a[href*="/assessments/"]', 1)
    await page.goto(`${first}?cell=1.1.1`)
    assert.equal(await page.locator('details.act-panel').count(), 0)
  })
})
