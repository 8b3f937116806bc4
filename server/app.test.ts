import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import { createApp } from './app.ts'
import { chooseEncoding } from './encode-body.ts'
import { listFiles } from './list-files.ts'

const long = 'Bắc Ninh '.repeat(400)
let folder: string
let app: Hono
let drawn = 0
const reported: unknown[] = []
const asked: Request[] = []

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'server-'))
  await mkdir(join(folder, 'release', 'editions', 'pci', '2021'), { recursive: true })
  await mkdir(join(folder, 'build', 'assets'), { recursive: true })
  await mkdir(join(folder, 'build', '.vite'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'release', 'manifest.json'), '{}')
  await writeFile(join(folder, 'release', 'editions', 'ranking.csv'), long)
  await writeFile(join(folder, 'release', 'editions', 'pci', '2021', 'ranking.csv'), long)
  await writeFile(join(folder, 'build', 'assets', 'root-abc.css'), 'body {}')
  await writeFile(join(folder, 'build', '.vite', 'manifest.json'), '{}')
  app = createApp({
    pages: async request => {
      asked.push(request)
      return draw(new URL(request.url).pathname)
    },
    assets: await listFiles(join(folder, 'build')),
    release: await listFiles(join(folder, 'release')),
    version: 'v1',
    report: error => reported.push(error),
  })
})

after(() => rm(folder, { recursive: true, force: true }))

function draw(path: string): Response {
  drawn += 1
  if (path === '/broken') throw new Error('broken on purpose')
  const status = path === '/missing' ? 404 : 200
  const type = path.endsWith('.xlsx') ? 'application/octet-stream' : 'text/html; charset=utf-8'
  return new Response(long, { status, headers: { 'content-type': type } })
}

test('every answer carries the headers that keep a reader safe, refusals too', async () => {
  for (const path of ['/', '/missing', '/release/manifest.json', '/assets/none.css', '/broken']) {
    const { headers } = await app.request(path)
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'/, path)
    assert.match(policy, /frame-ancestors 'none'/, path)
    assert.match(policy, /script-src 'self'(;|$)/, path)
    assert.doesNotMatch(policy, /unsafe/, path)
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
    assert.equal(headers.get('referrer-policy'), 'same-origin', path)
  }
})

test('a page has a tag by the version of the site, and who has that version gets no body and nothing is drawn', async () => {
  const first = await app.request('/pci/2021')
  assert.equal(first.headers.get('etag'), 'W/"v1"')
  const before = drawn
  const again = await app.request('/pci/2021', { headers: { 'if-none-match': 'W/"v1"' } })
  assert.deepEqual([again.status, await again.text(), drawn - before], [304, '', 0])
})

test('a reader with an older version gets the page', async () => {
  const answer = await app.request('/', { headers: { 'if-none-match': 'W/"v0"' } })
  assert.equal(answer.status, 200)
})

test('a page that is not there is not kept, and has no tag', async () => {
  const { status, headers } = await app.request('/missing')
  assert.deepEqual([status, headers.get('etag'), headers.get('cache-control')], [404, null, 'no-store'])
})

test('files of the build are kept for ever, because their names change with their content', async () => {
  const { status, headers } = await app.request('/assets/root-abc.css')
  assert.equal(status, 200)
  assert.match(headers.get('cache-control') ?? '', /immutable/)
  assert.equal(headers.get('content-type'), 'text/css; charset=utf-8')
})

test('files of the release are open to other sites and known by their content', async () => {
  const first = await app.request('/release/editions/ranking.csv')
  assert.deepEqual([first.status, first.headers.get('access-control-allow-origin')], [200, '*'])
  const etag = first.headers.get('etag') ?? ''
  const again = await app.request('/release/editions/ranking.csv', { headers: { 'if-none-match': etag } })
  assert.equal(again.status, 304)
})

test('a file of an edition is saved under the name of its edition, other files under their own', async () => {
  const nameOf = async (path: string) => (await app.request(path)).headers.get('content-disposition')
  assert.equal(
    await nameOf('/release/editions/pci/2021/ranking.csv'),
    'inline; filename="pci-2021-ranking.csv"',
  )
  assert.equal(await nameOf('/release/manifest.json'), null)
  assert.equal(await nameOf('/assets/root-abc.css'), null)
})

test('nothing outside the two folders is served, however the address is written', async () => {
  for (const path of [
    '/release/../secret.txt',
    '/release/%2e%2e/secret.txt',
    '/release/..%2fsecret.txt',
    '/release/..%5csecret.txt',
    '/release/%252e%252e/secret.txt',
    '/release//etc/passwd',
    '/release/editions',
    '/release/',
    '/assets/../.vite/manifest.json',
    '/assets/%2e%2e/.vite/manifest.json',
  ]) {
    const answer = await app.request(path)
    const text = await answer.text()
    assert.ok(
      !text.includes('secret') && !text.includes('root:') && text !== '{}',
      `${path}: ${text.slice(0, 40)}`,
    )
  }
})

test('what begins with a dot is never listed', async () => {
  const files = await listFiles(join(folder, 'build'))
  assert.deepEqual([...files.keys()], ['assets/root-abc.css'])
})

test('a folder that is not there holds nothing', async () => {
  assert.equal((await listFiles(join(folder, 'none'))).size, 0)
})

test('text is sent in the best encoding that the reader takes, and reads the same', async () => {
  const read = { br: brotliDecompressSync, gzip: gunzipSync }
  for (const encoding of ['br', 'gzip'] as const) {
    const answer = await app.request('/', { headers: { 'accept-encoding': encoding } })
    assert.equal(answer.headers.get('content-encoding'), encoding)
    assert.equal(answer.headers.get('vary'), 'accept-encoding')
    assert.equal(read[encoding](Buffer.from(await answer.arrayBuffer())).toString(), long)
  }
  assert.equal(await (await app.request('/')).text(), long)
})

test('a page is drawn once for all readers who take the same encoding, and anew where the address has a query', async () => {
  const ask = async (path: string, encoding: string) =>
    Buffer.from(await (await app.request(path, { headers: { 'accept-encoding': encoding } })).arrayBuffer())
  const from = drawn
  const [one, same] = [await ask('/papi/2022', 'br'), await ask('/papi/2022', 'gzip, br')]
  assert.deepEqual([one.equals(same), drawn - from], [true, 1])
  assert.equal(gunzipSync(await ask('/papi/2022', 'gzip')).toString(), long)
  assert.equal(drawn - from, 2)
  for (const _ of [1, 2]) await ask('/papi/2022?unit=a', 'br')
  assert.equal(drawn - from, 4)
})

test('a page from the cache carries the headers of the first one', async () => {
  const headersOf = async () => [...(await app.request('/papi/2021')).headers]
  assert.deepEqual(await headersOf(), await headersOf())
})

test('a file of a page that is no text is sent as it is', async () => {
  const { headers } = await app.request('/sheet.xlsx', { headers: { 'accept-encoding': 'br' } })
  assert.equal(headers.get('content-encoding'), null)
})

test('an encoding that the reader refuses is not used, and small bodies stay as they are', () => {
  assert.equal(chooseEncoding('br;q=0, gzip', 5000), 'gzip')
  assert.equal(chooseEncoding('gzip, deflate, br, zstd', 5000), 'br')
  assert.equal(chooseEncoding('*', 5000), 'br')
  assert.equal(chooseEncoding('identity', 5000), 'identity')
  assert.equal(chooseEncoding('br', 100), 'identity')
})

test('a failure is reported to us and told to the reader without its cause', async () => {
  const answer = await app.request('/broken')
  assert.equal(answer.status, 500)
  assert.doesNotMatch(await answer.text(), /on purpose/)
  assert.match(String(reported.at(-1)), /broken on purpose/)
})

test('the site is read only', async () => {
  const answer = await app.request('/', { method: 'POST' })
  assert.deepEqual([answer.status, answer.headers.get('allow')], [405, 'GET, HEAD'])
})

test('HEAD answers as GET does, without the body', async () => {
  const answer = await app.request('/', { method: 'HEAD' })
  assert.deepEqual([answer.status, await answer.text()], [200, ''])
  assert.equal(answer.headers.get('content-length'), String(Buffer.byteLength(long)))
})

test('only the style sheet of the reader and the door of its choices are given the cookie', async () => {
  const headers = { cookie: 'display=dark.auto.normal', 'accept-language': 'en' }
  for (const path of [
    '/',
    '/pci/2021',
    '/display',
    '/display.css/x',
    '/display.css',
    '/display/set?colour=dark',
  ])
    await app.request(path, { headers })
  const given = asked.slice(-6).map(request => [new URL(request.url).pathname, [...request.headers.keys()]])
  assert.deepEqual(given.slice(4), [
    ['/display.css', ['cookie']],
    ['/display/set', ['cookie']],
  ])
  for (const [path, names] of given.slice(0, 4)) assert.deepEqual(names, [], String(path))
})

test('what is answered to one reader has no tag of the site', async () => {
  const { status, headers } = await app.request('/display.css', { headers: { 'if-none-match': 'W/"v1"' } })
  assert.deepEqual([status, headers.get('etag')], [200, null])
})
