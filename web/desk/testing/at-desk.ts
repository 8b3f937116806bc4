import assert from 'node:assert/strict'
import { type Role, roles } from '@thuocdo/engine'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const { CHROMIUM = '', ADDRESS = '' } = process.env
const switches =
  '--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run'

/** A window of a desktop and of a phone. */
export const sizes = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 360, height: 780 },
} as const

/** The browser that the stage found. */
export async function openBrowser(): Promise<Browser> {
  assert.ok(CHROMIUM && ADDRESS, 'CHROMIUM and ADDRESS say what to look at')
  return chromium.launch({ executablePath: CHROMIUM, args: switches.split(' ') })
}

/** The whole address of a page of the desk: `/units` or `/en/units`. */
export const deskUrl = (page: string): string => `${ADDRESS}/desk${page === '/' ? '' : page}`

/** What a page said aloud: nothing, where all is well. Answers that refuse on purpose are named by the browser and left out. */
const isExpected = (text: string): boolean => /status of 4(03|04|10|22)/.test(text)

/** How somebody looks: the options of the browser's context, and who of a role it is where the card offers several. */
export type AsOptions = BrowserContextOptions & { readonly person?: string }

/** Signs in as a role through the card of the demonstration, and looks; the console stays silent. */
export async function asRole(
  browser: Browser,
  role: Role,
  { person, ...options }: AsOptions,
  see: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', message => said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', error => said.push(error.message))
  try {
    await enterAs(page, role, person)
    await see(page)
    assert.deepEqual(
      said.filter(text => !isExpected(text)),
      [],
    )
  } finally {
    await context.close()
  }
}

/** Goes in through the card of a role, as the person of that name; else as the first whom it offers. */
export async function enterAs(page: Page, role: Role, person?: string): Promise<void> {
  await page.goto(deskUrl('/sign-in'))
  const button = page.getByRole('button', { name: `Đăng nhập thử: ${roles[role].vi}`, exact: true })
  const card = page.locator('form.demo-card').filter({ has: button })
  if (person !== undefined) await card.locator('select').selectOption({ label: person })
  await Promise.all([page.waitForURL(url => !url.pathname.endsWith('/sign-in')), button.click()])
  await page.locator('main h1').waitFor()
}

/** Tries until it is so: keys are heard only once the page has its script, which nothing on it shows. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    if (await isSo()) return
    await new Promise(resolve => setTimeout(resolve, 250))
  }
  assert.fail(`in 15 seconds it never was so: ${what}`)
}
