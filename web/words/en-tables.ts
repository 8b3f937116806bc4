import type { Catalog } from './vi.ts'

/** The words of sorting and filtering of tables, in English. */
export const tables: Catalog['tables'] = {}
