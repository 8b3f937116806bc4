import type { Catalog } from './vi.ts'

/** The words of the method pages, in English. */
export const method: Catalog['method'] = {}
