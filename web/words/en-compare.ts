import type { Catalog } from './vi.ts'

/** The words of the pages that compare units, in English. */
export const compare: Catalog['compare'] = {}
