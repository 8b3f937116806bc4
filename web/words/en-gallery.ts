import type { Catalog } from './vi.ts'

/** The words of the gallery of charts, in English. */
export const gallery: Catalog['gallery'] = {}
