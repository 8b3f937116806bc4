import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** A file that may be served: where it lies, and the hash of its content, by which browsers know that they have it. */
export type ServedFile = { readonly file: string; readonly sha256: string }

/** The files that may be served, by the path in the address. What is not in the list is not served, whatever the address says. */
export type ServedFiles = ReadonlyMap<string, ServedFile>

/** Every file below a folder that does not begin with a dot, hashed. A folder that is not there holds nothing. */
export async function listFiles(folder: string): Promise<ServedFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const listed = await Promise.all(
    files.map(async file => [addressPath(folder, file), { file, sha256: await hashOf(file) }] as const),
  )
  return new Map(listed.filter(([path]) => !/(^|\/)\./.test(path)))
}

const addressPath = (folder: string, file: string): string => relative(folder, file).split(sep).join('/')

async function hashOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
}
