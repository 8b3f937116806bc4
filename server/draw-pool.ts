import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { CheckedRelease } from '@thuocdo/operations'
import type { Drawn, Order, Ready, ThreadData } from './draw-thread.ts'
import type { Pages } from './pages.ts'

/** Threads that draw pages beside the one that answers. */
export type DrawPool = { readonly pages: Pages; readonly close: () => Promise<void> }

/** How the pages of a thread are ordered; `file` is another thread in tests. */
export type PoolOptions = {
  readonly threads: number
  readonly release: CheckedRelease
  /** Where the portal stands on the web. */
  readonly address: string
  /** Where the failure of a whole thread is noted. */
  readonly report: (error: unknown) => void
  readonly file?: URL
}

type Waiting = { readonly resolve: (drawn: Drawn) => void; readonly reject: (error: Error) => void }
type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting> }

const drawThread = new URL('./draw-thread.ts', import.meta.url)

/**
 * Draws pages on threads, each page on the one that has the least to do. A thread that ends fails the pages that it was drawing,
 * and a new one takes its place when it is next needed.
 */
export function drawPool({ threads, release, address, report, file = drawThread }: PoolOptions): DrawPool {
  const places: (Thread | null)[] = Array.from({ length: threads }, () => null)
  const open = (at: number): Thread => {
    const thread = start(file, { release, address }, error => {
      places[at] = null
      if (error !== null) report(error)
    })
    places[at] = thread
    return thread
  }
  // One after the other: the first page is not kept waiting by threads that only later pages need.
  if (threads > 0)
    open(0).worker.once('message', () => {
      places.forEach((place, at) => {
        if (place === null) open(at)
      })
    })
  let orders = 0
  const pages = async ({ url, headers }: Request): Promise<Response> => {
    const { at } = places
      .map((thread, at) => ({ at, busy: thread?.waiting.size ?? 0 }))
      .reduce((least, other) => (other.busy < least.busy ? other : least))
    orders += 1
    return answerOf(await draw(places[at] ?? open(at), { id: orders, url, cookie: headers.get('cookie') }))
  }
  const close = async (): Promise<void> => {
    await Promise.all(places.map(thread => thread?.worker.terminate()))
  }
  return { pages, close }
}

function start(file: URL, data: ThreadData, onEnd: (error: Error | null) => void): Thread {
  const worker = new Worker(file, { workerData: data })
  const waiting: Thread['waiting'] = new Map()
  let cause: Error | null = null
  worker.on('message', (message: Drawn | Ready) => {
    if ('ready' in message) return
    waiting.get(message.id)?.resolve(message)
    waiting.delete(message.id)
  })
  worker.on('error', error => {
    cause = error instanceof Error ? error : new Error(String(error))
  })
  once(worker, 'exit').then(
    () => end(),
    () => end(),
  )
  const end = (): void => {
    onEnd(cause)
    for (const { reject } of waiting.values())
      reject(cause ?? new Error('the thread ended before it had drawn'))
  }
  return { worker, waiting }
}

const draw = ({ worker, waiting }: Thread, order: Order): Promise<Drawn> =>
  new Promise((resolve, reject) => {
    waiting.set(order.id, { resolve, reject })
    worker.postMessage(order)
  })

function answerOf(drawn: Drawn): Response {
  if ('failed' in drawn) throw new Error(drawn.failed)
  const headers = new Headers(drawn.headers.map(([name, value]) => [name, value]))
  return new Response(drawn.body, { status: drawn.status, headers })
}
