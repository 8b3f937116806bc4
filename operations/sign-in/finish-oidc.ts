import { accept, type Outcome, refuse } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { authorizationCodeGrant, type Configuration, fetchUserInfo } from 'openid-client'
import type { Effects } from '../effects.ts'
import type { OidcConnection } from './connect-oidc.ts'
import type { Route } from './desk-context.ts'
import { openSession, type SignedIn } from './open-session.ts'
import { type OidcIdentity, personOfIdentity } from './person-of-identity.ts'
import { recordSignIn, recordTurnedAway, routeOnly, type SignInOutcome } from './record-sign-in.ts'
import { type SignInProblem, signInProblems } from './sign-in-problems.ts'
import { endReplaced } from './sign-in-with-password.ts'
import { hashOfToken } from './token.ts'

/** What the browser brings back from the provider. */
export type OidcReturn = Route & {
  /** The whole address that the provider sent the browser to. */
  readonly url: URL
  /** What the browser's cookie holds; nothing where it has none. */
  readonly browserToken: string | undefined
  readonly replaces?: { readonly id: string; readonly person: string } | null
}

/** Who came in, and the page of the desk that they wanted. */
export type OidcSignedIn = SignedIn & { readonly returnTo: string }

type State = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly return_to: string
}

/**
 * Ends a sign-in with the outside provider. A state that is unknown, used, too old or of another browser, and an answer whose
 * issuer, nonce or signature is not what it must be, are refused and recorded; so is a person whom nobody linked to an account.
 */
export async function finishOidc(
  fx: Effects,
  connect: OidcConnection,
  back: OidcReturn,
): Promise<Outcome<OidcSignedIn>> {
  const { url, browserToken, replaces } = back
  const route = routeOnly(back)
  const state = await takeState(fx, url.searchParams.get('state') ?? '', browserToken)
  if (typeof state === 'string') return turnedAway(fx, state, route)
  const configuration = await connect()
  const identity = configuration === null ? 'provider-broken' : await identityOf(configuration, url, state)
  if (typeof identity === 'string') return turnedAway(fx, identity, route)
  const login = `${identity.issuer} ${identity.subject}`
  const found = await personOfIdentity(fx, identity)
  if (found === null) return turnedAway(fx, 'unknown-person', { ...route, login })
  return fx.db.transaction().execute(async trx => {
    if (replaces) await endReplaced(fx, trx, replaces)
    const signedIn = await openSession(fx, trx, found, 'oidc', route.source)
    await recordSignIn(fx, trx, { outcome: 'signed-in', door: 'oidc', login, person: found, ...route })
    return accept({ ...signedIn, returnTo: state.return_to })
  })
}

const told: Partial<Record<SignInOutcome, SignInProblem>> = {
  'provider-broken': 'oidc-broken',
  'unknown-person': 'oidc-unknown-person',
}

async function turnedAway(fx: Effects, outcome: SignInOutcome, route: Route & { readonly login?: string }) {
  await recordTurnedAway(fx, { outcome, door: 'oidc', ...route })
  return refuse(signInProblems[told[outcome] ?? 'oidc-refused'])
}

/** Uses a state up, whoever brings it, and says why it does not count where it does not. */
async function takeState(
  { db, now }: Effects,
  state: string,
  browserToken: string | undefined,
): Promise<State | SignInOutcome> {
  const state_hash = hashOfToken(state)
  const taken = await db
    .updateTable('oidc_state')
    .set({ used_at: now() })
    .where('state_hash', '=', state_hash)
    .where('used_at', 'is', null)
    .returning(['browser_hash', 'nonce', 'verifier', 'return_to', 'expires_at'])
    .executeTakeFirst()
  if (taken === undefined) return (await isKnown(db, state_hash)) ? 'state-replayed' : 'state-unknown'
  if (taken.expires_at <= now()) return 'state-expired'
  if (!taken.browser_hash.equals(hashOfToken(browserToken ?? ''))) return 'state-of-another-browser'
  return { state, nonce: taken.nonce, verifier: taken.verifier, return_to: taken.return_to }
}

async function isKnown(db: Db, state_hash: Buffer): Promise<boolean> {
  const row = await db
    .selectFrom('oidc_state')
    .select('used_at')
    .where('state_hash', '=', state_hash)
    .executeTakeFirst()
  return row !== undefined
}

/** Whom the provider vouches for: its answer, the code's token, issuer, nonce, audience, times and signature are checked. */
async function identityOf(
  configuration: Configuration,
  url: URL,
  { state, nonce, verifier }: State,
): Promise<OidcIdentity | SignInOutcome> {
  try {
    const tokens = await authorizationCodeGrant(configuration, url, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims === undefined) return 'answer-refused'
    const { iss: issuer, sub: subject } = claims
    const verifiedEmail = async () =>
      verifiedIn(claims) ?? verifiedIn(await userInfo(configuration, tokens.access_token, subject))
    return { issuer, subject, verifiedEmail }
  } catch (error) {
    return isUnreachable(error) ? 'provider-broken' : 'answer-refused'
  }
}

type Claims = Readonly<Record<string, unknown>>

const verifiedIn = ({ email, email_verified }: Claims): string | undefined =>
  typeof email === 'string' && email_verified === true ? email : undefined

// A provider that keeps to the letter tells the address there alone (OpenID Connect Core 1.0, 5.4). One that fails has told none.
const userInfo = (configuration: Configuration, token: string, subject: string): Promise<Claims> =>
  fetchUserInfo(configuration, token, subject).catch(() => ({}))

// What the library refuses carries a code; a network that fails does not, or says that it waited too long.
const isUnreachable = (error: unknown): boolean => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === undefined || code === 'OAUTH_TIMEOUT'
}
