import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import type { DeskPages } from '@thuocdo/operations/acts'
import { cookieIn, deskWorld, goodPassword, noProvider, told } from './testing/desk-world.ts'

const right = { login: 'lan', password: goodPassword }

test('each host leads to its own tenant, and an unknown one to none', async t => {
  const { ask } = await deskWorld(t)
  const tenantAt = async (url: string) => (await told(ask(url))).tenant
  assert.deepEqual(
    [await tenantAt('http://bac.vn/desk'), await tenantAt('http://nam.vn/desk')],
    ['bac', 'nam'],
  )
  const elsewhere = await ask('http://tay.vn/desk')
  assert.equal(elsewhere.status, 404)
  assert.match(await elsewhere.text(), /Không có đơn vị sử dụng/)
})

test('the same login is two people in two tenants, and a session of one is nothing in the other', async t => {
  const { ask, send, store } = await deskWorld(t)
  const token = cookieIn(await send('http://bac.vn/desk/sign-in', right), 'session')
  assert.match(token ?? '', /^[\w-]{43}$/)
  const headers = { cookie: `session=${token}` }
  const nameAt = async (url: string) => (await told(ask(url, { headers }))).name
  assert.deepEqual(
    [await nameAt('http://bac.vn/desk'), await nameAt('http://nam.vn/desk')],
    ['Lan bac', null],
  )
  const nam = await store.tenant('nam')
  assert.deepEqual(await nam.selectFrom('sign_in').select('id').execute(), [])
  assert.deepEqual(await nam.selectFrom('session').select('id').execute(), [])
})

test('the cookie is out of reach of scripts and of other sites; over https it is bound to the host', async t => {
  const plain = await deskWorld(t)
  const [cookie] = (await plain.send('http://bac.vn/desk/sign-in', right)).headers.getSetCookie()
  assert.match(cookie ?? '', /^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  const secure = await deskWorld(t, { address: 'https://bac.vn' })
  const answer = await secure.send('https://bac.vn/desk/sign-in', right)
  assert.match(
    answer.headers.getSetCookie()[0] ?? '',
    /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
  )
  assert.match(answer.headers.get('strict-transport-security') ?? '', /max-age=31536000/)
  const unprefixed = await secure.ask('https://bac.vn/desk', {
    headers: { cookie: `session=${cookieIn(answer, '__Host-session')}` },
  })
  assert.equal((await told(unprefixed)).name, null)
})

test('a token that was planted before the sign-in is never taken over, and the session before it ends', async t => {
  const { ask, send, store } = await deskWorld(t)
  const planted = 'B'.repeat(43)
  const first = cookieIn(
    await send('http://bac.vn/desk/sign-in', right, { cookie: `session=${planted}` }),
    'session',
  )
  assert.notEqual(first, planted)
  const second = cookieIn(
    await send('http://bac.vn/desk/sign-in', right, { cookie: `session=${first}` }),
    'session',
  )
  const nameBy = async (token: string | undefined) =>
    (await told(ask('http://bac.vn/desk', { headers: { cookie: `session=${token}` } }))).name
  assert.deepEqual(
    [await nameBy(planted), await nameBy(first), await nameBy(second)],
    [null, null, 'Lan bac'],
  )
  const db = await store.tenant('bac')
  const ends = await db.selectFrom('session').select('ended_because').orderBy('id').execute()
  assert.deepEqual(
    ends.map(({ ended_because }) => ended_because),
    ['replaced', null],
  )
})

test('a form of another site is refused, whoever is signed in, and recorded as a row and an entry', async t => {
  const { ask, send, store } = await deskWorld(t)
  const token = cookieIn(await send('http://bac.vn/desk/sign-in', right), 'session')
  const cookie = `session=${token}`
  for (const headers of [
    { cookie, origin: 'http://evil.vn' },
    { cookie, origin: 'null' },
    { cookie, origin: 'http://nam.vn' },
    { cookie, 'sec-fetch-site': 'cross-site' },
  ]) {
    const answer = await send('http://bac.vn/desk/sign-out', {}, headers)
    assert.equal(answer.status, 403)
    assert.match(await answer.text(), /không đến từ trang của hệ thống/)
  }
  assert.equal((await told(ask('http://bac.vn/desk', { headers: { cookie } }))).name, 'Lan bac')
  const db = await store.tenant('bac')
  const rows = await db
    .selectFrom('sign_in')
    .select(['source', 'person'])
    .where('outcome', '=', 'cross-site')
    .execute()
  assert.deepEqual([rows.length, rows[0]?.source, rows[0]?.person !== null], [4, '10.0.0.9', true])
  const leaves = await db.selectFrom('entry').select('leaf').execute()
  assert.equal(leaves.filter(({ leaf }) => leaf.includes('"outcome":"cross-site"')).length, 4)
})

test('without a word of where it comes from a form is refused; with its own origin it goes through', async t => {
  const { ask, send } = await deskWorld(t)
  const bare = await ask('http://bac.vn/desk/sign-in', { method: 'POST', body: 'login=lan' })
  assert.equal(bare.status, 403)
  const fetched = await send('http://bac.vn/desk/sign-in', right, { 'sec-fetch-site': 'same-origin' })
  assert.equal(fetched.status, 200)
})

test('who signs out is out, and the cookie is taken back', async t => {
  const { ask, send } = await deskWorld(t)
  const cookie = `session=${cookieIn(await send('http://bac.vn/desk/sign-in', right), 'session')}`
  const answer = await send('http://bac.vn/desk/sign-out', {}, { cookie })
  assert.match(answer.headers.getSetCookie()[0] ?? '', /^session=; .*Max-Age=0$/)
  assert.equal((await told(ask('http://bac.vn/desk', { headers: { cookie } }))).name, null)
})

test('after a quarter of an hour the answer brings a new token, after half an hour of silence nobody is there', async t => {
  const { ask, send, setClock } = await deskWorld(t)
  const cookie = `session=${cookieIn(await send('http://bac.vn/desk/sign-in', right), 'session')}`
  setClock('2026-01-05T01:15:00Z')
  const rotated = cookieIn(await ask('http://bac.vn/desk', { headers: { cookie } }), 'session')
  assert.match(rotated ?? '', /^[\w-]{43}$/)
  setClock('2026-01-05T01:45:00Z')
  const silent = await ask('http://bac.vn/desk', { headers: { cookie: `session=${rotated}` } })
  assert.equal((await told(silent)).name, null)
})

test('an answer of the desk is kept by nobody and runs scripts by a nonce of its own', async t => {
  const { ask } = await deskWorld(t)
  const [one, two] = [await ask('http://bac.vn/desk'), await ask('http://bac.vn/desk')]
  const { nonce } = await told(one)
  assert.match(one.headers.get('content-security-policy') ?? '', /default-src 'none'/)
  assert.ok(one.headers.get('content-security-policy')?.includes(`script-src 'self' 'nonce-${nonce}'`))
  assert.notEqual(one.headers.get('content-security-policy'), two.headers.get('content-security-policy'))
  assert.equal(one.headers.get('cache-control'), 'private, no-store')
  assert.deepEqual(
    [one.headers.get('x-frame-options'), one.headers.get('x-content-type-options')],
    ['DENY', 'nosniff'],
  )
})

test('a page is sent as short as the reader takes it, with its cookies and its status', async t => {
  const page = `<!doctype html>${'<p>một dòng</p>'.repeat(200)}`
  const pages: DeskPages = async (_request, { cookies }) => {
    cookies.enter('token')
    return new Response(page, { status: 422, headers: { 'content-type': 'text/html; charset=utf-8' } })
  }
  const { ask } = await deskWorld(t, { pages })
  const short = await ask('http://bac.vn/desk', { headers: { 'accept-encoding': 'gzip' } })
  const bytes = new Uint8Array(await short.arrayBuffer())
  assert.equal(gunzipSync(bytes).toString(), page)
  assert.ok(bytes.byteLength < 300)
  assert.deepEqual(
    [short.status, short.headers.get('vary'), short.headers.getSetCookie().length],
    [422, 'accept-encoding', 1],
  )
  const whole = await ask('http://bac.vn/desk')
  assert.deepEqual([whole.headers.get('content-encoding'), await whole.text()], [null, page])
})

test('the policy of a file that somebody sent stands as its page set it', async t => {
  const own = "default-src 'none'; sandbox"
  const pages = async () => new Response('%PDF', { headers: { 'content-security-policy': own } })
  const { ask } = await deskWorld(t, { pages })
  const file = await ask('http://bac.vn/desk/units/1/evidence/2/file')
  assert.equal(file.headers.get('content-security-policy'), own)
  assert.equal(file.headers.get('cache-control'), 'private, no-store')
})

test('the portal beside it stays as it was: read only, its own policy, no cookie', async t => {
  const { ask } = await deskWorld(t)
  const portal = await ask('http://bac.vn/')
  assert.doesNotMatch(portal.headers.get('content-security-policy') ?? '', /nonce/)
  assert.deepEqual([await portal.text(), portal.headers.getSetCookie()], ['portal', []])
  for (const [url, method] of [
    ['http://bac.vn/', 'POST'],
    ['http://bac.vn/deskevil', 'POST'],
    ['http://bac.vn/desk', 'PUT'],
    ['http://bac.vn/desk', 'DELETE'],
  ] as const)
    assert.equal((await ask(url, { method })).status, 405, `${method} ${url}`)
})

test('a stranger may send little, and nobody a body without a length', async t => {
  const { ask, send } = await deskWorld(t)
  const large = await send('http://bac.vn/desk/sign-in', { login: 'x'.repeat(70_000) })
  assert.equal(large.status, 413)
  const origin = 'http://bac.vn'
  assert.equal((await ask('http://bac.vn/desk/sign-in', { method: 'POST', headers: { origin } })).status, 411)
})

test('the log knows route, account, status and time, and neither a name nor a token nor a query', async t => {
  const { ask, send, logged } = await deskWorld(t)
  const token = cookieIn(await send('http://bac.vn/desk/sign-in', right), 'session')
  await ask('http://bac.vn/desk?find=Lan', { headers: { cookie: `session=${token}` } })
  assert.deepEqual(
    logged.map(({ milliseconds, ...rest }) => rest),
    [
      {
        source: '10.0.0.9',
        destination: 'bac.vn',
        account: null,
        method: 'POST',
        path: '/desk/sign-in',
        status: 200,
      },
      {
        source: '10.0.0.9',
        destination: 'bac.vn',
        account: '019b8b00-0000-7000-9000-000000000001',
        method: 'GET',
        path: '/desk',
        status: 200,
      },
    ],
  )
})

test('behind a proxy of ours the address is the one that it says; of anybody else nothing is believed', async t => {
  const headers = { 'x-forwarded-for': '203.0.113.7' }
  const sourceOf = async (proxies: readonly string[]) => {
    const { ask } = await deskWorld(t, { proxies })
    return (await told(ask('http://bac.vn/desk', { headers }))).source
  }
  assert.deepEqual([await sourceOf([]), await sourceOf(['10.0.0.9'])], ['10.0.0.9', '203.0.113.7'])
})

test('the door of a demonstration is shut on a server, whatever the host is called', async t => {
  const { ask, store } = await deskWorld(t, { listensOnLoopback: true })
  await store.installation
    .updateTable('tenant')
    .set({ is_demo: true, hosts: ['localhost'] })
    .where('slug', '=', 'bac')
    .execute()
  const { doors, premises } = await told(ask('http://localhost:4310/desk'))
  assert.deepEqual(premises, { isLoopback: true, isEmbedded: false, isDemo: true })
  assert.deepEqual(doors, { password: true, oidc: null, demo: false })
})

test('it is open on the embedded database asked by a name of this machine, and shut to any other name or way', async t => {
  const { ask, store } = await deskWorld(t, { listensOnLoopback: true })
  const embedded = { ...store, isEmbedded: true }
  await store.installation
    .updateTable('tenant')
    .set({ is_demo: true, hosts: ['localhost', 'bac.vn'] })
    .where('slug', '=', 'bac')
    .execute()
  assert.equal((await told(ask('http://localhost/desk'))).doors.demo, false)
  const demo = await deskWorld(t, { listensOnLoopback: true, store: embedded })
  const isOpen = async (url: string, headers: Record<string, string> = {}) =>
    (await told(demo.ask(url, { headers }))).doors.demo
  assert.equal(await isOpen('http://localhost:4310/desk'), true)
  assert.equal(await isOpen('http://bac.vn/desk'), false)
  assert.equal(await isOpen('http://localhost/desk', { 'x-forwarded-for': '1.2.3.4' }), false)
  const published = await deskWorld(t, {
    listensOnLoopback: true,
    store: embedded,
    address: 'https://bac.vn',
  })
  assert.equal((await told(published.ask('http://localhost/desk'))).doors.demo, false)
})

test('whoever sees the status on the desk sees it as data, on the days of the role alone', async t => {
  const { ask, send, store } = await deskWorld(t)
  assert.equal((await ask('http://bac.vn/desk/status.json')).status, 403)
  const cookie = `session=${cookieIn(await send('http://bac.vn/desk/sign-in', right), 'session')}`
  assert.equal((await ask('http://bac.vn/desk/status.json', { headers: { cookie } })).status, 403)
  const db = await store.tenant('bac')
  const { id: person } = await db.selectFrom('person').select('id').executeTakeFirstOrThrow()
  const grant = { id: person, person, role: 'administrator', from_on: '2026-01-01', granted_at: new Date() }
  await db
    .insertInto('role_grant')
    .values({ ...grant, from_on: '2026-01-06' })
    .execute()
  const asked = { headers: { cookie } }
  assert.equal((await ask('http://bac.vn/desk/status.json', asked)).status, 403)
  const change = (values: { readonly from_on?: string; readonly role?: string }) =>
    db.updateTable('role_grant').set(values).execute()
  await change({ from_on: '2026-01-01' })
  const status = await told(ask('http://bac.vn/desk/status.json', asked))
  assert.deepEqual(
    [status.version, status.database.isReachable, status.database.isEmbedded],
    ['v1', true, false],
  )
  await change({ role: 'auditor' })
  assert.equal((await ask('http://bac.vn/desk/status.json', asked)).status, 200)
  await change({ role: 'leader' })
  assert.equal((await ask('http://bac.vn/desk/status.json', asked)).status, 403)
})

test('an outside sign-in that cannot begin, and a return without a beginning, lead back with a code', async t => {
  const { ask, store } = await deskWorld(t, {
    oidc: { name: 'SSO', issuer: 'https://sso.example.vn', connect: noProvider },
  })
  const begun = await ask('http://bac.vn/desk/sign-in/oidc?to=/desk/units')
  assert.deepEqual([begun.status, begun.headers.get('location')], [302, '/desk/sign-in?problem=oidc-broken'])
  const back = await ask('http://bac.vn/desk/sign-in/oidc/callback?state=x&code=y')
  assert.equal(back.headers.get('location'), '/desk/sign-in?problem=oidc-refused')
  const db = await store.tenant('bac')
  const rows = await db.selectFrom('sign_in').select('outcome').execute()
  assert.deepEqual(rows, [{ outcome: 'state-unknown' }])
})
