import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findFiles } from './find-files.ts'
import { withLock } from './lock.cjs'
import { cache, root } from './root.ts'

/** Something made from files of this checkout, made again only when their content changes. */
export type Preparation = {
  /** Names the stamp and the lock in the cache. */
  readonly name: string
  /** Folders and files it is made from, from the checkout's root; tests inside them do not count. */
  readonly inputs: readonly string[]
  /** What must exist afterwards. */
  readonly output: string
  /** Makes it; returns what went wrong, or null. */
  readonly make: () => string | null
}

/** Brings one preparation up to date: `fresh` when nothing had to be done, else `made`, else what went wrong. */
export const prepare = (preparation: Preparation): 'fresh' | 'made' | { readonly failed: string } =>
  withLock(join(cache, `${preparation.name}.lock`), () => {
    const stamp = join(cache, `${preparation.name}.stamp`)
    const hash = contentHash(preparation.inputs)
    if (existsSync(preparation.output) && readIfThere(stamp) === hash) return 'fresh'
    const failed = preparation.make()
    if (failed !== null) return { failed }
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, hash)
    return 'made'
  })

function contentHash(inputs: readonly string[]): string {
  const hash = createHash('sha256')
  const files = inputs.filter(input => existsSync(join(root, input))).flatMap(filesOf)
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

function filesOf(input: string): readonly string[] {
  if (statSync(join(root, input)).isFile()) return [input]
  return findFiles(root, input).filter(file => !/\.test\.tsx?$/.test(file))
}

const readIfThere = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null)
