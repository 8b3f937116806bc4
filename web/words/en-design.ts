import type { Catalog } from './vi.ts'

/** The words of the page of the design system, in English. */
export const design: Catalog['design'] = {}
