/** What a source printed for one unit: never overwritten by what we compute. */
export type PublishedUnit = {
  readonly score?: number
  readonly rank?: number
  readonly class?: string
  /** Further printed numbers: scores of nodes by code, or other figures by the name of their column. */
  readonly figures: { readonly [name: string]: number }
}

/** What a source printed, by unit. */
export type Published = ReadonlyMap<string, PublishedUnit>
