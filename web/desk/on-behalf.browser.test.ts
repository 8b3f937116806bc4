import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import {
  act,
  attach,
  confirm,
  goToAssessment,
  goToCell,
  historyOf,
  openedPanel,
  saidIn,
  send,
} from './testing/acts.ts'
import { asRole, deskUrl, openBrowser, sizes } from './testing/at-desk.ts'

let browser: Browser

before(async () => {
  browser = await openBrowser()
})

after(() => browser?.close())

const isolated = 'xa-go-sim-minh-hoa-2025'
const paper = 'Báo cáo tự chấm bản giấy của xã Gò Sim'

test('what a commune without a network sent on paper is taken in on its behalf with the paper, and its history says so', async () => {
  await asRole(browser, 'round-owner', { viewport: sizes.desktop }, async page => {
    await page.goto(deskUrl(`/evidence/${isolated}`))
    await act(page, 'add-evidence', async form => {
      await form.locator('input[name$="title"]').fill(paper)
      await form.locator('input[name$="number"]').fill('41/BC-UBND')
      await attach(form, 'ban-quet.pdf', 'application/pdf', '%PDF-1.4\n%%EOF\n')
    })
    const assessment = await goToAssessment(page, isolated)
    await goToCell(page, assessment, '2.1.1')
    const panel = await openedPanel(page, 'intake')
    await panel.locator('input[name$="reason"]').fill('Mất kết nối mạng từ ngày 18/11, xã gửi bản giấy')
    await panel.locator('input[value="not-applicable"]').check()
    await send(panel)
    assert.match(await saidIn(page, 'error'), /Chưa chọn bản giấy/)
    await panel.locator('select[name$="document"]').selectOption({ label: `41/BC-UBND · ${paper}` })
    await send(panel)
    assert.match(await saidIn(page, 'done'), /Đã nhập thay, ghi rõ là từ bản giấy/)
    const told = await historyOf(page)
    assert.match(told, /Nhập thay[\s\S]*không áp dụng/)
    assert.match(told, new RegExp(paper))
    assert.match(told, /“Mất kết nối mạng từ ngày 18\/11, xã gửi bản giấy”/)
    assert.match(told, /Chủ trì đợt đánh giá/)
  })
})

test('the chair decides and signs off, having confirmed; after it nobody changes a point', async () => {
  const treasury = 'kho-bac-nha-nuoc-minh-hoa-1990'
  await asRole(browser, 'council-chair', { viewport: sizes.desktop }, async page => {
    const assessment = await goToAssessment(page, treasury)
    const panel = await openedPanel(page, 'sign-off')
    await panel.locator('form').evaluate(form => form.setAttribute('novalidate', ''))
    await send(panel)
    assert.match(await saidIn(page, 'error'), /đánh dấu xác nhận/)
    await page.goto(assessment)
    assert.match(await act(page, 'sign-off', confirm), /Đã chốt kết quả/)
    assert.match(await historyOf(page), /Chốt kết quả/)
    assert.match(await page.locator('main').innerText(), /Kết quả\s+18,9273\/24/)
    await goToCell(page, assessment, '1.2')
    assert.equal(await page.locator('details#decide').count(), 0)
  })
})
