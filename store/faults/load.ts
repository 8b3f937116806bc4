import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { StoreOptions } from '../open-store.ts'
import { type Acknowledged, readAcknowledged } from './hold-together.ts'

/** A process of sixteen writers, started anew as often as it is ended. */
export type Load = {
  /** Every act that was acknowledged so far, by whichever process. */
  readonly acknowledged: () => readonly Acknowledged[]
  readonly start: () => void
  /** Ends the process as a power cut would; returns when it is gone. */
  readonly kill: () => Promise<void>
  /** Lets it finish and close the store. */
  readonly stop: () => Promise<void>
  /** Waits until another act is acknowledged; gives the milliseconds that it took. */
  readonly nextAct: () => Promise<number>
  /** What the processes said of the world. */
  readonly said: () => string
}

const program = fileURLToPath(new URL('./writer.ts', import.meta.url))
const longestWait = 60_000

/** The load on a store. */
export function loadOn(options: StoreOptions): Load {
  const lines: string[] = []
  const said: string[] = []
  let child: ChildProcess | null = null
  const start = () => {
    child = spawn(process.execPath, [program, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'pipe'] })
    collect(child, lines, said)
  }
  const end = async (signal: NodeJS.Signals) => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const closed = once(child, 'close')
    child.kill(signal)
    await closed
  }
  return {
    acknowledged: () => readAcknowledged(lines),
    start,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    nextAct: async () => {
      const [from, count] = [performance.now(), lines.length]
      while (lines.length === count) {
        if (performance.now() - from > longestWait) throw new Error(`nothing was written: ${said.join('')}`)
        await pause(5)
      }
      return performance.now() - from
    },
    said: () => said.join(''),
  }
}

function collect(child: ChildProcess, lines: string[], said: string[]): void {
  let rest = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => said.push(text))
}
