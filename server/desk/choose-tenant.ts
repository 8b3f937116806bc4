import type { Store, Tenant } from '@thuocdo/store'
import { hostName } from './route-of.ts'

/** The tenant that a host name leads to: with a single tenant every host does; among many only its own. */
export function tenantOfHost(tenants: readonly Tenant[], host: string): Tenant | null {
  if (tenants.length === 1) return tenants[0] ?? null
  return tenants.find(({ hosts }) => hosts.map(hostName).includes(hostName(host))) ?? null
}

const freshFor = 5000

/** Reads the tenants of the store, at most every five seconds. */
export function tenantList({ tenants }: Pick<Store, 'tenants'>, now: () => Date): Store['tenants'] {
  let known: { readonly list: readonly Tenant[]; readonly until: number } | null = null
  return async () => {
    if (known !== null && now().getTime() < known.until) return known.list
    const list = await tenants()
    // Until there is one, each request looks again: the first one may be added at any moment.
    known = list.length === 0 ? null : { list, until: now().getTime() + freshFor }
    return list
  }
}
