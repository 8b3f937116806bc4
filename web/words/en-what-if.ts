import type { Catalog } from './vi.ts'

/** The words of the what-if of the weights, in English. */
export const whatIf: Catalog['whatIf'] = {}
