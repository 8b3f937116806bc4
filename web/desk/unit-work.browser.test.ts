import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import {
  act,
  goToAssessment,
  goToCell,
  goToFound,
  historyOf,
  openedPanel,
  saidIn,
  send,
} from './testing/acts.ts'
import { asRole, deskUrl, openBrowser, sizes } from './testing/at-desk.ts'
import { addPeople, makeOfficer } from './testing/new-people.ts'

const industry = 'so-cong-thuong-minh-hoa-2014'
const finance = 'so-tai-chinh-minh-hoa-2025'
const division = 'Phòng Quản lý năng lượng'

let browser: Browser

before(async () => {
  browser = await openBrowser()
  await addPeople(browser, [
    { name: 'Giám đốc Sở Công Thương', role: 'unit-head', unit: industry },
    { name: 'Cán bộ Phòng Quản lý năng lượng' },
    { name: 'Phó Giám đốc Sở Tài chính', role: 'unit-officer', unit: finance },
  ])
})

after(() => browser?.close())

const head = { viewport: sizes.desktop, person: 'Giám đốc Sở Công Thương' }

/** Gives a criterion of the assessment in sight to a division. */
async function assign(page: Page, assessment: string, code: string, to: string): Promise<void> {
  await goToCell(page, assessment, code)
  await act(page, 'assign', form => form.locator('select').selectOption({ label: to }))
}

test('a head makes divisions and gives them criteria; the officer of one sees what waits there, declares it, and is refused the others', async () => {
  await asRole(browser, 'unit-head', head, async page => {
    const add = async (name: string): Promise<void> => {
      await page.goto(deskUrl(`/units/${industry}`))
      const panel = await openedPanel(page, 'add-division')
      await panel.locator('input[name$="name"]').fill(name)
      await send(panel)
    }
    for (const name of [division, 'Văn phòng Sở']) {
      await add(name)
      assert.match(await saidIn(page, 'done'), /Đã thêm phòng/)
    }
    await add(division)
    assert.match(await saidIn(page, 'error'), /Đơn vị đã có “Phòng Quản lý năng lượng”/)
  })
  await asRole(browser, 'administrator', { viewport: sizes.desktop }, async page => {
    await goToFound(page, '/people', 'Cán bộ Phòng Quản lý năng lượng')
    await makeOfficer(page, { unit: industry, division, basis: 'QĐ 15/QĐ-SCT' })
    assert.match(await page.locator('#grants').innerText(), /Sở Công Thương, Phòng Quản lý năng lượng/)
  })
  await asRole(browser, 'unit-head', head, async page => {
    const assessment = await goToAssessment(page, industry)
    await assign(page, assessment, '1.1.1', division)
    await assign(page, assessment, '1.1.2', division)
    await assign(page, assessment, '1.2', 'Văn phòng Sở')
    assert.match(await historyOf(page), /Văn phòng Sở/)
    // What was chosen at one criterion does not stand in the form of the next.
    await page.locator('main table a', { hasText: 'Tỷ lệ phòng, đơn vị trực thuộc' }).click()
    await page.locator('#cell h2', { hasText: '1.3.1' }).waitFor()
    assert.equal(await page.locator('#assign select').inputValue(), '')
  })
  const officer = { viewport: sizes.phone, person: 'Cán bộ Phòng Quản lý năng lượng' }
  await asRole(browser, 'unit-officer', officer, async page => {
    const waiting = page.locator('main .waiting a').first()
    assert.match(await waiting.innerText(), /^2 tiêu chí chưa kê khai$/)
    await waiting.click()
    await page.waitForURL('**/assessments/*')
    const assessment = page.url()
    await goToCell(page, assessment, '1.1.1')
    await act(page, 'declare', async form => {
      await form.locator('input[value="not-applicable"]').check()
      await form.locator('textarea').fill('Sở không được giao nhiệm vụ này')
    })
    assert.match(await historyOf(page), /Cán bộ Phòng Quản lý năng lượng, Cán bộ đầu mối/)
    await goToCell(page, assessment, '1.2')
    assert.equal(await page.locator('details#declare').count(), 0)
    await page.locator('#cell details.refused summary').click()
    assert.match(await page.locator('#cell').innerText(), /cho tiêu chí giao phòng của mình/)
    await page.goto(deskUrl('/'))
    assert.match(await page.locator('main .waiting a').first().innerText(), /^1 tiêu chí chưa kê khai$/)
  })
})

/** Names the deputy of the Department of Finance as its acting head, from a day to a day. */
async function nameDeputy(page: Page, from: string, to: string): Promise<string> {
  await goToFound(page, '/people', 'Giám đốc Sở Tài chính')
  return act(page, 'name-acting-head', async form => {
    await form.locator('select[name$="person"]').selectOption({ label: 'Phó Giám đốc Sở Tài chính' })
    await form.locator('input[name$="from"]').fill(from)
    await form.locator('input[name$="to"]').fill(to)
    await form.locator('input[name$="basis"]').fill('Thông báo số 8/TB-STC')
  })
}

const days = (count: number): string =>
  new Date(Date.now() + (7 * 60 + count * 24 * 60) * 60_000).toISOString().slice(0, 10)

const deputy = { viewport: sizes.desktop, person: 'Phó Giám đốc Sở Tài chính' }

test('a deputy approves nothing before the period begins in which they stand in; within it they do, and the act is told as done so', async () => {
  await asRole(
    browser,
    'unit-head',
    { viewport: sizes.desktop, person: 'Giám đốc Sở Tài chính' },
    async page => {
      await nameDeputy(page, days(1), days(2))
    },
  )
  await asRole(browser, 'unit-officer', deputy, async page => {
    await goToAssessment(page, finance)
    assert.equal(await page.locator('details#approve').count(), 0)
  })
  await asRole(
    browser,
    'unit-head',
    { viewport: sizes.desktop, person: 'Giám đốc Sở Tài chính' },
    async page => {
      await nameDeputy(page, days(0), days(0))
    },
  )
  await asRole(browser, 'unit-head', deputy, async page => {
    assert.match(await page.locator('main .waiting a').first().innerText(), /^1 hồ sơ chờ duyệt$/)
    await goToAssessment(page, finance)
    assert.match(await act(page, 'approve'), /Đã duyệt và nộp/)
    assert.match(
      await historyOf(page),
      /Phó Giám đốc Sở Tài chính, Thủ trưởng đơn vị, KT\. Giám đốc Sở Tài chính/,
    )
  })
})
