import { parentPort, threadId } from 'node:worker_threads'
import type { Drawn, Order } from '../draw-thread.ts'

// Stands in for a thread that draws: its pages say which thread drew them; one fails, one ends the thread, one takes its time.
parentPort?.on('message', ({ id, url }: Order) => {
  const { pathname } = new URL(url)
  if (pathname === '/end') throw new Error('ended on purpose')
  if (pathname === '/never') return
  parentPort?.postMessage(pathname === '/fail' ? { id, failed: 'failed on purpose' } : drawn(id, pathname))
})

const drawn = (id: number, path: string): Drawn => ({
  id,
  status: path === '/none' ? 404 : 200,
  headers: [['x-thread', String(threadId)]],
  body: new TextEncoder().encode(path).buffer,
})
