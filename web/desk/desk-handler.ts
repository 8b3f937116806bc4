import * as build from 'virtual:react-router/server-build'
import type { DeskContext } from '@thuocdo/operations/acts'
import { createRequestHandler, RouterContextProvider } from 'react-router'
import { deskContext } from './desk-context.ts'

// Two settings that we leave alone; the handler's type wants them absent rather than undefined.
const { unstable_getCriticalCss: _css, allowedActionOrigins: _origins, ...served } = build
const answer = createRequestHandler({ ...served, basename: '/desk' }, 'production')

/** Answers one request to the desk: a page, its data, or an act. Nothing of it may be kept by anyone between. */
export async function deskHandler(request: Request, context: DeskContext): Promise<Response> {
  const provider = new RouterContextProvider()
  provider.set(deskContext, context)
  const answered = await answer(request, provider)
  const headers = new Headers(answered.headers)
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store')
  return new Response(answered.body, { status: answered.status, headers })
}
