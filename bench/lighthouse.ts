import { once } from 'node:events'
import { createServer } from 'node:net'
import lighthouse from 'lighthouse'
import { chromium as driver } from 'playwright-core'
import { buildWeb } from '../scripts/build-web.ts'
import { chromium, noBrowser } from '../scripts/chromium.ts'
import { prepareRelease } from '../scripts/prepare-release.ts'
import { serve } from '../scripts/serve.ts'

/** One page of each type; their twins and siblings are drawn by the same code. */
const pages = [
  '/',
  '/pci',
  '/pci/2021',
  '/papi/2022',
  '/par-model-commune/2025',
  '/pci/2021/hung-yen-1997',
  '/pci/2021/method',
  '/pci/2021/compare',
  '/pci/2021/criteria/transparency',
  '/units',
  '/units/hung-yen-1997',
  '/search?q=hung+yen',
  '/design',
  '/charts',
  '/display',
]
const groups = ['performance', 'accessibility', 'best-practices', 'seo']
const wanted = 95

await main()

/** Lighthouse's four groups for one page of each type, as a slow phone sees them, by the server in production mode. */
async function main(): Promise<void> {
  const binary = chromium()
  if (binary === null) throw new Error(noBrowser)
  prepareRelease()
  buildWeb()
  const serving = await serve(4700)
  if (serving === null) throw new Error('the server ended before it answered')
  const port = await freePort()
  const browser = await driver.launch({
    executablePath: binary,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', `--remote-debugging-port=${port}`],
  })
  process.stdout.write(`| page | ${groups.join(' | ')} | holds |\n|---|--:|--:|--:|--:|:-:|\n`)
  for (const page of pages) process.stdout.write(`${await line(serving.address, page, port)}\n`)
  await browser.close()
  serving.child.kill()
}

async function line(address: string, page: string, port: number): Promise<string> {
  const run = await lighthouse(`${address}${page}`, { port, logLevel: 'error', onlyCategories: groups })
  const scores = groups.map(group => Math.round(100 * (run?.lhr.categories[group]?.score ?? 0)))
  return `| ${page} | ${scores.join(' | ')} | ${scores.every(score => score >= wanted) ? 'yes' : 'NO'} |`
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return address !== null && typeof address === 'object' ? address.port : 0
}
