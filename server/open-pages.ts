import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Release } from '@thuocdo/operations'
import type { Pages } from './app.ts'

type BuiltPages = { readonly pageHandler: (release: Release, releaseHash: string) => Pages }

const built = new URL('../web/build/server/index.js', import.meta.url)

/** The folder of the files that pages ask for. */
export const assetFolder = fileURLToPath(new URL('../web/build/client/', import.meta.url))

/** The built pages of a release, with what their version is: the hash of the release and of the code that draws it. */
export async function openPages(
  release: Release,
  releaseHash: string,
): Promise<{ readonly pages: Pages; readonly version: string }> {
  const code = createHash('sha256')
    .update(await readFile(built))
    .digest('hex')
  // The door: the build exports what web/page-handler.ts does.
  const { pageHandler }: BuiltPages = await import(built.href)
  return {
    pages: pageHandler(release, shortHash(releaseHash)),
    version: `${shortHash(releaseHash)}-${shortHash(code)}`,
  }
}

/** As many letters of a hash as a person compares by eye. */
const shortHash = (hash: string): string => hash.slice(0, 12)
