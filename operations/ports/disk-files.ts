import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Files, KeptFile } from './files.ts'

/** The acts on a disk that may fail; a test puts a full disk in their place. */
export type Disk = { readonly write: (file: FileHandle, part: Uint8Array) => Promise<void> }

/** A disk of the machine. */
export const realDisk: Disk = {
  write: async (file, part) => {
    let from = 0
    while (from < part.length) from += (await file.write(part, from)).bytesWritten
  },
}

const named = /^[0-9a-f]{64}$/

/**
 * Files on a disk, by the hash of their content: `ab/abcd…`. A file is written beside its place, brought to the disk and then put
 * there under its name, and the folder with it: a crash or a full disk leaves a whole file or none. What is read is hashed again.
 */
export function diskFiles(folder: string, disk: Disk = realDisk): Files {
  const placeOf = (hash: string): string => join(folder, hash.slice(0, 2), hash)
  return {
    keep: content => keep(folder, placeOf, disk, content),
    read: hash => readWhole(placeOf(hash), hash),
    has: async hash => named.test(hash) && isThere(placeOf(hash)),
    list: () => list(folder),
  }
}

async function keep(
  folder: string,
  placeOf: (hash: string) => string,
  disk: Disk,
  content: AsyncIterable<Uint8Array>,
): Promise<KeptFile> {
  const beside = join(folder, 'partial')
  await mkdir(beside, { recursive: true, mode: 0o700 })
  const partial = join(beside, randomBytes(12).toString('hex'))
  try {
    const kept = await writeTo(partial, disk, content)
    await settle(folder, partial, placeOf(kept.hash))
    return kept
  } finally {
    await rm(partial, { force: true })
  }
}

async function writeTo(partial: string, disk: Disk, content: AsyncIterable<Uint8Array>): Promise<KeptFile> {
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(partial, 'wx', 0o600)
  try {
    for await (const part of content) {
      hash.update(part)
      bytes += part.length
      await disk.write(file, part)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { hash: hash.digest('hex'), bytes }
}

/** Gives a whole file its name, and brings the names to the disk as well. */
async function settle(folder: string, partial: string, place: string): Promise<void> {
  if (await isThere(place)) return
  const parent = join(place, '..')
  await mkdir(parent, { recursive: true, mode: 0o700 })
  await rename(partial, place)
  await syncFolder(parent)
  await syncFolder(folder)
}

/** Windows cannot open a folder; there the rename alone must do. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function* readWhole(place: string, expected: string): AsyncGenerator<Uint8Array> {
  if (!named.test(expected)) throw new Error(`no file ${expected}`)
  const hash = createHash('sha256')
  for await (const part of createReadStream(place)) {
    hash.update(part)
    yield part
  }
  if (hash.digest('hex') !== expected) throw new Error(`the file ${expected} is not what was kept`)
}

async function* list(folder: string): AsyncGenerator<string> {
  for (const sub of await namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(sub)) continue
    for (const name of await namesIn(join(folder, sub))) if (named.test(name)) yield name
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await isThere(folder)) ? (await readdir(folder)).sort() : []
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
