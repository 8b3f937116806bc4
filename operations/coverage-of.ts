import type { ScoredEdition } from './scored-edition.ts'

/** How many units of an edition are known, and how many its publisher ranked; nothing where it does not say. */
export type Coverage = {
  readonly known: number
  readonly of: number | null
  /** Whether the edition says that units are missing, though not how many. */
  readonly isPartial?: true
}

/** How much of what was published is known here: 25 of 63, or 6 of nobody knows how many. */
export function coverageOf({ loaded, result }: ScoredEdition): Coverage {
  const { coverage } = loaded.edition
  const isPartial = coverage?.of === null
  return { known: result.units.length, of: coverage?.of ?? null, ...(isPartial && { isPartial }) }
}
