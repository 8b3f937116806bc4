import { createHash } from 'node:crypto'
import { cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

type Link = { readonly source: string; readonly target: string }

/** Whether the libraries carry their short names; makes the names where that is allowed. */
export async function haveLinks(native: string): Promise<boolean> {
  try {
    await makeLinks(native)
    return true
  } catch {
    return false
  }
}

/** Copies the programs below `spare`, once for each package, complete or not at all; gives the copy. */
export async function copyNative(native: string, spare: string): Promise<string> {
  const copy = join(spare, `postgresql-programs-${await versionOf(native)}`)
  if (await isThere(join(copy, 'bin', 'postgres'))) return copy
  const draft = `${copy}.${process.pid}`
  await mkdir(spare, { recursive: true, mode: 0o755 })
  await cp(native, draft, { recursive: true, verbatimSymlinks: true, filter: name => !name.endsWith('.a') })
  await makeLinks(draft)
  // Another process may have been quicker; its copy is as good.
  await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }))
  return copy
}

// npm does not run the package's install script, which makes these names.
async function makeLinks(native: string): Promise<void> {
  for (const { source, target } of await linksOf(native)) {
    const name = join(native, target.replace(/^native\//, ''))
    if (!(await isThere(name))) await symlink(basename(source), name)
  }
}

/** The door: the list is written by the package. */
const linksOf = async (native: string): Promise<readonly Link[]> =>
  JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as readonly Link[]

async function versionOf(native: string): Promise<string> {
  const manifest = await readFile(join(dirname(native), 'package.json'))
  return createHash('sha256').update(manifest).digest('hex').slice(0, 12)
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )
