import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** What is made here and may be thrown away: the pinned Node, the examples' release, the stamps. */
export const cache = join(root, '.cache')

/** The release that `npm start` shows, made from the frameworks of this checkout. */
export const releaseFolder = join(cache, 'release')
