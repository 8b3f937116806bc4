import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type TestContext, test } from 'node:test'
import { mailOnPage, oidcConnection } from '@thuocdo/operations/acts'
import { worldOf } from '../start-background.ts'
import { deskWorld } from './testing/desk-world.ts'

const portal = 'https://chiso.vn'

/** A provider that says of itself where it is, and nothing more. */
async function provider(t: TestContext) {
  const server = createServer((_, answer) => {
    const { port } = Object.assign({ port: 0 }, server.address())
    const issuer = `http://127.0.0.1:${port}`
    answer.setHeader('content-type', 'application/json')
    const endpoints = { authorization_endpoint: `${issuer}/come`, token_endpoint: `${issuer}/token` }
    answer.end(JSON.stringify({ issuer, ...endpoints, jwks_uri: `${issuer}/keys` }))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  t.after(() => server.close())
  const { port } = Object.assign({ port: 0 }, server.address())
  const named = { issuer: `http://127.0.0.1:${port}`, clientId: 'a', clientSecret: 'b', name: 'SSO' }
  const connect = oidcConnection(
    named,
    () => new Date(),
    error => t.diagnostic(String(error)),
  )
  return { name: named.name, issuer: named.issuer, connect }
}

/** Where the provider would send the browser back to. */
const backFrom = (answer: Response): string | null =>
  new URL(answer.headers.get('location') ?? '').searchParams.get('redirect_uri')

test('each tenant is sent back from the provider to its own host, and never to that of the portal or of another', async t => {
  const { ask } = await deskWorld(t, { address: portal, oidc: await provider(t) })
  for (const host of ['bac.vn', 'nam.vn']) {
    const begun = await ask(`http://${host}/desk/sign-in/oidc`)
    assert.equal(backFrom(begun), `https://${host}/desk/sign-in/oidc/callback`)
    assert.match(begun.headers.getSetCookie().join(), /^__Host-/)
  }
})

test('whoever comes by another name of the tenant is led to its own address first, once', async t => {
  const { ask, store } = await deskWorld(t, { address: portal, oidc: await provider(t) })
  await store.changeTenant('bac', { hosts: ['bac.vn', 'www.bac.vn'] })
  const moved = await ask('http://www.bac.vn/desk/sign-in/oidc?to=/desk/units')
  const there = moved.headers.get('location')
  assert.equal(there, 'https://bac.vn/desk/sign-in/oidc?to=%2Fdesk%2Funits&moved=yes')
  assert.deepEqual(moved.headers.getSetCookie(), [])
  // Behind a proxy that names us by another name it would go round for ever.
  const again = await ask('http://www.bac.vn/desk/sign-in/oidc?to=/desk/units&moved=yes')
  assert.equal(backFrom(again), 'https://bac.vn/desk/sign-in/oidc/callback')
})

test('links that are given away, on the desk and in letters, begin with the address of the tenant', async t => {
  const pages = async (_: Request, { address }: { readonly address: string }) => new Response(address)
  const world = await deskWorld(t, { address: portal, pages })
  const { store } = world
  const unused = () => assert.fail('no files here')
  const ports = {
    files: { keep: unused, read: unused, has: unused, list: unused },
    mail: mailOnPage,
    secretsKey: world.secretsKey,
    now: () => new Date(),
    newId: () => '',
  }
  const site = { address: portal, port: 4310 }
  const jobs = await worldOf({ store, ports, site, backup: null, report: unused, tell: unused })
  for (const [slug, host] of [
    ['bac', 'bac.vn'],
    ['nam', 'nam.vn'],
  ] as const) {
    assert.equal(await (await world.ask(`http://${host}/desk`)).text(), `https://${host}`)
    assert.equal(await jobs.desk(slug), `https://${host}/desk`)
  }
})
