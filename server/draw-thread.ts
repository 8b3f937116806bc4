import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { CheckedRelease } from '@thuocdo/operations'

/** What a thread is started with. */
export type ThreadData = { readonly release: CheckedRelease; readonly address: string }

/** A page to draw. `id` brings its answer back to who asked; `cookie` comes only with what answers to one reader. */
export type Order = { readonly id: number; readonly url: string; readonly cookie: string | null }

/** A page that was drawn, or why it could not be. */
export type Drawn = { readonly id: number } & (
  | {
      readonly status: number
      readonly headers: readonly (readonly [string, string])[]
      readonly body: ArrayBuffer
    }
  | { readonly failed: string }
)

/** Said once, when the first page was drawn for nobody and orders are answered quickly. */
export type Ready = { readonly ready: true }

// The door: server/draw-pool.ts starts this thread with a release that was checked, and sends it orders.
const { release, address }: ThreadData = workerData
// Kept between starts, as server/main.ts keeps its own.
enableCompileCache(join(import.meta.dirname, '..', '.cache', 'compile'))
const { openPages } = await import('./open-pages.ts')
const pages = await openPages(release, address)
// The first page opens every edition: that is done before anybody waits for it.
await pages(new Request('http://portal/'))
flushCompileCache()
const ready: Ready = { ready: true }
parentPort?.postMessage(ready)
parentPort?.on('message', async (order: Order) => {
  const drawn = await draw(order)
  parentPort?.postMessage(drawn, 'body' in drawn ? [drawn.body] : [])
})

async function draw({ id, url, cookie }: Order): Promise<Drawn> {
  try {
    const headers = cookie === null ? undefined : { cookie }
    const answer = await pages(new Request(url, headers && { headers }))
    const body = await answer.arrayBuffer()
    return { id, status: answer.status, headers: [...answer.headers], body }
  } catch (error) {
    return { id, failed: error instanceof Error ? String(error.stack) : String(error) }
  }
}
