import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { writeXlsx } from '@thuocdo/operations'
import type { Browser, Page } from 'playwright-core'
import {
  act,
  attach,
  confirm,
  goToAssessment,
  goToCell,
  goToFound,
  openedPanel,
  saidIn,
  send,
} from './testing/acts.ts'
import { asRole, deskUrl, openBrowser, sizes } from './testing/at-desk.ts'
import { addPeople, loginOf } from './testing/new-people.ts'

const unit = 'so-ngoai-vu-minh-hoa-2014'
const [leaver, successor] = ['Cán bộ chuyển công tác', 'Cán bộ nhận bàn giao']
const [writer, writing] = ['Cán bộ xin xóa dữ liệu', 'Liên hệ tôi theo số điện thoại riêng']
const desktop = { viewport: sizes.desktop }

let browser: Browser

before(async () => {
  browser = await openBrowser()
  await addPeople(browser, [
    { name: leaver, role: 'unit-officer', unit },
    { name: successor },
    { name: writer, role: 'unit-officer', unit: 'so-du-lich-minh-hoa-2016' },
  ])
})

after(() => browser?.close())

/** Tries to come in with a password; where one comes to, or what is said. */
async function enterWith(login: string, password: string): Promise<string> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(deskUrl('/sign-in'))
  await page.locator('input[name="login"]').fill(login)
  await page.locator('input[name="password"]').fill(password)
  await page.locator('.door-password button', { hasText: 'Đăng nhập' }).first().click()
  const came = page.waitForURL(url => !url.pathname.endsWith('/sign-in')).then(() => 'in')
  const said = page.locator('.notice.error').innerText()
  const answer = await Promise.race([came, said])
  await context.close()
  return answer
}

/** Sets the password of a person in sight by the one-time link that the page shows. */
async function setPassword(page: Page, password: string): Promise<void> {
  await act(page, 'make-setup-link')
  const link = await page.locator('.copy-line input').inputValue()
  const context = await browser.newContext()
  const fresh = await context.newPage()
  await fresh.goto(link)
  for (const field of await fresh.locator('input[type="password"]').all()) await field.fill(password)
  await fresh.locator('main button.main').click()
  await fresh.waitForURL(url => !url.pathname.includes('/set-up'))
  await context.close()
}

test('an account with its open work is handed to a successor: what passes is shown, the old account is closed, the successor goes on', async () => {
  const password = 'mười hai con giáp 12'
  await asRole(browser, 'administrator', desktop, async page => {
    await goToFound(page, '/people', leaver)
    await setPassword(page, password)
    assert.equal(await enterWith(loginOf(leaver), password), 'in')
    const panel = await openedPanel(page, 'preview-hand-over')
    await panel.locator('select[name$="to"]').selectOption({ label: successor })
    await panel.locator('input[name$="basis"]').fill('QĐ 31/QĐ-SNgV')
    await panel.locator('input[name$="disables"]').check()
    await send(panel)
    const shown = page.locator('#hand-over')
    await shown.waitFor()
    const said = await shown.innerText()
    assert.match(said, /Cán bộ chuyển công tác bàn giao cho Cán bộ nhận bàn giao ở Sở Ngoại vụ/)
    assert.match(said, /Cán bộ đầu mối của đơn vị/)
    assert.match(said, /Đánh giá cải cách hành chính năm 2025/)
    assert.match(said, /không đăng nhập được nữa/)
    await confirm(shown)
    await send(shown)
    assert.match(await saidIn(page, 'done'), /Đã bàn giao/)
    assert.match(await page.locator('main').innerText(), /Tài khoản\s+Đã khóa/)
  })
  assert.notEqual(await enterWith(loginOf(leaver), password), 'in')
  await asRole(browser, 'unit-officer', { ...desktop, person: successor }, async page => {
    assert.match(await page.locator('main .waiting a').first().innerText(), /^45 tiêu chí chưa kê khai$/)
  })
})

test('a person is erased on a basis, in English: name and words are gone, the page says so, and the trail still verifies', async () => {
  await asRole(browser, 'unit-officer', { ...desktop, person: writer }, async page => {
    const assessment = await goToAssessment(page, 'so-du-lich-minh-hoa-2016')
    await goToCell(page, assessment, '1.1.1')
    await act(page, 'remark', form => form.locator('textarea').fill(writing))
  })
  await asRole(browser, 'administrator', desktop, async page => {
    await page.goto(deskUrl('/en/audit?kind=assessment&act=remark'))
    const line = page.locator('table.trail tbody tr', { hasText: writing })
    await line.locator('a.hash').click()
    await page.locator('#erase-words').waitFor()
    await act(page, 'erase-words', async form => {
      await form.locator('input[name$="reason"]').fill('Yêu cầu ngày 5/11/2026')
      await confirm(form)
    })
    await page.getByText('The words are erased').waitFor()
    assert.equal(await page.getByText(writing).count(), 0)
    await goToFound(page, '/en/people', writer)
    const person = page.url()
    await act(page, 'erase-person', async form => {
      await form.locator('input[name$="basis"]').fill('Yêu cầu ngày 5/11/2026')
      await confirm(form)
    })
    const left = await page.locator('main').innerText()
    assert.doesNotMatch(left, new RegExp(writer))
    assert.match(left, /Erase a person’s data[\s\S]+Yêu cầu ngày 5\/11\/2026/)
    assert.equal((await page.goto(person))?.status(), 200)
    await page.goto(deskUrl('/en/audit/verify'))
    await send(page.locator('main form'))
    assert.match(await saidIn(page, 'done'), /✓/)
  })
})

const sheet = (rows: readonly (readonly string[])[]): Uint8Array =>
  writeXlsx([
    { name: 'Người dùng', head: [['Tên đăng nhập', 'Họ và tên', 'Vai trò', 'Đơn vị', 'Từ ngày']], rows },
  ])

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

test('a workbook of people is refused cell by cell while anything is wrong with it, then taken in whole', async () => {
  await asRole(browser, 'administrator', desktop, async page => {
    const read = async (rows: readonly (readonly string[])[]): Promise<void> => {
      await page.goto(deskUrl('/people/import'))
      await attach(page.locator('main form'), 'nguoi-dung.xlsx', xlsx, sheet(rows))
      await send(page.locator('main form'))
    }
    await read([
      ['zz-bang-1', 'Người trong bảng thứ nhất', 'Cán bộ đầu mối của đơn vị', 'Sở Xây dựng', '1/1/2026'],
      ['quan-tri', 'Người trong bảng thứ hai', 'Phó phòng', '', ''],
      ['zz-bang-3', '', 'Thủ trưởng đơn vị', 'Sở Không có', '32/1/2026'],
    ])
    const said = await saidIn(page, 'error')
    for (const part of [
      /Ô A3: .*quan-tri/,
      /Ô C3: .*Phó phòng/,
      /Ô B4: /,
      /Ô D4: .*Sở Không có/,
      /Ô E4: .*32\/1\/2026/,
    ])
      assert.match(said, part)
    await read([
      ['zz-bang-1', 'Người trong bảng thứ nhất', 'Cán bộ đầu mối của đơn vị', 'Sở Xây dựng', '1/1/2026'],
      ['zz-bang-2', 'Người trong bảng thứ hai', '', '', ''],
    ])
    assert.match(await saidIn(page, 'attention'), /2 người sẽ được thêm/)
    await send(page.locator('main form'))
    assert.match(await saidIn(page, 'done'), /Đã nhập danh sách/)
    await goToFound(page, '/people', 'Người trong bảng thứ nhất')
    assert.match(
      await page.locator('#grants').innerText(),
      /Cán bộ đầu mối của đơn vị, Sở Xây dựng\s+từ 1\/1\/2026/,
    )
  })
})
