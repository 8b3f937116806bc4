import type { Catalog } from './vi.ts'

/** The words of the first page's scoreboard and the pages of units across indices, in English. */
export const scoreboard: Catalog['scoreboard'] = {}
