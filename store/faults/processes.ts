import { realpath } from 'node:fs/promises'
import type { Layout } from '../embedded/layout.ts'
import { processesIn, readPostmaster } from '../embedded/postmaster.ts'

/** Ends the first process of a database as by a power cut. */
export async function killPostmaster({ database }: Layout): Promise<void> {
  const postmaster = await readPostmaster(database)
  if (postmaster !== null && (await processesIn(database, postmaster)).includes(postmaster.pid))
    process.kill(postmaster.pid, 'SIGKILL')
}

/** Ends one of the other processes of a database, chosen by a number from 0 to 1. */
export async function killSession({ database }: Layout, choice: number): Promise<void> {
  const postmaster = await readPostmaster(await realpath(database))
  const others = (await processesIn(database, postmaster)).filter(pid => pid !== postmaster?.pid)
  const pid = others[Math.floor(choice * others.length)]
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL')
  } catch {
    // It had just ended by itself.
  }
}
