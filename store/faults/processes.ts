import { readFile, realpath } from 'node:fs/promises'
import type { Layout } from '../embedded/layout.ts'
import { processesIn, readPostmaster } from '../embedded/postmaster.ts'
import { send } from '../embedded/send.ts'

/** Ends the first process of a database as by a power cut. */
export async function killPostmaster({ database }: Layout): Promise<void> {
  const postmaster = await readPostmaster(database)
  if (postmaster !== null && (await processesIn(database, postmaster)).includes(postmaster.pid))
    send(postmaster.pid, 'SIGKILL')
}

/** Ends one of the other processes of a database, chosen by a number from 0 to 1. */
export async function killSession({ database }: Layout, choice: number): Promise<void> {
  const postmaster = await readPostmaster(await realpath(database))
  const others = (await processesIn(database, postmaster)).filter(pid => pid !== postmaster?.pid)
  const pid = others[Math.floor(choice * others.length)]
  if (pid !== undefined) send(pid, 'SIGKILL')
}

/** Ends a session, and then the process that recovers from that; false where it was always too quick. */
export async function killRecovery(layout: Layout): Promise<boolean> {
  for (let tries = 0; tries < 10; tries++) {
    await killSession(layout, 0)
    if (await killStartup(layout, performance.now() + 1000)) return true
  }
  return false
}

async function killStartup({ database }: Layout, until: number): Promise<boolean> {
  while (performance.now() < until) {
    for (const pid of await processesIn(database, await readPostmaster(database))) {
      const title = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      if (title.startsWith('postgres: startup') && send(pid, 'SIGKILL')) return true
    }
  }
  return false
}
