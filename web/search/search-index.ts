import type { Words } from '@thuocdo/engine'
import type { Abbreviation } from './abbreviations.ts'
import type { SearchEntry } from './search-entry.ts'

/** What a search looks through, as plain data: the same on the server and in a static folder (`/search-index.json`). */
export type SearchIndex = {
  readonly indices: readonly FoundIndex[]
  readonly editions: readonly FoundEdition[]
  readonly units: readonly FoundUnit[]
  readonly parts: readonly FoundPart[]
  /** Short forms of words, and what they may mean. */
  readonly abbreviations: readonly Abbreviation[]
  /** Words around a name, without marks, that a search may leave out. */
  readonly fillers: readonly string[]
  /** Pages that tell of no edition alone, laid out already: what they are called need not travel with the search. */
  readonly pages: readonly SearchEntry[]
}

/** One index, by its id. */
export type FoundIndex = {
  readonly id: string
  readonly short: Words
  readonly name: Words
  /** How early what it holds stands among equals: the nation's indices at 1, then those of one province, models last. */
  readonly weight: number
}

/** One edition, by its id; editions of an index stand in the order of time. */
export type FoundEdition = {
  readonly id: string
  /** The period in words: `2021`, `quý III/2026`. */
  readonly period: Words
  readonly title: Words
  /** The numbers of the legal texts that its sources name: `766/QĐ-TTg`. */
  readonly texts: readonly string[]
  /** The units that its results hold, by their places in `units`. */
  readonly units: readonly number[]
}

/** One unit of a register. */
export type FoundUnit = {
  readonly id: string
  readonly name: Words
  /** The days that tell it from another of its name: `trước 1/7/2025`; nothing where its name is its own. */
  readonly days?: Words
  /** The province that it lies in; nothing for units of the nation. */
  readonly place: Words | null
  /** Names that it bore before, and the name with the word for its kind. */
  readonly others: readonly string[]
  /** What it is and when it was: “Tỉnh; đến 30/6/2025, nay thuộc Bắc Ninh”. */
  readonly note: Words
  /** How early it stands among those that a text means equally; 1 is ordinary. */
  readonly weight: number
}

/** One criterion or part of an index, by its code in the newest edition that calls it so. */
export type FoundPart = {
  /** The place of that edition in `editions`. */
  readonly edition: number
  readonly code: string
  readonly name: Words
  /** The places of the editions in which it has a page of its own, oldest first: any unit has a figure of it there. */
  readonly pages: readonly number[]
  /** How far below the whole it stands, from 1. */
  readonly depth: number
  /** Whether the newest edition of the index still has it. */
  readonly isCurrent: boolean
}
