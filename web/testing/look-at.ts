import assert from 'node:assert/strict'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** How a page is opened: the options of Playwright's context, and the status it must answer with. */
export type LookOptions = BrowserContextOptions & { readonly status?: number }

/** Opens an address in a fresh context and looks at the page; a page that is there keeps the console silent. */
export async function lookAt(
  browser: Browser,
  address: string,
  { status = 200, ...options }: LookOptions,
  see: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', message => said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', error => said.push(error.message))
  try {
    assert.equal((await page.goto(address))?.status(), status, address)
    await see(page)
    if (status === 200) assert.deepEqual(said, [], address)
  } finally {
    await context.close()
  }
}
