import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'thuocdo-exported-'))
const release = join(folder, 'release')
const out = join(folder, 'portal')
const base = '/so'
/** Ranked and explained; printed in part; a model with deep trees. */
const editions = ['pci/2021', 'par-province/2021', 'par-model-department/2025']

let server: Server
let host = ''

const thuocdo = (...args: readonly string[]) =>
  spawnSync(process.execPath, [new URL('../cli/main.ts', import.meta.url).pathname, ...args], {
    encoding: 'utf8',
  })

before(async () => {
  assert.equal(thuocdo('release', ...editions, '--out', release).status, 0)
  const exported = thuocdo('release', 'export', '--release', release, '--out', out, '--base', base)
  assert.equal(exported.status, 0, exported.stderr)
  assert.doesNotMatch(exported.stderr, /dead-links/)
  server = createServer((request, response) => {
    const file = fileFor(new URL(request.url ?? '/', 'http://x').pathname)
    response.writeHead(file === null ? 404 : 200)
    response.end(file === null ? '' : readFileSync(file))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  host = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})

after(() => {
  server?.close()
  server?.closeAllConnections()
  rmSync(folder, { recursive: true, force: true })
})

/** A server that knows nothing but files: the file of a path, or the index of a folder. */
function fileFor(path: string): string | null {
  if (path !== base && !path.startsWith(`${base}/`)) return null
  const file = join(out, decodeURIComponent(path.slice(base.length)))
  const found = [file, join(file, 'index.html')].find(one => existsSync(one) && statSync(one).isFile())
  return found ?? null
}

/** The addresses on the same host that a page, a style sheet or a list names. */
function linksOf(text: string): readonly string[] {
  const attributes = text.matchAll(/\s(?:href|src|action)="(\/[^"?#]*)/g)
  const styles = text.matchAll(/url\(\s*["']?(\/[^"')]*)/g)
  const refresh = text.matchAll(/content="0; url=(\/[^"]*)"/g)
  const paths = [...attributes, ...styles, ...refresh].map(([, path]) => path.replaceAll('&amp;', '&'))
  // The choice of the display is sent to a server; in a folder its form is not shown.
  return paths.filter(path => !path.endsWith('/display/set'))
}

/** Walks from an address along every link; gives the status of each address met. */
async function walk(from: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const met = new Map<string, number>()
  const next = [...from]
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    if (met.has(path)) continue
    const answer = await fetch(`${host}${path}`)
    met.set(path, answer.status)
    const text = await answer.text()
    if (/\.(csv|json|xlsx)$/.test(path)) continue
    next.push(...linksOf(text))
    // A link from where the page stands leads elsewhere once its address ends with a slash, as files in folders do.
    assert.doesNotMatch(text, /\s(href|src|action)="(?![/#?]|\w+:)/, path)
  }
  return met
}

test('every link of the exported portal leads to a file, and every page is reached', async () => {
  const met = await walk([`${base}/`, `${base}/en`, `${base}/404.html`])
  const broken = [...met].filter(([, status]) => status !== 200).map(([path]) => path)
  assert.deepEqual(broken, [])
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(file =>
    /(^|\/)index\.html$/.test(file),
  )
  const reached = new Set([...met.keys()].map(path => path.replace(/\/$/, '')))
  const unreached = pages
    .map(file => `${base}/${file}`.replace(/\/index\.html$/, ''))
    .filter(path => !reached.has(path))
  assert.deepEqual(unreached, [])
  assert.ok(pages.length > 2 * (63 + editions.length), `${pages.length} pages`)
})

test('the exported release is whole, and recomputes as the one it came from', () => {
  const copy = readFileSync(join(out, 'release', 'manifest.json'), 'utf8')
  assert.equal(copy, readFileSync(join(release, 'manifest.json'), 'utf8'))
})

test('pages are the ones that the server draws, but for the base', () => {
  const page = readFileSync(join(out, 'pci/2021/bac-ninh-1997/index.html'), 'utf8')
  assert.match(page, /<html lang="vi">/)
  assert.match(page, /href="\/so\/en\/pci\/2021\/bac-ninh-1997"/)
  assert.doesNotMatch(page, /\s(href|src|action)="\/(?!so\b)/)
})

test('a damaged release is not exported, every bad file is named, and nothing is left behind', () => {
  appendFileSync(join(release, 'units.json'), ' ')
  rmSync(join(release, 'editions/pci/2021/ranking.csv'))
  const refused = thuocdo('release', 'export', '--release', release, '--out', join(folder, 'other'))
  assert.equal(refused.status, 1)
  assert.match(refused.stderr, /release-damaged.*2 lỗi/)
  assert.match(refused.stderr, /units\.json/)
  assert.match(refused.stderr, /editions\/pci\/2021\/ranking\.csv/)
  assert.deepEqual(readdirSync(folder).toSorted(), ['portal', 'release'])
})

test('a damaged release is not served, and the server says why in both languages', () => {
  const env = { ...process.env, RELEASE: release, PORT: '0' }
  const main = new URL('../server/main.ts', import.meta.url).pathname
  const refused = spawnSync(process.execPath, [main], { env, encoding: 'utf8', timeout: 20_000 })
  assert.equal(refused.status, 2)
  assert.match(refused.stderr, /Thiếu tệp editions\/pci\/2021\/ranking\.csv/)
  assert.match(refused.stderr, /The file units\.json is \d+ bytes long/)
})
