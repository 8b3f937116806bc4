import type { Release } from '@thuocdo/operations'
import { createRequestHandler, RouterContextProvider } from 'react-router'
import * as build from 'virtual:react-router/server-build'
import { openSite } from './portal/site.ts'
import { siteContext } from './portal/site-context.ts'

/** Answers every page of the portal from one release. `releaseHash` names the release for the reader. */
export function pageHandler(release: Release, releaseHash: string): (request: Request) => Promise<Response> {
  const site = openSite(release, releaseHash)
  const answer = createRequestHandler(build, 'production')
  return request => {
    const context = new RouterContextProvider()
    context.set(siteContext, site)
    return answer(request, context)
  }
}
