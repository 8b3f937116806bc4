import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type CheckedRelease, type Release, readRelease } from '@thuocdo/operations'

/** One address of the portal, and which kind of page answers it. */
export type PortalAddress = { readonly kind: string; readonly path: string }

type Built = {
  readonly pageHandler: (
    release: Release,
    hash: string,
    address: string,
  ) => (request: Request) => Promise<Response>
  readonly portalAddresses: (release: Release) => Promise<readonly PortalAddress[]>
}

const built = new URL('../../web/build/server/index.js', import.meta.url)

/** The folder of the files that pages ask for. */
export const builtAssets = fileURLToPath(new URL('../../web/build/client/', import.meta.url))

/** Whether the pages were built. */
export const isPortalBuilt = (): Promise<boolean> =>
  access(built).then(
    () => true,
    () => false,
  )

/** The portal of a release: its pages as the server draws them, and every address that it has. */
export async function openPortal(
  checked: CheckedRelease,
  address = '',
): Promise<{
  readonly page: (path: string) => Promise<Response>
  readonly addresses: () => Promise<readonly PortalAddress[]>
}> {
  // The pages are drawn as for readers: React tells its makers nothing.
  process.env.NODE_ENV = 'production'
  // The door: the build exports what web/page-handler.ts does.
  const { pageHandler, portalAddresses }: Built = await import(built.href)
  const release = readRelease(checked)
  const answer = pageHandler(release, checked.sha256.slice(0, shownLetters), address)
  return {
    // The host is never seen: pages hold addresses without one.
    page: path => answer(new Request(new URL(path, 'http://portal'))),
    addresses: () => portalAddresses(release),
  }
}

/** As many letters of a hash as the server shows. */
const shownLetters = 12
