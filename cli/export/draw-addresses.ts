import { Worker } from 'node:worker_threads'
import type { ThreadData, Written } from './export-thread.ts'

/** Addresses dealt out to threads. */
export type Drawing = {
  /** Writes the pages of addresses; `done` hears how many are written each time that some are, and the last of them. */
  readonly write: (
    paths: readonly string[],
    done: (pages: number, last: string) => void,
  ) => Promise<readonly Written[]>
  readonly close: () => Promise<void>
}

// Enough that asking for more costs nothing, few enough that no thread is left with much to do at the end.
const dealt = 24

/** Starts threads that write the pages of an export. */
export function drawAddresses(threads: number, data: ThreadData): Drawing {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./export-thread.ts', import.meta.url), { workerData: data }),
  )
  const write: Drawing['write'] = async (paths, done) => {
    const hands = Array.from({ length: Math.ceil(paths.length / dealt) }, (_, i) =>
      paths.slice(i * dealt, (i + 1) * dealt),
    )
    const written: Written[] = []
    let pages = 0
    const work = async (worker: Worker): Promise<void> => {
      for (let hand = hands.shift(); hand; hand = hands.shift()) {
        written.push(await answerOf(worker, hand))
        pages += hand.length
        done(pages, hand.at(-1) ?? '')
      }
    }
    await Promise.all(workers.map(work))
    return written
  }
  const close = async (): Promise<void> => {
    await Promise.all(workers.map(worker => worker.terminate()))
  }
  return { write, close }
}

const answerOf = (worker: Worker, paths: readonly string[]): Promise<Written> =>
  new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      worker.removeListener('message', taken)
      worker.removeListener('error', failed)
      act()
    }
    const taken = (written: Written): void => settle(() => resolve(written))
    const failed = (error: unknown): void => settle(() => reject(error))
    worker.once('message', taken)
    worker.once('error', failed)
    worker.postMessage(paths)
  })
