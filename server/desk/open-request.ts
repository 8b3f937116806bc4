import { randomBytes } from 'node:crypto'
import {
  actorOf,
  type DeskContext,
  type Effects,
  isDemoDoorOpen,
  isLoopback,
  type Premises,
  publicAddress,
  type Route,
  readSession,
  todayIn,
} from '@thuocdo/operations/acts'
import type { Tenant } from '@thuocdo/store'
import { cookieName, readCookie, writeCookie } from './cookies.ts'
import type { DeskOptions } from './desk-options.ts'
import { hostName } from './route-of.ts'

/** The name of the cookie that holds a session. */
export const sessionCookie = 'session'

/** A request to the desk with all that is known of it, and the cookies that its answer will set. */
export type OpenRequest = { readonly desk: DeskContext; readonly setCookies: string[] }

/** Finds out whose request it is. A session of another tenant is nothing here: it stands in other tables. */
export async function openRequest(
  { headers, url }: Request,
  route: Route,
  tenant: Tenant,
  options: DeskOptions & { readonly tenants: readonly Tenant[] },
): Promise<OpenRequest> {
  const isSecure = options.address.startsWith('https://')
  const fx: Effects = { ...options.ports, db: await options.store.tenant(tenant.slug) }
  const token = readCookie(headers.get('cookie') ?? undefined, cookieName(sessionCookie, isSecure))
  const read = token === undefined ? null : await readSession(fx, token, route)
  const setCookies: string[] = []
  const enter = (value: string) => void setCookies.push(writeCookie(sessionCookie, value, { isSecure }))
  if (read?.newToken !== undefined) enter(read.newToken)
  const premises = premisesOf(headers, tenant, options)
  const desk: DeskContext = {
    fx,
    tenant,
    session: read?.session ?? null,
    person: read?.person ?? null,
    actor: read === null ? null : await actorOf(fx.db, read.person.id, todayIn(fx.now())),
    nonce: randomBytes(16).toString('base64'),
    ...route,
    address: publicAddress(options, options.tenants, tenant.slug),
    asked: new URL(url).searchParams,
    doors: { password: true, oidc: options.oidc?.name ?? null, demo: isDemoDoorOpen(premises) },
    ...(options.oidc && { issuer: options.oidc.issuer }),
    premises,
    cookies: {
      enter,
      leave: () => void setCookies.push(writeCookie(sessionCookie, '', { isSecure, seconds: 0 })),
    },
    version: options.version,
    ...(options.machine && { machine: options.machine }),
  }
  return { desk, setCookies }
}

const forwardedBy = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']

/** A name of this machine alone, straight and without a proxy: a page of elsewhere cannot ask by such a name. */
function premisesOf(headers: Headers, { isDemo }: Tenant, options: DeskOptions): Premises {
  const { listensOnLoopback, address, store } = options
  const isOurs = address === '' || isLoopback(new URL(address).hostname)
  const isStraight = !forwardedBy.some(name => headers.has(name))
  const isAsked = isLoopback(hostName(headers.get('host') ?? ''))
  return {
    isLoopback: listensOnLoopback && isOurs && isStraight && isAsked,
    isEmbedded: store.isEmbedded,
    isDemo,
  }
}
