import type { Words } from '@thuocdo/engine'

/** One entry of the trail as a reader sees it beside the thing it is about. */
export type HistoryEntry = {
  readonly chain: string
  readonly position: number
  /** An instant in UTC. */
  readonly at: string
  /** Who acted; nothing where the system did. */
  readonly who: { readonly id: string; readonly name: string | null } | null
  readonly role: Words | null
  /** The act as it is recorded, `add-evidence`, and in words. */
  readonly actName: string
  readonly act: Words
  /** From what to what; either side may be missing. */
  readonly from: Words | null
  readonly to: Words | null
  /** Words that were written down with it; nothing for words that were erased. */
  readonly words: readonly { readonly field: string; readonly words: string | null }[]
  /** The first figures of its hash. */
  readonly hash: string
  /** What it concerns, where the list is of several things. */
  /** On the last entry of a page: the way on to older ones, and back to the newest. */
  readonly turn?: HistoryTurn
  readonly about?: { readonly text: Words; readonly to: string | null }
}

/** Where a page of a history stands among the others: `name` is what its address asks for one behind the first. */
export type HistoryTurn = {
  readonly name: string
  readonly isNewest: boolean
  /** What leads to the entries before these; nothing where there are none. */
  readonly older: string | null
}
