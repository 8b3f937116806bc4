import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { accept, type Outcome } from '@thuocdo/engine'
import { type BackupOrder, backUp, type WrittenBackup } from './back-up.ts'

/** A backup that is made every night: `out` is a folder, in which only so many of the latest are kept. */
export type NightlyOrder = BackupOrder & { readonly keep: number }

/** How a backup that was named after its time is called. */
const named = /^thuocdo-\d{8}-\d{6}\.backup$/

/** Writes the backup of a night; only when it is whole do the oldest beyond those that are kept go. */
export async function nightlyBackup({ keep, ...order }: NightlyOrder): Promise<Outcome<WrittenBackup>> {
  const written = await backUp({ ...order, out: `${order.out}/` })
  if (!written.ok) return written
  const ours = (await readdir(order.out)).filter(name => named.test(name)).sort()
  for (const name of ours.slice(0, Math.max(0, ours.length - keep))) await rm(join(order.out, name))
  return accept(written.value, written.problems)
}
