import { randomBytes } from 'node:crypto'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

const beganWith = '.thuocdo-backup-'
const staleMilliseconds = 24 * 60 * 60 * 1000

/**
 * Writes a file so that nobody ever takes half of it for the whole: under another name first, brought to the disk, then renamed.
 * Only the owner may read it.
 * @returns how many bytes it has
 */
export async function writeSafely(
  file: string,
  content: AsyncIterable<Uint8Array>,
  now: Date,
): Promise<number> {
  const folder = dirname(file)
  await clearStale(folder, now)
  const beside = join(folder, `${beganWith}${randomBytes(6).toString('hex')}-${basename(file)}.part`)
  try {
    const bytes = await writeAll(beside, content)
    await rename(beside, file)
    await syncFolder(folder)
    return bytes
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

async function writeAll(path: string, content: AsyncIterable<Uint8Array>): Promise<number> {
  const handle = await open(path, 'wx', 0o600)
  let bytes = 0
  try {
    for await (const piece of content) {
      await handle.writeFile(piece)
      bytes += piece.length
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return bytes
}

/** The new name is on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A process that was killed leaves what it had written; after a day nobody is writing it any more. */
async function clearStale(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(beganWith) || !name.endsWith('.part')) continue
    const path = join(folder, name)
    const { mtimeMs } = await stat(path)
    if (now.getTime() - mtimeMs > staleMilliseconds) await rm(path, { force: true })
  }
}
