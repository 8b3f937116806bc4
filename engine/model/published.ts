import type { Words } from '../basics/problem.ts'

/** What a source printed for one unit: never overwritten by what we compute. */
export type PublishedUnit = {
  /** The block that the source lists the unit in, by its code. */
  readonly block?: string
  readonly score?: number
  readonly rank?: number
  readonly class?: string
  /** The printed classes at nodes below the total, by code. */
  readonly classes?: { readonly [code: string]: string }
  /** Points out of the unit's own base, where the source prints both: the score is then 100 · points / base. */
  readonly points?: number
  readonly base?: number
  /** Which of the sources of the edition printed it, by its id. */
  readonly source?: string
  readonly note?: Words
  /** Further printed numbers: scores of nodes by code, or other figures by the name of their column. */
  readonly figures: { readonly [name: string]: number }
}

/** What a source printed, by unit. */
export type Published = ReadonlyMap<string, PublishedUnit>
