import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { deskUrl } from './at-desk.ts'

/** The panel of an act, opened where it stands closed. */
export async function openedPanel(page: Page, act: string): Promise<Locator> {
  const panel = page.locator(`details.act-panel#${act}`)
  if ((await panel.getAttribute('open')) === null) await panel.locator('summary').first().click()
  return panel
}

/** Sends the form of an act: its last button. */
export const send = (form: Locator): Promise<void> => form.locator('button.button').last().click()

/** Opens the form of an act, fills it in and sends it; what the page says on success comes back. */
export async function act(
  page: Page,
  name: string,
  fill: (form: Locator) => Promise<unknown> = async () => {},
): Promise<string> {
  const panel = await openedPanel(page, name)
  await fill(panel)
  await send(panel)
  return saidIn(page, 'done')
}

const notices = {
  done: '.notice.done',
  error: '.notice.error',
  attention: '.notice:not(.done, .error, .note)',
}

/** What a page says aloud of what was just done, or of what keeps it from being done. */
export async function saidIn(page: Page, kind: 'done' | 'error' | 'attention'): Promise<string> {
  const notice = page.locator(`main ${notices[kind]}`).first()
  await notice.waitFor()
  return notice.innerText()
}

/** Ticks the box before an act that cannot be undone. */
export const confirm = (form: Locator): Promise<void> => form.locator('input[name="confirmed"]').check()

/** The history of what is in sight. */
export const historyOf = (page: Page): Promise<string> => page.locator('main ol.history').first().innerText()

/** The addresses of links, each once. */
export async function addressesOf(page: Page, selector: string, most: number): Promise<readonly string[]> {
  const all = await page
    .locator(selector)
    .evaluateAll(links => links.map(link => ('href' in link ? String(link.href) : '')))
  return [...new Set(all)].slice(0, most)
}

/** Goes to the page that the first link of a table names, found by a search in a room: `/people`, `/units`. */
export async function goToFound(page: Page, room: string, search: string): Promise<void> {
  await page.goto(deskUrl(`${room}?search=${encodeURIComponent(search)}`))
  const [address] = await addressesOf(page, 'main table a', 1)
  assert.ok(address, `${room} finds ${search}`)
  await page.goto(address)
}

/** Goes to the one assessment of a unit, by the id of the unit. */
export async function goToAssessment(page: Page, unit: string): Promise<string> {
  await page.goto(deskUrl(`/units/${unit}`))
  const [address] = await addressesOf(page, 'main a[href*="/assessments/"]', 1)
  assert.ok(address, `${unit} has an assessment`)
  await page.goto(address)
  return address
}

/** Goes to one criterion of an assessment, whatever else its address asks for. */
export async function goToCell(page: Page, assessment: string, code: string): Promise<void> {
  const address = new URL(assessment)
  address.search = new URLSearchParams({ cell: code }).toString()
  await page.goto(address.href)
}

/** Choosing a file in a form. */
export const attach = (form: Locator, name: string, mimeType: string, content: string | Uint8Array) =>
  form.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer: Buffer.from(content) })
