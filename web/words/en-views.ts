import type { Catalog } from './vi.ts'

/** The words of the pictures of an edition, in English. */
export const views: Catalog['views'] = {}
