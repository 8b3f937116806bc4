import type { Linked } from './link-entries.ts'

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

/** An entry as it is written: what may be asked of it stands beside the leaf, and `verify` compares the two. */
export const entryRow = ({ entry: { chain, position, at, actor, act, cell }, leaf, hash }: Linked) => ({
  chain,
  position,
  leaf,
  hash,
  at,
  actor,
  act,
  cell,
})

/** The words behind the commitments of an entry as they are written. */
export const wordsRows = ({ entry: { chain, position }, disclosures }: Linked) =>
  disclosures.map(({ field, salt, words }) => ({ chain, position, field, salt, words }))

/** The words behind one commitment as they are kept; without salt and words they were erased. */
export type KeptWords = {
  readonly chain: string
  readonly position: number
  readonly field: string
  readonly salt: Buffer | null
  readonly words: string | null
}
