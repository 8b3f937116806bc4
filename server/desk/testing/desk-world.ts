import type { TestContext } from 'node:test'
import {
  type DeskContext,
  type DeskPages,
  hashPassword,
  newSecretsKey,
  type OidcConnection,
  signInWithPassword,
  signOut,
} from '@thuocdo/operations/acts'
import { openStore, type Store } from '@thuocdo/store'
import { freshTenant } from '@thuocdo/store/testing'
import type { Hono } from 'hono'
import { createApp } from '../../app.ts'
import type { DeskOptions } from '../desk-options.ts'
import type { LoggedRequest } from '../request-log.ts'

/** The password of everybody here. */
export const goodPassword = 'mưa rơi trên mái tôn cũ'

/** A service with two tenants at two hosts, each with somebody called `lan`. */
export type DeskWorld = {
  readonly app: Hono
  readonly store: Store
  readonly secretsKey: DeskOptions['ports']['secretsKey']
  readonly logged: readonly LoggedRequest[]
  readonly setClock: (instant: string) => void
  /** Asks as a browser at 10.0.0.9 does. */
  readonly ask: (url: string, more?: RequestInit) => Promise<Response>
  /** Sends a form of our own pages. */
  readonly send: (
    url: string,
    fields: Record<string, string>,
    headers?: Record<string, string>,
  ) => Promise<Response>
}

/** Opens the service on a database of this test's own. */
export async function deskWorld(t: TestContext, more: Partial<DeskOptions> = {}): Promise<DeskWorld> {
  const { url } = await freshTenant(t)
  const opened = await openStore({ databaseUrl: url })
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
  const store = opened.value
  t.after(() => store.close())
  let now = new Date('2026-01-05T01:00:00Z')
  for (const slug of ['bac', 'nam']) await addTenant(store, slug, now)
  const logged: LoggedRequest[] = []
  let ids = 0
  const secretsKey = newSecretsKey()
  const ports: DeskOptions['ports'] = {
    files: noFiles,
    mail: { send: async () => {} },
    secretsKey,
    now: () => now,
    newId: () => `019b8b00-0000-7000-8000-${String(++ids).padStart(12, '0')}`,
  }
  const desk: DeskOptions = {
    store,
    ports,
    pages: testPages,
    assets: new Map(),
    oidc: null,
    address: '',
    port: 4310,
    listensOnLoopback: false,
    proxies: [],
    version: 'v1',
    log: request => logged.push(request),
    ...more,
  }
  const report = (error: unknown) => t.diagnostic(String(error))
  const pages = async () => new Response('portal')
  const isSecure = desk.address.startsWith('https://')
  const app = createApp({
    pages,
    assets: new Map(),
    release: new Map(),
    version: 'v1',
    desk,
    isSecure,
    report,
  })
  const env = { incoming: { socket: { remoteAddress: '10.0.0.9' } } }
  const ask = async (to: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (!headers.has('host')) headers.set('host', new URL(to).host)
    return app.request(to, { ...init, headers }, env)
  }
  return {
    app,
    store,
    secretsKey,
    logged,
    setClock: instant => {
      now = new Date(instant)
    },
    ask,
    send: (to, fields, headers = {}) => {
      const body = new URLSearchParams(fields).toString()
      const form = {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
      }
      const own = { origin: new URL(to).origin, ...form, ...headers }
      return ask(to, { method: 'POST', body, headers: own })
    },
  }
}

/** The value of a cookie that an answer sets. */
export const cookieIn = (answer: Response, name: string): string | undefined =>
  answer.headers
    .getSetCookie()
    .map(line => line.split(';')[0]?.split('=') ?? [])
    .find(([found]) => found === name)?.[1]

/** What the pages of this world say of a request. */
export type Told = {
  readonly tenant: string
  readonly name: string | null
  readonly doors: DeskContext['doors']
  readonly premises: DeskContext['premises']
  readonly source: string
  readonly nonce: string
  readonly version: string
  readonly database: { readonly isReachable: boolean; readonly isEmbedded: boolean }
}

/** Reads what a page of this world, or the status, says. */
export async function told(answer: Response | Promise<Response>): Promise<Told> {
  return JSON.parse(await (await answer).text())
}

/** No provider: each question is answered with nothing. */
export const noProvider: OidcConnection = async () => null

const noFiles: DeskOptions['ports']['files'] = {
  keep: async () => {
    throw new Error('no files here')
  },
  read: () => {
    throw new Error('no files here')
  },
  has: async () => false,
  list: async function* () {},
}

async function addTenant(store: Store, slug: string, now: Date): Promise<void> {
  const names = { nameVi: `Tỉnh ${slug}`, nameEn: `Province ${slug}` }
  const added = await store.addTenant({ slug, ...names, hosts: [`${slug}.vn`], isDemo: false })
  if (!added.ok) throw new Error(JSON.stringify(added.problems))
  const db = await store.tenant(slug)
  const id = `019b8b00-0000-7000-9000-00000000000${slug === 'bac' ? 1 : 2}`
  await db
    .insertInto('person')
    .values({ id, name: `Lan ${slug}`, added_at: now })
    .execute()
  const password = await hashPassword(goodPassword)
  await db.insertInto('account').values({ person: id, login: 'lan', password }).execute()
}

/** Pages as small as they can be: `/desk` says who is there, `/desk/sign-in` and `/desk/sign-out` do what their forms ask. */
const testPages: DeskPages = async (request, desk) => {
  const { pathname } = new URL(request.url)
  if (request.method === 'POST' && pathname === '/desk/sign-in') {
    const form = await request.formData()
    const { source, destination, session } = desk
    const typed = { login: String(form.get('login') ?? ''), password: String(form.get('password') ?? '') }
    const came = await signInWithPassword(desk.fx, { ...typed, source, destination, replaces: session })
    if (!came.ok) return new Response(came.problems[0]?.words.vi, { status: 401 })
    desk.cookies.enter(came.value.token)
  }
  if (request.method === 'POST' && pathname === '/desk/sign-out' && desk.session !== null) {
    await signOut(desk.fx, desk.session, desk)
    desk.cookies.leave()
  }
  const { tenant, person, doors, premises, source, nonce } = desk
  return Response.json({ tenant: tenant.slug, name: person?.name ?? null, doors, premises, source, nonce })
}
