/** What is set of where the installation stands on the web. */
export type Site = {
  /** The address of the portal, such as `https://chiso.example.vn`; empty where nobody said. */
  readonly address: string
  /** The port on which the server listens. */
  readonly port: number
}

type Housed = { readonly slug: string; readonly hosts: readonly string[] }

/**
 * The address under which people reach a tenant, without a slash at the end; what links that leave the desk begin with. It is never
 * taken from a request, whose `Host` anybody may write (ASVS 14.5.3). A single tenant stands at the address of the portal; among
 * many each stands at its first host, by the scheme and port of the portal. Empty where nobody said.
 */
export function saidAddress(site: Site, tenants: readonly Housed[], slug: string): string {
  const hosts = tenants.find(tenant => tenant.slug === slug)?.hosts ?? []
  const named = site.address === '' ? null : new URL(site.address)
  const isOwn = tenants.length === 1 || (named !== null && hosts.map(nameOf).includes(named.hostname))
  const [host] = hosts
  if (host === undefined || (isOwn && named !== null)) return named?.origin ?? ''
  const port = named === null ? String(site.port) : named.port
  const isWhole = /:\d+$/.test(host) || port === ''
  return new URL(`${named?.protocol ?? 'http:'}//${host}${isWhole ? '' : `:${port}`}`).origin
}

/** The same, and where nobody said the address on this machine. */
export const publicAddress = (site: Site, tenants: readonly Housed[], slug: string): string =>
  saidAddress(site, tenants, slug) || `http://localhost:${site.port}`

const nameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase()
