import { accept, type Outcome, refuse } from '@thuocdo/engine'
import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client'
import type { Effects } from '../effects.ts'
import { takeAttempt } from './attempts.ts'
import type { OidcConnection } from './connect-oidc.ts'
import { signInProblems } from './sign-in-problems.ts'
import { hashOfToken, newToken } from './token.ts'

/** Where to send the browser, and what its cookie must hold when it comes back. */
export type OidcBeginning = { readonly location: string; readonly browserToken: string }

/** For how many minutes somebody may be with the provider. */
export const oidcMinutes = 10

/**
 * Begins a sign-in with the outside provider: authorization code with PKCE, a nonce, and a state that only this browser may bring
 * back, once (OAuth 2.0 Security BCP, RFC 9700, 2.1; OpenID Connect Core 1.0, 3.1.2.1).
 * @param wanted where the provider sends the browser back to, the page of the desk to open then, and the address that asks
 */
export async function beginOidc(
  { db, now }: Pick<Effects, 'db' | 'now'>,
  connect: OidcConnection,
  wanted: { readonly redirectUri: string; readonly returnTo: string; readonly source: string },
): Promise<Outcome<OidcBeginning>> {
  const { redirectUri, returnTo, source } = wanted
  const { allowed } = await takeAttempt({ db, now }, 'outside', source)
  if (!allowed) return refuse(signInProblems['door-busy'])
  const configuration = await connect()
  if (configuration === null) return refuse(signInProblems['oidc-broken'])
  const [state, browserToken, nonce, verifier] = [
    newToken(),
    newToken(),
    randomNonce(),
    randomPKCECodeVerifier(),
  ]
  const made_at = now()
  await db
    .insertInto('oidc_state')
    .values({
      state_hash: hashOfToken(state),
      browser_hash: hashOfToken(browserToken),
      nonce,
      verifier,
      return_to: safeReturn(returnTo),
      made_at,
      expires_at: new Date(made_at.getTime() + oidcMinutes * 60_000),
    })
    .execute()
  const location = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  return accept({ location: location.href, browserToken })
}

/** A page of the desk, or its first page where the text is none: nobody is sent elsewhere from here (ASVS 5.1.5). */
export const safeReturn = (path: string): string =>
  /^\/desk(\/[\w.~%-]+)*\/?(\?[\w.~%=&+-]*)?$/.test(path) ? path : '/desk'
