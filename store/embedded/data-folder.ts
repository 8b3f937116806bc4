import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { barrierTo } from './barrier.ts'
import { ownerOf } from './owner.ts'

/** Where an installation keeps what is remembered, and which folder kept it from lying in the installation itself. */
export type DataFolder = { readonly folder: string; readonly barrier: string | null }

/**
 * Where what is remembered lies when nobody names a folder: `data` in the installation. Where the installation lies in a home that
 * only root may enter, the account of the database could not reach it; then a folder of the system.
 */
export async function usualDataFolder(installation: string): Promise<DataFolder> {
  const own = join(installation, 'data')
  const barrier = await barrierTo(own, await ownerOf(join(own, 'postgresql')))
  if (barrier === null) return { folder: own, barrier }
  const mark = createHash('sha256').update(installation).digest('hex').slice(0, 8)
  return { folder: `/var/lib/thuocdo/${basename(installation)}-${mark}`, barrier }
}
