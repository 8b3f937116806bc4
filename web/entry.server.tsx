import { renderToStaticMarkup } from 'react-dom/server'
import { type EntryContext, ServerRouter } from 'react-router'

/** Writes one page. Nothing is hydrated, so the markup is static and carries no trace of React. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Response {
  const markup = renderToStaticMarkup(<ServerRouter context={context} url={request.url} />)
  headers.set('content-type', 'text/html; charset=utf-8')
  // As bytes: a body of text is gone through once more for halves of letters.
  return new Response(bytes.encode(`<!doctype html>\n${markup}\n`), { status, headers })
}

const bytes = new TextEncoder()
