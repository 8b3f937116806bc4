import { randomUUID } from 'node:crypto'
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/**
 * Writes files into a folder so that nobody ever sees half of them: they are written beside it first and then renamed, the whole
 * folder at once where it is new, else file by file. What was begun is cleared away when writing fails.
 */
export async function writeWhole(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const target = resolve(folder)
  await mkdir(dirname(target), { recursive: true })
  const beside = join(dirname(target), `.${basename(target)}-${randomUUID()}`)
  await mkdir(beside)
  try {
    for (const [name, text] of files) await writeFile(join(beside, name), text)
    if (await isThere(target)) {
      for (const name of files.keys()) await rename(join(beside, name), join(target, name))
    } else await rename(beside, target)
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
