import { realpath } from 'node:fs/promises'
import type { Layout } from './layout.ts'
import { isGone, isPostgresIn, lookFor } from './postmaster.ts'

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
  process.kill(pid, 'SIGINT')
  return isGone(layout.database, patience)
}
