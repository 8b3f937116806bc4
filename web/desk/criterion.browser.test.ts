import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { goToAssessment, goToCell, openedPanel, send } from './testing/acts.ts'
import { asRole, deskUrl, openBrowser, sizes, until } from './testing/at-desk.ts'
import { seen } from './testing/in-sight.ts'

const ward = 'phuong-ben-nuoc-minh-hoa-2025'
const health = 'so-y-te-minh-hoa-2014'
const treasury = 'kho-bac-nha-nuoc-minh-hoa-1990'

let browser: Browser

before(async () => {
  browser = await openBrowser()
})

after(() => browser?.close())

const officer = { viewport: sizes.desktop, person: 'Cán bộ đầu mối phường Bến Nước' }

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '')

/** Keys are heard once the page has its script: pressed until what they do is done. */
const pressUntil = (page: Page, key: string, what: string, isSo: () => Promise<boolean>): Promise<void> =>
  until(what, async () => {
    await page.keyboard.press(key)
    return isSo()
  })

test('how a criterion is scored is told before a value is given: the rule in words, the points of each option, what the value is counted in', async () => {
  await asRole(browser, 'unit-officer', officer, async page => {
    const assessment = await goToAssessment(page, ward)
    await goToCell(page, assessment, '2.3.2')
    await seen('the rule', page.locator('#cell .cell-about p', { hasText: 'Cách chấm:' }))
    assert.match(
      await page.locator('#cell .cell-about').innerText(),
      /Cách chấm: Tăng đều từ \d+ \(0 điểm\) đến \d+ \(điểm tối đa\)\./,
    )
    assert.ok(await page.getByLabel('Giá trị (%)').first().isVisible())
    await goToCell(page, assessment, '1.1.1')
    const options = await page.locator('#declare .option:has([type="radio"])').allInnerTexts()
    assert.ok(options.length > 1)
    for (const option of options) assert.match(option, /\d điểm/)
  })
})

for (const viewport of [sizes.desktop, { width: 1366, height: 768 }, sizes.phone])
  test(`what was saved is said where the eye is, beside the line of the criterion; a value refused after it takes that back: ${viewport.width} wide`, async () => {
    await asRole(browser, 'unit-officer', { ...officer, viewport }, async page => {
      await goToCell(page, await goToAssessment(page, ward), '2.3.2')
      const panel = await openedPanel(page, 'declare')
      await panel.getByLabel('Giá trị (%)').fill('92,5 %')
      await send(panel)
      const said = page.locator('#cell .notice.done')
      await seen('what was saved', said)
      assert.match(await said.innerText(), /Đã ghi giá trị\. Đã lưu .+ ✓/)
      if (viewport.width > 1000) await seen('its line', page.locator('.criteria tr.chosen'))
      await (await openedPanel(page, 'declare')).getByLabel('Giá trị (%)').fill('abc')
      await send(panel)
      const refused = page.locator('#cell .notice.error')
      await seen('why it was refused', refused)
      assert.match(await refused.innerText(), /“abc” không đọc được chắc chắn là số nào/)
      assert.equal(await said.count(), 0)
      assert.doesNotMatch(page.url(), /done=/)
    })
  })

test('by keys alone: Enter opens the panel and leads into it, j and k lead on, Esc gives the focus back', async () => {
  await asRole(browser, 'unit-officer', officer, async page => {
    await goToAssessment(page, ward)
    await page.locator('[id="open-1.1.1"]').focus()
    await page.keyboard.press('Enter')
    await until('the focus is in the panel', async () => (await focused(page)) === 'cell')
    await seen('the name of the criterion', page.locator('#cell-title'))
    const isAt = (code: string) => async () => page.url().includes(`cell=${code}#`)
    await pressUntil(page, 'j', 'the next is open', isAt('1.1.2'))
    await until('its panel has the focus', async () => (await focused(page)) === 'cell')
    await pressUntil(page, 'k', 'the one before is open', isAt('1.1.1'))
    await pressUntil(page, 'Escape', 'the panel is closed', async () => !page.url().includes('cell='))
    await until('the line has the focus', async () => (await focused(page)) === 'open-1.1.1')
    await seen('the line', page.locator('[id="open-1.1.1"]'))
    await page.keyboard.press('g')
    await page.keyboard.press('u')
    await page.waitForURL('**/desk/units')
    await until('another page has the focus', async () => (await focused(page)) === 'main')
  })
})

test('the last criterion opens with its panel and its line both in sight', async () => {
  await asRole(browser, 'unit-officer', officer, async page => {
    await goToAssessment(page, ward)
    await page.locator('.criteria .leaf a').last().click()
    await seen('the panel', page.locator('#cell-title'))
    await seen('the line', page.locator('.criteria tr.chosen'))
  })
})

test('an appraiser comes from the first page to those criteria that wait, and to the next of them', async () => {
  await asRole(browser, 'appraiser', { viewport: sizes.desktop }, async page => {
    const waiting = page.locator('main .waiting a', { hasText: 'tiêu chí chờ thẩm định' }).first()
    await waiting.click()
    await page.waitForURL('**/assessments**')
    // Where they lie in several assessments, the list of these comes first.
    if (page.url().includes('waits=')) await page.locator('main table a').first().click()
    await page.waitForURL('**/assessments/*?show=waiting')
    const tab = page.locator('.tabs [aria-current]')
    await tab.waitFor()
    const count = Number.parseInt(await tab.locator('small').innerText(), 10)
    const first = page.locator('.criteria .leaf a').first()
    await seen('the first of them', first)
    assert.equal(await page.locator('.criteria .leaf').count(), count)
    await first.click()
    const next = page.getByRole('link', { name: 'Tiêu chí sau' })
    await seen('the way on', next)
    await next.click()
    await until('the second is open', async () =>
      /chosen/.test((await page.locator('.criteria .leaf').nth(1).getAttribute('class')) ?? ''),
    )
  })
})

test('the chair of the council sees what is in dispute, marked among all and alone', async () => {
  await asRole(browser, 'council-chair', { viewport: sizes.desktop }, async page => {
    await goToAssessment(page, treasury)
    const marked = page.locator('.criteria .leaf', { hasText: 'điểm khác nhau' })
    assert.equal(await marked.count(), 1)
    await page.getByRole('link', { name: 'Điểm tự chấm và thẩm định khác nhau' }).click()
    await page.waitForURL('**?show=disputed')
    await until('only those are listed', async () => (await page.locator('.criteria .leaf').count()) === 1)
    assert.match(await page.locator('.criteria .leaf').innerText(), /1\.2/)
  })
})

test('a head gives a whole group to a division at once', async () => {
  const head = { viewport: sizes.desktop, person: 'Giám đốc Sở Y tế' }
  await asRole(browser, 'unit-head', head, async page => {
    await goToAssessment(page, health)
    await page.locator('[id="open-2"]').click()
    const panel = await openedPanel(page, 'assign')
    const options = await panel.locator('option').allInnerTexts()
    const division = options.find(text => text.startsWith('Phòng')) ?? assert.fail('the unit has divisions')
    await panel.locator('select').selectOption({ label: division })
    await send(panel)
    await seen('that it was done', page.locator('#cell .notice.done'))
    assert.match(await page.locator('#cell').innerText(), new RegExp(`Phòng phụ trách: ${division}`))
    const below = await page.locator('.criteria .leaf:has([id^="open-2."])').allInnerTexts()
    const own = below.filter(text => !text.includes('Chấm ở nơi khác'))
    assert.ok(own.length > 1)
    for (const line of own) assert.ok(line.includes(division), line)
  })
})

test('a document that was added for a criterion leads back to it, chosen in the form that cites it', async () => {
  await asRole(browser, 'unit-officer', officer, async page => {
    await goToCell(page, await goToAssessment(page, ward), '1.1.3')
    await (await openedPanel(page, 'cite')).getByRole('link', { name: 'Thêm tài liệu' }).click()
    await page.waitForURL('**/evidence/**')
    await page.getByRole('link', { name: 'Quay lại tiêu chí 1.1.3' }).waitFor()
    const form = await openedPanel(page, 'add-evidence')
    await form.locator('input[name$="title"]').fill('Kế hoạch cải cách hành chính năm 2025')
    await send(form)
    await page.waitForURL('**/assessments/**')
    await seen('that it was added', page.locator('#cell .notice.done'))
    const cite = page.locator('details#cite[open]')
    assert.equal(
      await cite.locator('select option:checked').innerText(),
      'Kế hoạch cải cách hành chính năm 2025',
    )
    await cite.locator('input[name$="pages"]').fill('3')
    await send(cite)
    await seen('that it was cited', page.locator('#cell .notice.done', { hasText: 'Đã dẫn tài liệu' }))
    assert.match(await page.locator('#cell .citations').innerText(), /Kế hoạch .+ tr\. 3/)
  })
})

test('on paper an assessment is its criteria over the whole width, its total once, and nothing to press', async () => {
  await asRole(browser, 'leader', { viewport: sizes.desktop }, async page => {
    await goToAssessment(page, treasury)
    await page.emulateMedia({ media: 'print' })
    const [main, table] = await Promise.all([
      page.locator('main').boundingBox(),
      page.locator('table.criteria').boundingBox(),
    ])
    assert.ok(main && table && table.width > 0.95 * main.width)
    const foot = await page.locator('.criteria tfoot').evaluate(part => getComputedStyle(part).display)
    assert.equal(foot, 'table-row-group')
    assert.ok(await page.getByText(/^Số liệu trong hệ thống lúc \d\d\/\d\d\/\d{4} \d\d:\d\d/).isVisible())
    for (const hidden of ['main .act-panel', 'main .button', '.cell-ways', 'main .empty'])
      assert.equal(await page.locator(hidden).filter({ visible: true }).count(), 0, hidden)
    const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)
    assert.ok(pages && pages.length <= 6, `${pages?.length} sheets`)
  })
})

test('names have the whole width where no criterion is open; the list says a round once, above its assessments', async () => {
  await asRole(browser, 'auditor', { viewport: sizes.desktop }, async page => {
    const address = await goToAssessment(page, treasury)
    assert.equal(await page.locator('#cell').count(), 0)
    const names = await page.locator('.criteria .leaf .named').first().boundingBox()
    assert.ok(names && names.width > 600)
    await goToCell(page, address, '1.2')
    assert.equal(await page.getByRole('heading', { name: 'Việc với tiêu chí này' }).count(), 0)
    await page.goto(deskUrl('/assessments'))
    const heads = await page.locator('.list-heading').allInnerTexts()
    const text = await page.locator('main table').innerText()
    for (const round of heads) assert.equal(text.split(round).length, 2)
    assert.ok(heads.length > 0)
  })
})
