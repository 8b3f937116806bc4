import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRequestHandler, RouterContextProvider, redirect, type ServerBuild } from 'react-router'
import { cookieIn, deskWorld, goodPassword } from './testing/desk-world.ts'

const handedOn: string[] = []

/** The router of the desk with one page, so that its own check of where a form comes from is the real one. */
const build: ServerBuild = {
  entry: { module: { default: async () => new Response('page') } },
  routes: {
    file: {
      id: 'file',
      path: '/evidence/:unit',
      module: {
        default: () => null,
        action: async ({ request }) => {
          const file = (await request.formData()).get('file')
          handedOn.push(file instanceof File ? `${file.name} ${file.size}` : 'none')
          return null
        },
      },
    },
    door: {
      id: 'door',
      path: '/sign-out',
      module: { default: () => null, action: () => redirect('/sign-in') },
    },
  },
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '1' },
  basename: '/desk',
  publicPath: '/desk/',
  assetsBuildDirectory: '',
  future: {},
  isSpaMode: false,
  ssr: true,
  prerender: [],
  routeDiscovery: { mode: 'initial', manifestPath: '' },
}
const router = createRequestHandler(build, 'production')
const pages = (request: Request) => router(request, new RouterContextProvider())

test('the action of a page is handed the form that the door has parsed, with its file', async t => {
  const signedIn = await deskWorld(t)
  const right = { login: 'lan', password: goodPassword }
  const entered = await signedIn.send('http://bac.vn/desk/sign-in', right)
  const { ask } = await deskWorld(t, { pages, store: signedIn.store })
  const body = new FormData()
  body.append('file', new File([new Uint8Array(300_000)], 'báo cáo.pdf'))
  const form = new Response(body)
  const bytes = await form.arrayBuffer()
  const headers = {
    origin: 'http://bac.vn',
    'content-type': form.headers.get('content-type') ?? '',
    'content-length': String(bytes.byteLength),
  }
  const send = (more: Record<string, string>) =>
    ask('http://bac.vn/desk/evidence/so-a', { method: 'POST', body: bytes, headers: { ...headers, ...more } })
  await send({ cookie: `session=${cookieIn(entered, 'session')}` })
  assert.deepEqual(handedOn, ['báo cáo.pdf 300000'])
  // Of a stranger so much is not even read.
  assert.equal((await send({})).status, 413)
})

const out = 'http://bac.vn/desk/sign-out'

test('over https behind a proxy a form of ours is done, as a page and as data; one of elsewhere is refused', async t => {
  const { send } = await deskWorld(t, { pages, address: 'https://bac.vn' })
  const done = await send(out, {}, { origin: 'https://bac.vn' })
  assert.deepEqual([done.status, done.headers.get('location')], [302, '/desk/sign-in'])
  assert.equal((await send(`${out}.data`, {}, { origin: 'https://bac.vn' })).status, 202)
  for (const origin of ['http://bac.vn', 'https://evil.vn', 'https://nam.vn', 'null']) {
    assert.equal((await send(out, {}, { origin })).status, 403, origin)
    assert.equal((await send(`${out}.data`, {}, { origin })).status, 403, origin)
  }
})

test('the second tenant stands on https too, and a page of the first is a stranger there', async t => {
  const { send } = await deskWorld(t, { pages, address: 'https://bac.vn' })
  const there = 'http://nam.vn/desk/sign-out'
  assert.equal((await send(there, {}, { origin: 'https://nam.vn' })).status, 302)
  assert.equal((await send(there, {}, { origin: 'https://bac.vn' })).status, 403)
})

test('where nobody said the address, the host that was asked is ours over http and over https', async t => {
  const { send } = await deskWorld(t, { pages })
  for (const origin of ['http://bac.vn', 'https://bac.vn'])
    assert.equal((await send(out, {}, { origin })).status, 302, origin)
  assert.equal((await send(out, {}, { origin: 'http://localhost:4310' })).status, 403)
})

test('a proxy that names another host is understood by the address of a single tenant', async t => {
  const { send, store } = await deskWorld(t, { pages, address: 'https://bac.vn' })
  await store.installation.deleteFrom('tenant').where('slug', '=', 'nam').execute()
  const inside = 'http://127.0.0.1:4310/desk/sign-out'
  assert.equal((await send(inside, {}, { origin: 'https://bac.vn' })).status, 302)
  assert.equal((await send(inside, {}, { origin: 'https://evil.vn' })).status, 403)
})

test('pages never hear of the host that a request names, only of the address of the tenant', async t => {
  const told = async (request: Request, { address }: { readonly address: string }) =>
    new Response(`${request.url} ${address}`)
  const { ask, store } = await deskWorld(t, { pages: told, address: 'https://bac.vn' })
  await store.installation.deleteFrom('tenant').where('slug', '=', 'nam').execute()
  const answer = await ask('http://evil.example/desk/people?q=an')
  assert.equal(await answer.text(), 'https://bac.vn/desk/people?q=an https://bac.vn')
})
