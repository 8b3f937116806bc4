import { readFile } from 'node:fs/promises'
import type { Context } from 'hono'
import { contentType, isText } from './content-types.ts'
import { chooseEncoding, encodeBody } from './encode-body.ts'
import type { ServedFiles } from './list-files.ts'
import type { PageCache, ReadyPage } from './page-cache.ts'

/** How a folder is served. */
export type FolderSettings = {
  /** For how long a browser may keep its files. */
  readonly cacheControl: string
  /** Whether pages of other sites may read them. */
  readonly isOpen: boolean
  /** Where their compressed bodies are kept. */
  readonly cache: PageCache
}

/** Answers with one of the listed files, or with nothing where the path is not in the list. */
export async function serveFile(
  context: Context,
  files: ServedFiles,
  path: string,
  { cacheControl, isOpen, cache }: FolderSettings,
): Promise<Response | null> {
  const found = files.get(path)
  if (!found) return null
  const headers = new Headers({ 'cache-control': cacheControl, etag: `W/"${found.sha256.slice(0, 32)}"` })
  if (isOpen) headers.set('access-control-allow-origin', '*')
  if (isKnown(context.req.header('if-none-match'), headers.get('etag')))
    return new Response(null, { status: 304, headers })
  const type = contentType(path)
  headers.set('content-type', type)
  const name = downloadName(path)
  if (name !== null) headers.set('content-disposition', `inline; filename="${name}"`)
  const accepted = isText(type) ? context.req.header('accept-encoding') : undefined
  const make = async () => encoded(await readFile(found.file), headers, accepted)
  const encoding = chooseEncoding(accepted, Number.MAX_VALUE)
  const sent = encoding === 'identity' ? await make() : await cache.page(`${encoding} ${found.file}`, make)
  return new Response(sent.body, { headers: sent.headers })
}

/** The name under which a file of an edition is saved, so that those of two editions can lie side by side: `pci-2021-ranking.csv`. */
function downloadName(path: string): string | null {
  const [, index, edition, file] = /^editions\/([\w.-]+)\/([\w.-]+)\/([\w.-]+)$/.exec(path) ?? []
  return file === undefined ? null : `${index}-${edition}-${file}`
}

/** Whether the reader already has what the tag names. */
export const isKnown = (ifNoneMatch: string | undefined, etag: string | null): boolean =>
  ifNoneMatch !== undefined && etag !== null && ifNoneMatch.split(',').some(tag => tag.trim() === etag)

/** A body in the best encoding that the reader takes, with the headers that say so. */
export async function encoded(
  body: Uint8Array,
  headers: Headers,
  accepted: string | undefined,
  status = 200,
): Promise<ReadyPage> {
  const encoding = chooseEncoding(accepted, body.byteLength)
  const bytes = await encodeBody(body, encoding)
  if (encoding !== 'identity') headers.set('content-encoding', encoding)
  headers.set('vary', 'accept-encoding')
  headers.set('content-length', String(bytes.byteLength))
  return { status, headers, body: new Uint8Array(bytes) }
}
