import type { Catalog } from './vi.ts'

/** The words of maps, in English. */
export const map: Catalog['map'] = {}
