import type { Catalog } from './vi.ts'

/** The words of the search page and nearest names, in English. */
export const search: Catalog['search'] = {}
