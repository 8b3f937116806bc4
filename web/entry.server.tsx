import { renderToStaticMarkup } from 'react-dom/server'
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router'
import { siteContext } from './portal/site-context.ts'
import { SiteAddress } from './ui/site-address.ts'

/** Writes one page. Nothing is hydrated, so the markup is static and carries no trace of React. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  found: RouterContextProvider,
): Response {
  const markup = renderToStaticMarkup(
    <SiteAddress value={found.get(siteContext).address}>
      <ServerRouter context={context} url={request.url} />
    </SiteAddress>,
  )
  headers.set('content-type', 'text/html; charset=utf-8')
  // As bytes: a body of text is gone through once more for halves of letters.
  return new Response(bytes.encode(`<!doctype html>\n${markup}\n`), { status, headers })
}

const bytes = new TextEncoder()
