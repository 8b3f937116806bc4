import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import Provider from 'oidc-provider'

/** A real OpenID provider on this machine, for one test. */
export type OidcHouse = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who signs in there next, as its subject. */
  readonly setSubject: (subject: string) => void
  /** Goes through the pages of the provider as a browser does, and gives the address that it is sent back to. */
  readonly walk: (location: string) => Promise<URL>
}

/** Starts a provider that lets everybody in as the subject that was set; the e-mail address is `<subject>@example.vn`, checked unless the subject says not. */
export async function oidcHouse(t: TestContext, redirectUri: string): Promise<OidcHouse> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = addressOf(server.address())
  const issuer = `http://127.0.0.1:${port}`
  const [clientId, clientSecret] = ['thuocdo', 'a-secret-of-the-test-alone']
  let subject = 'lan'
  const provider = providerAt(issuer, { clientId, clientSecret, redirectUri })
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/come/')) return next()
    const { prompt, session } = await provider.interactionDetails(ctx.req, ctx.res)
    const accountId = prompt.name === 'login' ? subject : (session?.accountId ?? subject)
    await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId } })
    ctx.respond = false
  })
  server.on('request', provider.callback())
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    issuer,
    clientId,
    clientSecret,
    setSubject: next => {
      subject = next
    },
    walk: location => walk(location, redirectUri),
  }
}

type Client = { readonly clientId: string; readonly clientSecret: string; readonly redirectUri: string }

function providerAt(issuer: string, { clientId, clientSecret, redirectUri }: Client): Provider {
  return new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key of the test alone'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/come/${uid}` },
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@example.vn`, email_verified: !id.includes('unchecked') }),
    }),
    loadExistingGrant: async ctx => {
      const { oidc } = ctx
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
}

async function walk(location: string, redirectUri: string): Promise<URL> {
  const jar = new Map<string, string>()
  let at = new URL(location)
  for (let step = 0; step < 10; step++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    const next = answer.headers.get('location')
    if (next === null) throw new Error(`the provider stayed at ${at.pathname}: ${await answer.text()}`)
    at = new URL(next, at)
    if (at.href.startsWith(redirectUri)) return at
  }
  throw new Error('the provider did not send the browser back')
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address
}
