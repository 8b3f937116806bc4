import type { Catalog } from './vi.ts'

/** The words of the pages of one criterion, in English. */
export const criterion: Catalog['criterion'] = {}
