import { allowInsecureRequests, type Configuration, discovery } from 'openid-client'
import { isLoopback } from './is-loopback.ts'

/** The outside provider of identities that the environment names. */
export type OidcProvider = {
  /** Its issuer, such as `https://sso.example.vn`; its metadata stand below `/.well-known/openid-configuration`. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** As readers know it, for the button. */
  readonly name: string
}

/** The provider, ready to be asked; null while it cannot be reached. */
export type OidcConnection = () => Promise<Configuration | null>

const freshFor = 3_600_000
const answersWithin = 10

/**
 * Connects to the provider when it is first needed and keeps what it said of itself for an hour; after a failure the next request
 * tries anew. Plain http is allowed on this machine alone.
 */
export function oidcConnection(
  provider: OidcProvider,
  now: () => Date,
  report: (error: unknown) => void,
): OidcConnection {
  let known: { readonly configuration: Configuration; readonly until: number } | null = null
  return async () => {
    if (known !== null && now().getTime() < known.until) return known.configuration
    try {
      const configuration = await discovered(provider)
      known = { configuration, until: now().getTime() + freshFor }
      return configuration
    } catch (error) {
      report(error)
      return known?.configuration ?? null
    }
  }
}

function discovered({ issuer, clientId, clientSecret }: OidcProvider): Promise<Configuration> {
  const server = new URL(issuer)
  const execute = isLoopback(server.hostname) ? [allowInsecureRequests] : []
  return discovery(server, clientId, clientSecret, undefined, { execute, timeout: answersWithin })
}
