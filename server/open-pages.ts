import { createHash } from 'node:crypto'
import { access, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type CheckedRelease, readRelease } from '@thuocdo/operations'
import type { Pages } from './pages.ts'

type BuiltPages = {
  readonly pageHandler: (release: ReturnType<typeof readRelease>, hash: string, address: string) => Pages
}

const built = new URL('../web/build/server/index.js', import.meta.url)

/** The folder of the files that pages ask for. */
export const assetFolder = fileURLToPath(new URL('../web/build/client/', import.meta.url))

/** Whether the pages were built. */
export const isBuilt = (): Promise<boolean> =>
  access(built).then(
    () => true,
    () => false,
  )

/** The built pages of a release; `address` is where they stand on the web, empty where nobody said. */
export async function openPages(release: CheckedRelease, address: string): Promise<Pages> {
  // The door: the build exports what web/page-handler.ts does.
  const { pageHandler }: BuiltPages = await import(built.href)
  return pageHandler(readRelease(release), shortHash(release.sha256), address)
}

/** What changes whenever any page may: the hash of the release and of the code that draws it. */
export async function versionOf({ sha256 }: CheckedRelease): Promise<string> {
  const code = createHash('sha256')
    .update(await readFile(built))
    .digest('hex')
  return `${shortHash(sha256)}-${shortHash(code)}`
}

/** As many letters of a hash as a person compares by eye. */
const shortHash = (hash: string): string => hash.slice(0, 12)
