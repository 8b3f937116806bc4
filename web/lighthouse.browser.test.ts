import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { after, before, test } from 'node:test'
import lighthouse from 'lighthouse'
import { type Browser, chromium } from 'playwright-core'

const { CHROMIUM = '', ADDRESS = '' } = process.env
const switches = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']
/** The groups that do not measure time; `bench/lighthouse.ts` measures all four. */
const groups = ['accessibility', 'best-practices', 'seo']

/** One page of each type; their twins and siblings are drawn by the same code. */
const pages = [
  '/',
  '/pci',
  '/pci/2021',
  '/papi/2022',
  '/pci/2021/hung-yen-1997',
  '/pci/2021/method',
  '/pci/2021/compare',
  '/pci/2021/criteria/transparency',
  '/units/hung-yen-1997',
  '/search?q=hung+yen',
  '/design',
]

let browser: Browser
let port: number

before(async () => {
  assert.ok(CHROMIUM && ADDRESS, 'CHROMIUM and ADDRESS say what to look at')
  port = await freePort()
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [...switches, `--remote-debugging-port=${port}`],
  })
})

after(() => browser?.close())

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  assert.ok(address !== null && typeof address === 'object')
  return address.port
}

for (const path of pages) {
  test(`Lighthouse gives ${path} at least 95 for access, practice and search`, async t => {
    const run = await lighthouse(`${ADDRESS}${path}`, { port, logLevel: 'error', onlyCategories: groups })
    assert.ok(run)
    const { categories, audits } = run.lhr
    const scores = groups.map(group => [group, Math.round(100 * (categories[group]?.score ?? 0))] as const)
    const why = Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 0.9)
        .map(({ id }) => `${id}: ${audits[id].title} ${audits[id].displayValue ?? ''}`),
    )
    t.diagnostic(`${path}: ${scores.map(([group, score]) => `${group} ${score}`).join(', ')}`)
    assert.ok(
      scores.every(([, score]) => score >= 95),
      `${JSON.stringify(scores)}\n${why.join('\n')}`,
    )
  })
}
