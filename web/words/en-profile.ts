import type { Catalog } from './vi.ts'

/** The words of the pictures of a unit, in English. */
export const profile: Catalog['profile'] = {}
