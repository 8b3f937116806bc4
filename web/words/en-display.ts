import type { Catalog } from './vi.ts'

/** The words of the display settings, in English. */
export const display: Catalog['display'] = {}
