import * as build from 'virtual:react-router/server-build'
import type { Release } from '@thuocdo/operations'
import { createRequestHandler, RouterContextProvider } from 'react-router'
import { hideData } from './hide-data.ts'
import { allAddresses, type PortalAddress } from './portal/all-addresses.ts'
import { openSite } from './portal/site.ts'
import { siteContext } from './portal/site-context.ts'

/** Answers every page of the portal from one release. `releaseHash` names the release for the reader, `address` is where the portal stands on the web. */
export function pageHandler(
  release: Release,
  releaseHash: string,
  address = '',
): (request: Request) => Promise<Response> {
  const site = openSite(release, releaseHash, address)
  // Three settings that we leave alone; the handler's type wants them absent rather than undefined.
  const { basename: _base, unstable_getCriticalCss: _css, allowedActionOrigins: _origins, ...served } = build
  const answer = createRequestHandler({ ...served, routes: withHiddenData(served.routes) }, 'production')
  return async request => {
    if (isDataRequest(request)) return new Response(null, { status: 404 })
    const context = new RouterContextProvider()
    context.set(siteContext, site)
    return answer(request, context)
  }
}

/** Every address of the portal of a release. */
export const portalAddresses = (release: Release): Promise<readonly PortalAddress[]> =>
  allAddresses(openSite(release, ''))

type Routes = typeof build.routes

/** The routes with the data of every page hidden; what answers with something else than a page (a file) stays as it is. */
const withHiddenData = (routes: Routes): Routes =>
  Object.fromEntries(
    Object.entries(routes).map(([id, route]) => [id, route?.module.default ? withHidden(route) : route]),
  )

function withHidden(route: NonNullable<Routes[string]>): Routes[string] {
  const { module } = route
  return module.loader ? { ...route, module: { ...module, loader: hideData(module.loader) } } : route
}

/** Pages are not hydrated, so nobody has a reason to ask for their data alone; the release has it in full. */
const isDataRequest = ({ url }: Request): boolean => /\.data$|^\/__manifest/.test(new URL(url).pathname)
