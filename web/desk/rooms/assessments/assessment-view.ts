import type { ActName, AssessmentState, Day, MissingReason, Words } from '@thuocdo/engine'
import type { Refusal } from '../parts/act-form.tsx'
import type { HistoryEntry } from '../parts/history-entry.ts'
import type { ValueUnit } from './value-unit.ts'

/** One assessment in a list. */
export type AssessmentLine = {
  readonly id: string
  readonly unit: { readonly id: string; readonly name: Words }
  readonly round: { readonly id: string; readonly name: Words }
  readonly block: Words
  readonly state: AssessmentState
  /** How many criteria were declared, of how many that the unit declares. */
  readonly filled: number
  readonly leaves: number
  readonly dueOn: Day | null
  /** The day of this one unit, where it was given more time than the others. */
  readonly ownDueOn: Day | null
  readonly isLate: boolean
}

/** Points of one criterion or group through the stages; nothing where the stage has none. */
export type StagePoints = {
  readonly self: PointsShown
  readonly appraised: PointsShown
  readonly final: PointsShown
}

/** Points, why there are none, or nothing where nobody has given any yet. */
export type PointsShown = number | MissingReason | null

/** How far one criterion has come. `elsewhere`: its points come from another source than the unit. */
export type CellStep = 'empty' | 'declared' | 'appraised' | 'explained' | 'decided' | 'elsewhere'

/** One line of the tree of criteria: a group, or a criterion. */
export type CriterionLine = StagePoints & {
  readonly code: string
  readonly name: Words
  /** 0 for the groups right below the root. */
  readonly depth: number
  readonly isLeaf: boolean
  readonly max: number | null
  readonly step: CellStep | null
  /** How many documents are cited. */
  readonly cited: number
  readonly division: string | null
  /** Whether it waits for the reader: to be declared, appraised, explained, decided. */
  readonly waits: boolean
  /** Whether the appraisers gave other points than the unit itself. */
  readonly isDisputed: boolean
  /** Whether there is something to open: every criterion; a group only for whoever may hand out what is in it. */
  readonly opens: boolean
}

/** Which criteria are shown: all, those that wait for the reader, those whose points are in dispute. */
export type Shown = 'all' | 'waiting' | 'disputed'

/** What a rule is fed: a number, an option, done out of assigned, answers by option, a number judged against the block. */
export type InputKind = 'amount' | 'option' | 'ratio' | 'counts' | 'peers'

/** What the form of a declaration asks, made from the rule of the criterion. */
export type DeclareForm = {
  readonly accepts: InputKind
  /** The options in order, each with the points that it earns; none where they depend on more than the option. */
  readonly options: readonly { readonly name: string; readonly points: number | null }[]
  /** Bounds of what may be declared; nothing where there is none. */
  readonly least: number | null
  readonly most: number | null
  readonly isWhole: boolean
  readonly isPoints: boolean
  /** What the value is counted in; nothing where neither rule nor text says so. */
  readonly unit: ValueUnit | null
  /** What stands there now, as the fields of the form hold it. */
  readonly values: Readonly<Record<string, string>>
  readonly notApplicable: boolean
}

/** A document cited for a criterion. */
export type Citation = {
  readonly evidence: string
  /** Nothing for whoever may not read documents. */
  readonly title: string | null
  readonly pages: string
  readonly href: string | null
}

/** One criterion beside the tree: its rule, its points, its documents, what may be done, its history. */
export type CellView = StagePoints & {
  readonly code: string
  readonly name: Words
  readonly path: readonly { readonly code: string; readonly name: Words }[]
  readonly max: number | null
  /** Of a group: how many criteria of the unit's own lie in it; nothing for a criterion. */
  readonly holds: number | null
  /** How it is scored, as a sentence. */
  readonly rule: Words | null
  readonly note: Words | null
  readonly source: string
  /** What was declared, in words, and why it earns its points. */
  readonly declared: Words | null
  readonly because: Words | null
  readonly division: string | null
  /** Of a group whose criteria are not all in one hand: which of them are whose now; those of nobody have no name. */
  readonly given: readonly { readonly division: string | null; readonly codes: readonly string[] }[]
  readonly form: DeclareForm | null
  readonly citations: readonly Citation[]
  readonly refusals: Readonly<Partial<Record<ActName, Refusal>>>
  readonly history: readonly HistoryEntry[] | null
}

/** One assessment with its tree of criteria, and one of them opened. */
export type AssessmentView = {
  readonly id: string
  readonly unit: { readonly id: string; readonly name: Words }
  readonly round: { readonly id: string; readonly name: Words }
  readonly edition: Words
  readonly block: Words
  readonly state: AssessmentState
  /** When the assessment stood like this, in ISO form. */
  readonly at: string
  readonly dueOn: Day | null
  /** The day of this one unit, where it was given more time than the others. */
  readonly ownDueOn: Day | null
  readonly isLate: boolean
  readonly total: StagePoints & { readonly max: number | null }
  /** What the unit itself scores: the most it can reach, and how much of that has been appraised. */
  readonly own: {
    readonly max: number
    readonly appraisedMax: number
    readonly appraised: number
    readonly missing: readonly { readonly code: string; readonly name: Words }[]
  }
  readonly filled: number
  readonly leaves: number
  /** The lines in sight, which they are, and how many criteria each choice would show. */
  readonly lines: readonly CriterionLine[]
  readonly shown: Shown
  readonly counts: Readonly<Record<Shown, number>>
  readonly cell: CellView | null
  /** The document that was just added in order to be cited here; empty where none was. */
  readonly newDocument: string
  /** Documents of the unit that may be cited. */
  readonly evidence: readonly { readonly id: string; readonly title: string }[]
  readonly divisions: readonly { readonly id: string; readonly name: string }[]
  readonly refusals: Readonly<Partial<Record<ActName, Refusal>>>
  /** The newest entries of the whole assessment, newest first. */
  readonly history: readonly HistoryEntry[] | null
}
