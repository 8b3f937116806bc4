import { accept, type Problem } from '@thuocdo/engine'
import { type DeskContext, type Route, recordTurnedAway } from '@thuocdo/operations/acts'
import { databaseProblem } from '@thuocdo/store'
import type { Context, Hono } from 'hono'
import type { PageCache } from '../page-cache.ts'
import { encoded, serveFile } from '../serve-file.ts'
import { answerStatus } from './answer-status.ts'
import { tenantList, tenantOfHost } from './choose-tenant.ts'
import { deskHeaders } from './desk-headers.ts'
import type { DeskOptions } from './desk-options.ts'
import { innerRequest } from './inner-request.ts'
import { bodyProblem, mayBeLong } from './limit-body.ts'
import { answerOidc } from './oidc-routes.ts'
import { type OpenRequest, openRequest } from './open-request.ts'
import { isReadableAddress, letPass, sentForm } from './read-sent.ts'
import { refusals, refused } from './refusals.ts'
import type { LoggedRequest } from './request-log.ts'
import { hostName, routeOf } from './route-of.ts'
import { isSameOrigin } from './same-origin.ts'
import { unknownProxyTeller } from './unknown-proxy.ts'

const assetSettings = { cacheControl: 'public, max-age=31536000, immutable', isOpen: false }

/** Whether an address is the desk's. */
export const isDesk = (path: string): boolean => path === '/desk' || /^\/desk[/.]/.test(path)

/** Serves the desk below `/desk`: its files, the outside sign-in, its status, and its pages. */
export function mountDesk(app: Hono, options: DeskOptions, cache: PageCache): void {
  app.get('/desk/assets/*', async context => {
    const path = context.req.path.slice('/desk/'.length)
    const file = await serveFile(context, options.assets, path, { ...assetSettings, cache })
    return file ?? context.notFound()
  })
  const lookForProxy = unknownProxyTeller(options.proxies, options.tell ?? (() => {}))
  const list = tenantList(options.store, options.ports.now)
  const answer = async (context: Context): Promise<Response> => {
    const began = performance.now()
    const request = context.req.raw
    lookForProxy(request.headers)
    const route = routeOf(request.headers, remoteOf(context), options.proxies)
    const log = (status: number, account: string | null): void => {
      const { method } = request
      const { path } = context.req
      const milliseconds = Math.round(performance.now() - began)
      logQuietly(options, { ...route, account, method, path, status, milliseconds })
    }
    const answered = await answerDesk(request, route, list, options).catch((error: unknown) => {
      // The service answers for it; that it was asked is on record nevertheless.
      log(databaseProblem(error) === null ? 500 : 503, null)
      throw error
    })
    log(answered.response.status, answered.account)
    return answered.response
  }
  app.on(['GET', 'POST'], ['/desk', '/desk/*', '/desk.data'], answer)
}

/** What was done is done: a line that cannot be written must not turn its answer into a refusal. */
function logQuietly({ log, report }: DeskOptions, line: LoggedRequest): void {
  try {
    log(line)
  } catch (error) {
    report?.(error)
  }
}

type Answered = { readonly response: Response; readonly account: string | null }

async function answerDesk(
  request: Request,
  route: Route,
  tenants: DeskOptions['store']['tenants'],
  options: DeskOptions,
): Promise<Answered> {
  const known = await tenants()
  const tenant = tenantOfHost(known, hostName(route.destination))
  if (tenant === null) return { response: refused(refusals['no-tenant'], 404), account: null }
  const opened = await openRequest(request, route, tenant, { ...options, tenants: known })
  const account = opened.desk.person?.id ?? null
  const refusal = await refusalOf(request, opened, options)
  const response = refusal ?? (await respond(request, opened, options))
  return { response: await shortened(request, finished(response, opened)), account }
}

/** Why a request that changes something is not let through; null where it is, and for all others. */
async function refusalOf(
  request: Request,
  { desk }: OpenRequest,
  options: DeskOptions,
): Promise<Response | null> {
  if (isQuestion(request)) return null
  const { fx, person, source, destination } = desk
  // Among many tenants each has its own address; where nobody said any, the host that was asked alone is ours.
  const address = options.address === '' ? '' : desk.address
  if (!isSameOrigin(request.headers, destination, address)) {
    const who = person === null ? {} : { person: person.id }
    await recordTurnedAway(fx, { outcome: 'cross-site', door: 'form', ...who, source, destination })
    return refused(refusals['cross-site'], 403)
  }
  const problem = bodyProblem(request.headers, desk.session !== null, new URL(request.url).pathname)
  return problem === null ? null : refused(problem, problem.code === 'no-length' ? 411 : 413)
}

const isQuestion = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD'

async function respond(request: Request, opened: OpenRequest, options: DeskOptions): Promise<Response> {
  const { desk } = opened
  const { pathname } = new URL(request.url)
  const isLong = desk.session !== null && mayBeLong(pathname)
  const sent = isQuestion(request) ? accept(null) : await sentForm(request, isLong)
  if (!isReadableAddress(request.url)) return unreadable(request, refusals['not-readable'], desk, options)
  if (!sent.ok) return unreadable(request, refusals['not-a-form'], desk, options)
  if (pathname === '/desk/status.json') return answerStatus(desk, options)
  const outside = await answerOidc(request, opened, options)
  const answer = outside ?? (await options.pages(innerRequest(request, desk.address, sent.value), desk))
  await letPass(request)
  return answer
}

/** To who is signed in and looks at pages a page inside the frame; to all others the sentence alone. */
async function unreadable(
  { url, headers }: Request,
  found: Problem,
  desk: DeskContext,
  { pages }: DeskOptions,
) {
  const { pathname } = new URL(url)
  const isPage = headers.get('accept')?.includes('text/html') === true && !pathname.endsWith('.data')
  if (desk.session === null || !isPage) return refused(found, 400)
  const language = pathname.startsWith('/desk/en/') ? '/en' : ''
  return pages(new Request(`${desk.address}/desk${language}/unreadable`), desk)
}

/** The answer with the headers of the desk and its cookies; the last one of a name counts. */
function finished(response: Response, { desk, setCookies }: OpenRequest): Response {
  const headers = new Headers(response.headers)
  // A file that somebody sent comes with a stricter policy of its own, which stands.
  const own = headers.get('content-security-policy')
  for (const [name, value] of Object.entries(deskHeaders(desk.nonce))) headers.set(name, value)
  if (own !== null) headers.set('content-security-policy', own)
  const last = new Map(setCookies.map(line => [line.slice(0, line.indexOf('=')), line]))
  for (const line of last.values()) headers.append('set-cookie', line)
  return new Response(response.body, { status: response.status, headers })
}

/** Pages and their data as short as the reader's `Accept-Encoding` allows; files that are handed out stay a stream. */
async function shortened({ headers }: Request, response: Response): Promise<Response> {
  if (!/^text\/(html|x-script)/.test(response.headers.get('content-type') ?? '')) return response
  const bytes = new Uint8Array(await response.arrayBuffer())
  const accepted = headers.get('accept-encoding') ?? undefined
  const sent = await encoded(bytes, new Headers(response.headers), accepted, response.status)
  return new Response(sent.body, { status: sent.status, headers: sent.headers })
}

/** The address at the other end of the connection. */
function remoteOf({ env }: Context): string {
  const address = env?.incoming?.socket?.remoteAddress
  return typeof address === 'string' ? address : 'unknown'
}
