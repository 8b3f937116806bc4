import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { attach, confirm, goToFound, saidIn, send } from './testing/acts.ts'
import { asRole, deskUrl, openBrowser, sizes } from './testing/at-desk.ts'

let browser: Browser

before(async () => {
  browser = await openBrowser()
})

after(() => browser?.close())

type Fields = Readonly<Record<string, string>>

/** Asks for a change of the map: what would happen, or why it would not. */
async function ask(page: Page, kind: string, { unitKind = '', ...texts }: Fields): Promise<Locator> {
  await page.goto(deskUrl(`/units/acts?kind=${kind}`))
  const form = page.locator('main form.act-form')
  const fields = { basis: 'Nghị quyết số 99/NQ-HĐND ngày 5/12/2025 (giả định)', ...texts }
  for (const [name, text] of Object.entries(fields))
    await form.locator(`[name="preview-lineage-${name}"]`).fill(text)
  if (unitKind !== '') await form.locator('select[name="preview-lineage-unitKind"]').selectOption(unitKind)
  await send(form)
  return page.locator('main section.preview')
}

/** Makes a change of the map; what was shown before it comes back. */
async function change(page: Page, kind: string, fields: Fields): Promise<string> {
  const preview = await ask(page, kind, fields)
  await preview.waitFor()
  const shown = await preview.innerText()
  await confirm(preview)
  await send(preview)
  assert.match(await saidIn(page, 'done'), /Đã ghi thay đổi/)
  return shown
}

/** Asks for a change that is refused; the reasons come back. */
async function refusal(page: Page, kind: string, fields: Fields): Promise<string> {
  await ask(page, kind, fields)
  return saidIn(page, 'error')
}

const owner = { viewport: sizes.desktop }
const found = (page: Page, name: string): Promise<string> =>
  change(page, 'found', { on: '2026-01-01', vi: name, unitKind: 'commune' })

test('the changes of the map are reached by the links of the list of units, in the page that is there', async () => {
  await asRole(browser, 'round-owner', owner, async page => {
    await page.goto(deskUrl('/units'))
    await page.evaluate(() => document.body.setAttribute('data-is-same-page', 'yes'))
    await page.locator('main a[href$="/units/acts"]').click()
    await page.waitForURL(deskUrl('/units/acts'))
    await page.locator('main a[href$="kind=merge"]').click()
    const form = page.locator('main form.act-form')
    await form.locator('[name="preview-lineage-from-1"]').waitFor()
    assert.equal(await page.locator('body[data-is-same-page]').count(), 1)
  })
})

test('units are founded, merged, divided, absorbed, renamed and abolished with a basis and a day; each act shows first what it does, and refuses', async () => {
  await asRole(browser, 'round-owner', owner, async page => {
    assert.match(
      await refusal(page, 'found', { on: '2026-01-01', vi: 'Xã Thử Không Loại' }),
      /Chưa chọn loại/,
    )
    for (const name of ['Xã Thử Một', 'Xã Thử Hai', 'Xã Thử Ba', 'Xã Thử Bốn'])
      assert.match(await found(page, name), new RegExp(`${name} ra đời ngày 1/1/2026`))

    const two = { 'from-1': 'Xã Thử Một', 'from-2': 'Xã Thử Hai', vi: 'Xã Thử Hợp Nhất', unitKind: 'commune' }
    assert.match(
      await refusal(page, 'merge', { ...two, 'from-2': '', on: '2026-02-01' }),
      /ít nhất hai đơn vị/,
    )
    assert.match(
      await refusal(page, 'merge', { ...two, on: '2025-12-01' }),
      /thành lập ngày 1\/1\/2026, sau ngày/,
    )
    const merged = await change(page, 'merge', { ...two, on: '2026-02-01' })
    assert.match(merged, /Địa bàn Xã Thử Một chuyển về Xã Thử Hợp Nhất/)
    assert.match(merged, /Xã Thử Hai kết thúc từ ngày 1\/2\/2026/)

    const into = { unit: 'Xã Thử Ba', into: 'Xã Thử Bốn', on: '2026-02-01' }
    assert.match(await refusal(page, 'transfer', { ...into, share: '130' }), /“130” không phải tỷ lệ/)
    assert.match(
      await change(page, 'transfer', { ...into, share: '12,5' }),
      /12,5 % địa bàn Xã Thử Ba chuyển về Xã Thử Bốn/,
    )

    const parts = {
      unit: 'Xã Thử Hợp Nhất',
      'vi-1': 'Xã Thử Đông',
      'vi-2': 'Xã Thử Tây',
      unitKind: 'commune',
    }
    const shares = { 'share-1': '60', 'share-2': '30' }
    assert.match(await refusal(page, 'split', { ...parts, ...shares, on: '2026-03-01' }), /chỉ cộng lại 90/)
    const split = await change(page, 'split', { ...parts, ...shares, 'share-2': '40', on: '2026-03-01' })
    assert.match(split, /40 % địa bàn Xã Thử Hợp Nhất chuyển về Xã Thử Tây/)

    const absorbed = { 'from-1': 'Xã Thử Đông', into: 'Xã Thử Tây' }
    assert.match(
      await refusal(page, 'absorb', { ...absorbed, on: '2026-03-01' }),
      /vừa thành lập trong chính ngày ấy/,
    )
    assert.match(await change(page, 'absorb', { ...absorbed, on: '2026-04-01' }), /Xã Thử Đông kết thúc/)

    const renamed = { unit: 'Xã Thử Tây', on: '2026-05-01', unitKind: 'ward' }
    assert.match(await refusal(page, 'rename', { ...renamed, vi: '' }), /Thiếu tên tiếng Việt/)
    assert.match(
      await change(page, 'rename', { ...renamed, vi: 'Phường Thử Tây' }),
      /Xã Thử Tây mang tên Phường Thử Tây từ ngày 1\/5\/2026/,
    )

    assert.match(
      await refusal(page, 'abolish', { unit: 'Xã Thử Ba', on: '2026-01-15' }),
      /theo thứ tự thời gian/,
    )
    assert.match(await change(page, 'abolish', { unit: 'Xã Thử Ba', on: '2026-06-01' }), /Xã Thử Ba kết thúc/)

    await goToFound(page, '/units', 'Phường Thử Tây')
    const told = await page.locator('main').innerText()
    for (const part of [
      /Phường Thử Tây/,
      /Xã Thử Đông\s+Sáp nhập · 1\/4\/2026/,
      /Chia, tách · 1\/3\/2026 · 40 % địa bàn/,
    ])
      assert.match(told, part)
    assert.match(told, /Nghị quyết số 99\/NQ-HĐND/)
  })
})

const table = (...rows: readonly string[]): string => ['Tên đơn vị,Loại,Ngày thành lập', ...rows].join('\n')

test('a table of departments is refused cell by cell, on a phone, then shown by name and taken in', async () => {
  await asRole(browser, 'round-owner', { viewport: sizes.phone }, async page => {
    const read = async (text: string): Promise<void> => {
      await page.goto(deskUrl('/units/import'))
      const form = page.locator('main form.act-form').filter({ has: page.locator('input[type="file"]') })
      await attach(form, 'so-nganh.csv', 'text/csv', text)
      await send(form)
    }
    await read(table('Sở Thử Nghiệm,Sở,31/2/2026', ',Ban,1/1/2026'))
    const said = await saidIn(page, 'error')
    assert.match(said, /Ô C2: “31\/2\/2026” không phải là ngày/)
    assert.match(said, /Ô A3: Chưa ghi “Tên đơn vị”/)
    await read(table('Sở Thử Nghiệm,Sở,1/1/2026', 'Ban Quản lý Khu thử nghiệm,Ban quản lý,1/1/2026'))
    const shown = page.locator('main .notice', { hasText: '2 đơn vị mới' })
    await shown.waitFor()
    assert.match(await shown.innerText(), /Sở Thử Nghiệm\s+lập ngày 1\/1\/2026/)
    await confirm(shown)
    await send(shown)
    assert.match(await saidIn(page, 'done'), /Đã nhập danh mục/)
    await goToFound(page, '/units', 'Sở Thử Nghiệm')
    assert.match(await page.locator('main').innerText(), /Sở, ban, ngành/)
  })
})

test('the departments of a province that come along are asked for by province, and shown before anything is taken in', async () => {
  await asRole(browser, 'administrator', owner, async page => {
    await page.goto(deskUrl('/units/import'))
    const form = page.locator('main form.act-form').first()
    await form.locator('select[name$="source"]').selectOption('offices')
    await send(form)
    assert.match(await saidIn(page, 'error'), /Chưa chọn tỉnh, thành phố/)
    await form.locator('select[name$="province"]').selectOption({ label: 'Hưng Yên' })
    await send(form)
    const shown = page.locator('main .notice', { hasText: 'đơn vị mới' })
    await shown.waitFor()
    assert.match(await shown.innerText(), /Sở Nội vụ/)
    assert.match(await shown.innerText(), /Đơn vị đã nhập không xóa được/)
  })
})
