/** A chain as it is kept. */
export type ChainRow = {
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly length: number
  readonly head: Buffer
  readonly last_at: string
}

/** An entry as it is kept. */
export type EntryRow = {
  readonly chain: string
  readonly position: number
  readonly leaf: string
  readonly hash: Buffer
  /** What stands in columns of its own beside the leaf, to be searched by; an export has the leaf alone. */
  readonly columns?: EntryColumns
}

/** What is written beside a leaf and must be what the leaf says. */
export type EntryColumns = {
  readonly at: string
  readonly actor: string | null
  readonly act: string
  readonly cell: string | null
}

/** The words behind one commitment as they are kept; without salt and words they were erased. */
export type KeptWords = {
  readonly chain: string
  readonly position: number
  readonly field: string
  readonly salt: Buffer | null
  readonly words: string | null
}
