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
}

/** The words behind one commitment as they are kept; without salt and words they were erased. */
export type KeptWords = {
  readonly chain: string
  readonly position: number
  readonly field: string
  readonly salt: Buffer | null
  readonly words: string | null
}
