import { realpath } from 'node:fs/promises'
import type { Layout } from './layout.ts'
import { isGone, isPostgresIn, lookFor, readPostmaster } from './postmaster.ts'
import { send } from './send.ts'

const patience = 60_000

/**
 * Stops the server of a folder: sessions end, everything is written down, nothing has to be recovered at the next start. Only a
 * server that answered as the one of this folder is told to stop.
 * @returns false when there is none, or when it did not end within a minute
 */
export async function stopServer(layout: Layout): Promise<boolean> {
  const found = await lookFor(layout)
  if (found.state !== 'running') return false
  const { pid } = found.postmaster
  // The number may mean another process here, where the server runs in another container on the same folder.
  const folder = await realpath(layout.database)
  if (process.platform === 'linux' && !(await isPostgresIn(pid, folder))) return false
  send(pid, 'SIGINT')
  return isGone(layout.database, patience)
}

/**
 * Ends a server that waits for ever, without more ado: what it has acknowledged is in its log, and the next start recovers it.
 * Only a PostgreSQL that works in this very folder is ended.
 */
export async function endStuck(layout: Layout): Promise<void> {
  const postmaster = await readPostmaster(layout.database)
  const folder = await realpath(layout.database)
  if (postmaster === null || !(await isPostgresIn(postmaster.pid, folder))) return
  send(postmaster.pid, 'SIGQUIT')
  await isGone(layout.database, 10_000)
}
