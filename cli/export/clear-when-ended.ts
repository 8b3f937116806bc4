import { rmSync } from 'node:fs'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Clears a draft away when the person ends the program before it is done. Gives what to call when it is. */
export function clearWhenEnded(draft: string): () => void {
  const end = (signal: NodeJS.Signals): void => {
    forget()
    rmSync(draft, { recursive: true, force: true })
    // Ended by the same signal as without us, so that whoever started us sees it.
    process.kill(process.pid, signal)
  }
  const forget = (): void => {
    for (const signal of signals) process.removeListener(signal, end)
  }
  for (const signal of signals) process.on(signal, end)
  return forget
}
