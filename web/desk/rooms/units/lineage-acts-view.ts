/** What the form of a change of the map offers. */
export type LineageActsView = {
  /** The kinds that the reader may do. */
  readonly kinds: readonly string[]
  /** The one chosen; `''` before. */
  readonly kind: string
  /** How many rows for units stand ready. */
  readonly rows: number
  /** Lines to choose units from: name and id. */
  readonly picks: readonly string[]
  /** The line of the unit that all of today lie within; `''` where there is none. */
  readonly within: string
}
