import { isText } from './content-types.ts'
import { chooseEncoding } from './encode-body.ts'
import type { PageCache, ReadyPage } from './page-cache.ts'
import type { Pages } from './pages.ts'
import { encoded, isKnown } from './serve-file.ts'

/** What pages are answered from. */
export type PageSource = { readonly pages: Pages; readonly cache: PageCache; readonly version: string }

/**
 * A page with its tag. A reader who has this version of it gets no body, and nothing is drawn. A page is the same bytes for every
 * reader, so that one that was drawn is kept by its address; addresses with a query are drawn each time, there is no end of them.
 */
export async function answerPage(request: Request, source: PageSource): Promise<Response> {
  const { pages, cache, version } = source
  const caching = { 'cache-control': 'public, max-age=0, must-revalidate', etag: `W/"${version}"` }
  if (isKnown(request.headers.get('if-none-match') ?? undefined, caching.etag))
    return new Response(null, { status: 304, headers: caching })
  const url = new URL(request.url)
  const encoding = chooseEncoding(request.headers.get('accept-encoding') ?? undefined, Number.MAX_VALUE)
  const make = async (): Promise<ReadyPage> => {
    // Only the address is passed on.
    const drawn = await pages(new Request(request.url))
    const headers = new Headers(drawn.headers)
    if (drawn.status === 200) for (const [name, value] of Object.entries(caching)) headers.set(name, value)
    else headers.set('cache-control', 'no-store')
    const accepted = isText(headers.get('content-type') ?? '') ? encoding : undefined
    return encoded(new Uint8Array(await drawn.arrayBuffer()), headers, accepted, drawn.status)
  }
  const { status, headers, body } =
    url.search === '' ? await cache.page(`${encoding} ${url.pathname}`, make) : await make()
  return new Response(body, { status, headers })
}
