import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { act, confirm, saidIn, send } from './testing/acts.ts'
import { asRole, deskUrl, openBrowser, sizes, until } from './testing/at-desk.ts'

let browser: Browser

before(async () => {
  browser = await openBrowser()
})

after(() => browser?.close())

const owner = { viewport: sizes.desktop }
const field = (page: Page, name: string) => page.locator(`[name="preview-round-${name}"]`).first()
const ask = (page: Page) => page.locator('main form.act-form button.main').first().click()

/** The form of a round by the model of departments about a period. */
async function formOf(page: Page, from: string, to: string): Promise<void> {
  await page.goto(deskUrl('/rounds/open?edition=par-model-department%2F2025%401'))
  await field(page, 'from').fill(from)
  await field(page, 'to').fill(to)
}

test('a round is looked at before it is opened: one without units or about a period assessed already is refused, one that overlaps is told of', async () => {
  await asRole(browser, 'round-owner', owner, async page => {
    await formOf(page, '2025-01-01', '2025-12-31')
    await ask(page)
    assert.match(await saidIn(page, 'error'), /Chưa có đơn vị nào tham gia/)
    await page.locator('select[name^="preview-round-block"]').first().selectOption('department')
    await ask(page)
    await until('the double is refused', async () => /Sở Y tế/.test(await saidIn(page, 'error')))
    assert.match(await saidIn(page, 'error'), /Đã có hồ sơ theo đúng bộ tiêu chí này, đúng kỳ này/)
    assert.equal(await page.locator('main section.preview').count(), 0)
    await field(page, 'to').fill('2026-03-31')
    await ask(page)
    const preview = page.locator('main section.preview')
    await preview.waitFor()
    assert.match(await preview.innerText(), /\d\d đơn vị, mỗi đơn vị một hồ sơ/)
    assert.match(await saidIn(page, 'attention'), /về một phần của kỳ này/)
    assert.equal(await preview.locator('input[name="confirmed"]').isChecked(), false)
  })
})

test('an empty day is named; a chosen one stands in words, whatever order the browser writes', async () => {
  await asRole(browser, 'round-owner', owner, async page => {
    await formOf(page, '2027-12-06', '')
    await until('the day stands in words', async () =>
      (await page.locator('output.day-words').first().innerText()).includes(
        'Thứ Hai, ngày 6 tháng 12 năm 2027',
      ),
    )
    await page.locator('form.act-form').evaluate(form => form.setAttribute('novalidate', ''))
    await ask(page)
    assert.match(await saidIn(page, 'error'), /Chưa ghi ngày kết thúc kỳ đánh giá/)
  })
})

test('a round is opened once it is confirmed, and a unit enters it later on its page', async () => {
  await asRole(browser, 'round-owner', owner, async page => {
    await page.goto(deskUrl('/rounds'))
    // A year that none of the rounds there is about, however often this is tried.
    const year = 2030 + (await page.locator('main tbody tr').count())
    await formOf(page, `${year}-01-01`, `${year}-12-31`)
    await field(page, 'nameVi').fill('Đợt thử')
    await page.locator('select[name^="preview-round-block"]').last().selectOption('central')
    await ask(page)
    const preview = page.locator('main section.preview')
    await preview.waitFor()
    await confirm(preview)
    await send(preview)
    assert.match(await saidIn(page, 'done'), /Đã mở đợt đánh giá/)
    assert.match(await page.locator('main h1').innerText(), /Đợt thử/)
    // The page anew, without the notice of the act before.
    await page.goto(page.url())
    const said = await act(page, 'open-assessment', async form => {
      await form.locator('select[name="open-assessment-unit"]').selectOption({ label: 'Sở Y tế' })
      await form.locator('select[name="open-assessment-block"]').selectOption({ index: 1 })
      await confirm(form)
    })
    assert.match(said, /Đã thêm đơn vị vào đợt/)
    await page.locator('main table a', { hasText: 'Sở Y tế' }).first().waitFor()
  })
})

test('search finds acts by their words and criteria by their code', async () => {
  await asRole(browser, 'round-owner', owner, async page => {
    for (const [query, address] of [
      ['gia hạn', '/desk/rounds'],
      ['mo dot', '/desk/rounds/open'],
      ['5.1.1', 'cell=5.1.1#cell'],
    ]) {
      await page.goto(deskUrl(`/search?q=${encodeURIComponent(query)}`))
      const links = await page.locator('main .desk-list a').evaluateAll(all => all.map(one => one.outerHTML))
      assert.ok(
        links.some(link => link.includes(address)),
        `${query} leads to ${address}`,
      )
    }
  })
})

test('on a phone the demonstration shows the whole name of whom one plays', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 780 } })
  await page.goto(deskUrl('/sign-in'))
  const select = page.locator('form.demo-card select').first()
  assert.ok(((await select.boundingBox())?.width ?? 0) > 260)
  await page.close()
})
