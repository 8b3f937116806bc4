import type { ActName, Day, Problem, Words } from '@thuocdo/engine'
import type { PagePlace } from '@thuocdo/operations/acts'
import type { AssessmentLine } from '../assessments/assessment-view.ts'
import type { Refusal } from '../parts/act-form.tsx'
import type { HistoryEntry } from '../parts/history-entry.ts'
import type { UnitChoice } from '../parts/unit-choices.ts'

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

/** One round with its units. */
export type RoundView = RoundLine & {
  readonly opensOn: Day | null
  /** The assessments of its units. */
  readonly board: readonly AssessmentLine[]
  /** Which units are shown: `''` all, `late`, or a step; and one page of them. */
  readonly show: string
  readonly shown: readonly AssessmentLine[]
  readonly place: PagePlace
  /** Who may enter later: units in being that have no assessment in it; nobody where the reader may not add any. */
  readonly entrants: readonly (UnitChoice & { readonly level: string })[]
  /** The blocks of its edition; none where it has none. */
  readonly blocks: readonly { readonly code: string; readonly name: Words }[]
  readonly refusals: Refusals
  readonly history: readonly HistoryEntry[] | null
}

/** Whether a unit is among those asked for: `''` all, `late`, or a step. */
export const isShown = (unit: AssessmentLine, show: string): boolean =>
  show === '' || (show === 'late' ? unit.isLate : unit.state === show)

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

/** A round as it would be opened, to be looked at before it is. */
export type RoundPreview = {
  readonly name: Words
  readonly edition: Words
  readonly from: Day
  readonly to: Day
  readonly opensOn: Day | null
  readonly dueOn: Day | null
  /** The blocks that take part, with the names of their units. */
  readonly blocks: readonly {
    readonly code: string
    readonly name: Words
    readonly units: readonly Words[]
  }[]
  /** What is worth a look, such as units that another round assesses about a part of the period. */
  readonly warnings: readonly Problem[]
  /** What stood in the form. */
  readonly values: Readonly<Record<string, string>>
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
  /** Those that come along; of those added, the text may have changed since. */
  readonly available: readonly { readonly id: string; readonly title: Words; readonly isAdded: boolean }[]
  readonly refusals: Refusals
}
