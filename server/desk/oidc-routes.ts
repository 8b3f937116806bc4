import { beginOidc, finishOidc, type OidcConnection, oidcMinutes } from '@thuocdo/operations/acts'
import { cookieName, readCookie, writeCookie } from './cookies.ts'
import type { DeskOptions } from './desk-options.ts'
import type { OpenRequest } from './open-request.ts'
import { hostName } from './route-of.ts'

/** Where a sign-in with the outside provider begins, and where the provider sends the browser back to. */
export const oidcPaths = { begin: '/desk/sign-in/oidc', back: '/desk/sign-in/oidc/callback' }

const browserCookie = 'oidc'

/** Answers the two addresses of the outside sign-in; null for any other. */
export async function answerOidc(
  request: Request,
  opened: OpenRequest,
  { oidc }: DeskOptions,
): Promise<Response | null> {
  const url = new URL(request.url)
  if (oidc === null || request.method !== 'GET') return null
  const ours = opened.desk.address
  if (url.pathname === oidcPaths.begin)
    return moved(url, ours, opened) ?? (await begin(url, ours, opened, oidc.connect))
  return url.pathname === oidcPaths.back ? finish(request, ours, opened, oidc.connect) : null
}

/**
 * The provider sends browsers back to the address of the tenant alone, and the cookie of the beginning counts at its own host: whoever
 * came by another name of ours is first led there. Once only, since a proxy may name us as it likes.
 */
function moved(url: URL, ours: string, { desk }: OpenRequest): Response | null {
  const isHome = hostName(desk.destination) === new URL(ours).hostname
  if (isHome || url.searchParams.has('moved')) return null
  const there = new URL(`${ours}${url.pathname}${url.search}`)
  there.searchParams.set('moved', 'yes')
  return redirect(there.href)
}

async function begin(url: URL, ours: string, { desk, setCookies }: OpenRequest, connect: OidcConnection) {
  const begun = await beginOidc(desk.fx, connect, {
    redirectUri: `${ours}${oidcPaths.back}`,
    returnTo: url.searchParams.get('to') ?? '',
    source: desk.source,
  })
  if (!begun.ok) return toSignIn(begun.problems[0]?.code ?? 'oidc-broken')
  const isSecure = ours.startsWith('https://')
  setCookies.push(
    writeCookie(browserCookie, begun.value.browserToken, { isSecure, seconds: oidcMinutes * 60 }),
  )
  return redirect(begun.value.location)
}

async function finish(
  request: Request,
  ours: string,
  { desk, setCookies }: OpenRequest,
  connect: OidcConnection,
) {
  const isSecure = ours.startsWith('https://')
  const name = cookieName(browserCookie, isSecure)
  const url = new URL(request.url)
  const came = await finishOidc(desk.fx, connect, {
    url: new URL(`${ours}${url.pathname}${url.search}`),
    browserToken: readCookie(request.headers.get('cookie') ?? undefined, name),
    replaces: desk.session,
    source: desk.source,
    destination: desk.destination,
  })
  setCookies.push(writeCookie(browserCookie, '', { isSecure, seconds: 0 }))
  if (!came.ok) return toSignIn(came.problems[0]?.code ?? 'oidc-refused')
  desk.cookies.enter(came.value.token)
  return redirect(came.value.returnTo)
}

/** The sign-in page, which shows the sentence for the code in its address. */
const toSignIn = (code: string): Response => redirect(`/desk/sign-in?problem=${encodeURIComponent(code)}`)

const redirect = (location: string): Response => new Response(null, { status: 302, headers: { location } })
