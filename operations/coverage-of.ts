import type { ScoredEdition } from './scored-edition.ts'

/** How many units of an edition are known, and how many its publisher ranked; nothing where it does not say. */
export type Coverage = { readonly known: number; readonly of: number | null }

/** How much of what was published is known here: 25 of 63. */
export const coverageOf = ({ loaded, result }: ScoredEdition): Coverage => ({
  known: result.units.length,
  of: loaded.edition.coverage?.of ?? null,
})
