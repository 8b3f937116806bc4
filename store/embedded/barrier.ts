import { realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Owner } from './owner.ts'

/** The first folder on the way to a path that its owner-to-be may not pass; null where the way is free. Nobody special passes everywhere. */
export async function barrierTo(path: string, owner: Owner | null): Promise<string | null> {
  if (owner === null) return null
  for (const folder of await wayTo(path)) if (!(await mayPass(folder, owner))) return folder
  return null
}

/** From the root down, as far as the way exists, links followed. */
async function wayTo(path: string): Promise<readonly string[]> {
  const real = await realpath(path).catch(() => null)
  if (real === null) return wayTo(dirname(path))
  const above = dirname(real)
  return above === real ? [real] : [...(await wayTo(above)), real]
}

async function mayPass(path: string, { uid, gid }: Owner): Promise<boolean> {
  const found = await stat(path)
  const shift = found.uid === uid ? 6 : found.gid === gid ? 3 : 0
  return !found.isDirectory() || ((found.mode >> shift) & 1) === 1
}
