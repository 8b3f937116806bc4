import { isIP } from 'node:net'
import type { Route } from '@thuocdo/operations/acts'

/**
 * Where a request came from and which host of ours it asked. Behind proxies that we know, the address that they say; what anybody
 * else writes into the header is not believed.
 * @param remote the address at the other end of the connection
 * @param proxies the addresses of our own proxies
 */
export function routeOf(headers: Headers, remote: string, proxies: readonly string[]): Route {
  return {
    source: sourceOf(headers.get('x-forwarded-for') ?? '', plain(remote), proxies),
    destination: (headers.get('host') ?? '').slice(0, 255),
  }
}

function sourceOf(forwarded: string, remote: string, proxies: readonly string[]): string {
  if (!proxies.includes(remote)) return remote
  const hops = forwarded.split(',').map(hop => plain(hop.trim()))
  return hops.findLast(hop => isIP(hop) !== 0 && !proxies.includes(hop)) ?? remote
}

/** An address of the fourth version as it is usually written. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '')

/** The name of a host without its port. */
export const hostName = (host: string): string => host.replace(/:\d+$/, '').toLowerCase()
