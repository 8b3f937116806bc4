import type { ActName, AssessmentState, Day, Words } from '@thuocdo/engine'
import type { Refusal } from '../parts/act-form.tsx'
import type { HistoryEntry } from '../parts/history-entry.ts'

/** One round in a list. */
export type RoundLine = {
  readonly id: string
  readonly name: Words
  readonly edition: Words
  readonly from: Day
  readonly to: Day
  readonly state: string
  readonly dueOn: Day | null
  readonly units: number
  readonly submitted: number
  readonly late: number
}

/** The rounds, newest first. */
export type RoundsView = { readonly lines: readonly RoundLine[]; readonly refusals: Refusals }

type Refusals = Readonly<Partial<Record<ActName, Refusal>>>

/** One unit of a round. */
export type RoundUnit = {
  readonly assessment: string
  readonly unit: { readonly id: string; readonly name: Words }
  readonly block: Words
  readonly state: AssessmentState
  readonly filled: number
  readonly leaves: number
  readonly dueOn: Day | null
  /** The day of this one unit, where it was given more time than the others. */
  readonly ownDueOn: Day | null
  readonly isLate: boolean
}

/** One round with its units. */
export type RoundView = RoundLine & {
  readonly opensOn: Day | null
  readonly board: readonly RoundUnit[]
  /** Which units are shown: `''` all, `late`, or a step. */
  readonly show: string
  readonly refusals: Refusals
  readonly history: readonly HistoryEntry[] | null
}

/** An edition that rounds may use. */
export type EditionChoice = {
  /** `id@version`. */
  readonly value: string
  readonly title: Words
  readonly blocks: readonly { readonly code: string; readonly name: Words }[]
}

/** What the form that opens a round offers. */
export type OpenRoundView = {
  readonly editions: readonly EditionChoice[]
  /** The edition chosen; nothing before. */
  readonly chosen: EditionChoice | null
  /** The levels of units in being, with how many there are. */
  readonly levels: readonly { readonly level: string; readonly count: number }[]
}

/** The editions taken in, and those that come along. */
export type EditionsView = {
  readonly added: readonly {
    readonly id: string
    readonly version: number
    readonly title: Words
    readonly sha256: string
    readonly addedOn: Day
  }[]
  readonly available: readonly { readonly id: string; readonly title: Words }[]
  readonly refusals: Refusals
}
