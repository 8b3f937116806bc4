import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { CheckedRelease } from '@thuocdo/operations'
import { openPortal } from './built-portal.ts'
import { fileOf } from './file-of.ts'
import { linksOf, rebaseJson, rebasePage } from './rebase.ts'

/** What a thread of an export is started with. */
export type ThreadData = { readonly release: CheckedRelease; readonly folder: string; readonly base: string }

/** What a thread wrote for the addresses that it was given. */
export type Written = {
  /** How many of them are pages to read; the others are files to download. */
  readonly pages: number
  readonly bytes: number
  /** Where the pages lead to on this site, each address with a page that names it. */
  readonly links: ReadonlyMap<string, string>
  /** Addresses that gave no page, with the status of the answer. */
  readonly refused: readonly { readonly path: string; readonly status: number }[]
}

// The door: cli/export/draw-addresses.ts starts this thread and sends it addresses.
const { release, folder, base }: ThreadData = workerData
const { page } = await openPortal(release)
parentPort?.on('message', async (paths: readonly string[]) => parentPort?.postMessage(await writeAll(paths)))

async function writeAll(paths: readonly string[]): Promise<Written> {
  const links = new Map<string, string>()
  const refused: { path: string; status: number }[] = []
  let [pages, bytes] = [0, 0]
  for (const path of paths) {
    const answer = await page(path)
    const body = await bodyOf(path, answer, links)
    if (body === null) refused.push({ path, status: answer.status })
    else {
      const type = answer.headers.get('content-type') ?? html
      if (type.startsWith(html)) pages += 1
      bytes += write(fileOf(path, type), body)
    }
  }
  return { pages, bytes, links, refused }
}

const html = 'text/html'

/** What is written for an answer; nothing where there is no page. */
async function bodyOf(
  path: string,
  answer: Response,
  links: Map<string, string>,
): Promise<string | Uint8Array | null> {
  if (answer.status !== 200) return null
  const type = answer.headers.get('content-type') ?? ''
  if (type.startsWith(html)) {
    const text = await answer.text()
    for (const link of linksOf(text)) if (!links.has(link)) links.set(link, path)
    return rebasePage(text, base)
  }
  // Data are data: only the lists that islands read at the root of the site hold addresses.
  if (/^\/[^/]+\.json$/.test(path)) return rebaseJson(await answer.text(), base)
  return new Uint8Array(await answer.arrayBuffer())
}

function write(file: string, body: string | Uint8Array): number {
  const target = join(folder, file)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, body)
  return typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength
}
