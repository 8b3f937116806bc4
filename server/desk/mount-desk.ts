import { type Route, recordTurnedAway } from '@thuocdo/operations/acts'
import type { Context, Hono } from 'hono'
import type { PageCache } from '../page-cache.ts'
import { serveFile } from '../serve-file.ts'
import { answerStatus } from './answer-status.ts'
import { tenantList, tenantOfHost } from './choose-tenant.ts'
import { deskHeaders } from './desk-headers.ts'
import type { DeskOptions } from './desk-options.ts'
import { bodyProblem } from './limit-body.ts'
import { answerOidc } from './oidc-routes.ts'
import { type OpenRequest, openRequest } from './open-request.ts'
import { refusals, refused } from './refusals.ts'
import { hostName, routeOf } from './route-of.ts'
import { isSameOrigin } from './same-origin.ts'

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
  const list = tenantList(options.store, options.ports.now)
  const answer = async (context: Context): Promise<Response> => {
    const began = performance.now()
    const request = context.req.raw
    const route = routeOf(request.headers, remoteOf(context), options.proxies)
    const answered = await answerDesk(request, route, list, options)
    const { status } = answered.response
    options.log({
      ...route,
      account: answered.account,
      method: request.method,
      path: context.req.path,
      status,
      milliseconds: Math.round(performance.now() - began),
    })
    return answered.response
  }
  app.on(['GET', 'POST'], ['/desk', '/desk/*', '/desk.data'], answer)
}

type Answered = { readonly response: Response; readonly account: string | null }

async function answerDesk(
  request: Request,
  route: Route,
  tenants: DeskOptions['store']['tenants'],
  options: DeskOptions,
): Promise<Answered> {
  const tenant = tenantOfHost(await tenants(), hostName(route.destination))
  if (tenant === null) return { response: refused(refusals['no-tenant'], 404), account: null }
  const opened = await openRequest(request, route, tenant, options)
  const account = opened.desk.person?.id ?? null
  const refusal = await refusalOf(request, opened, options)
  const response = refusal ?? (await respond(request, opened, options))
  return { response: finished(response, opened), account }
}

/** Why a request that changes something is not let through; null where it is, and for all others. */
async function refusalOf(
  request: Request,
  { desk }: OpenRequest,
  { address }: DeskOptions,
): Promise<Response | null> {
  if (request.method === 'GET' || request.method === 'HEAD') return null
  const { fx, person, source, destination } = desk
  if (!isSameOrigin(request.headers, destination, address)) {
    const who = person === null ? {} : { person: person.id }
    await recordTurnedAway(fx, { outcome: 'cross-site', door: 'form', ...who, source, destination })
    return refused(refusals['cross-site'], 403)
  }
  const problem = bodyProblem(request.headers, desk.session !== null, new URL(request.url).pathname)
  return problem === null ? null : refused(problem, problem.code === 'no-length' ? 411 : 413)
}

async function respond(request: Request, opened: OpenRequest, options: DeskOptions): Promise<Response> {
  if (new URL(request.url).pathname === '/desk/status.json') return answerStatus(opened.desk, options)
  return (await answerOidc(request, opened, options)) ?? options.pages(request, opened.desk)
}

/** The answer with the headers of the desk and its cookies; the last one of a name counts. */
function finished(response: Response, { desk, setCookies }: OpenRequest): Response {
  const headers = new Headers(response.headers)
  for (const [name, value] of Object.entries(deskHeaders(desk.nonce))) headers.set(name, value)
  const last = new Map(setCookies.map(line => [line.slice(0, line.indexOf('=')), line]))
  for (const line of last.values()) headers.append('set-cookie', line)
  return new Response(response.body, { status: response.status, headers })
}

/** The address at the other end of the connection. */
function remoteOf({ env }: Context): string {
  const address = env?.incoming?.socket?.remoteAddress
  return typeof address === 'string' ? address : 'unknown'
}
