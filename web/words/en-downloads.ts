import type { Catalog } from './vi.ts'

/** The words of downloads, in English. */
export const downloads: Catalog['downloads'] = {}
