import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder, for this account alone, with those above it that are missing. Node's own way asks for ever where the system makes
 * none below one that is there, as in `/proc`.
 */
export async function makeFolder(folder: string): Promise<void> {
  if (await isThere(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) await makeFolder(parent)
  await mkdir(folder, { mode: 0o700 }).catch(async error => {
    // Another process may have been quicker.
    if (!(await isThere(folder))) throw error
  })
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
