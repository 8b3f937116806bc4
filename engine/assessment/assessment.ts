import type { Declared, Points } from './bodies.ts'
import type { AssessmentState } from './states.ts'

/** The five numbers that a criterion may carry, in the order in which they arise. */
export const stages = ['self', 'appraised-1', 'explained', 'appraised-2', 'final'] as const

/** One of the five numbers. */
export type Stage = (typeof stages)[number]

/** One of the numbers: the points, who gave them, why, and the entry of the trail that says so. */
export type Scored = {
  readonly points: Points
  /** The position of its entry in the chain. */
  readonly at: number
  readonly by?: string
  readonly reason?: string
  readonly cause?: string
}

/** A document that a criterion rests on. */
export type Citation = { readonly evidence: string; readonly pages?: string; readonly at: number }

/** One criterion of an assessment. */
export type Cell = {
  readonly declared?: Declared
  /** How the value came in: at the desk, or on paper with the document that carried it. */
  readonly channel?: 'desk' | 'paper'
  readonly document?: string
  /** The latest number of each stage; those before it stand in the trail. */
  readonly points: Readonly<Partial<Record<Stage, Scored>>>
  readonly citations: readonly Citation[]
  readonly division?: string
  readonly person?: string
  readonly remarks: number
  readonly appraisedBy: readonly string[]
  readonly chairedBy: readonly string[]
}

/** One unit in one round, as its entries add up. */
export type Assessment = {
  readonly id: string
  readonly round: string
  readonly unit: string
  readonly block: string
  readonly edition: { readonly id: string; readonly version: number }
  readonly state: AssessmentState
  /** How many entries it was folded from. */
  readonly length: number
  /** Whether it was last submitted after its day. */
  readonly late: boolean
  /** How often it was sent back. */
  readonly returns: number
  /** Remarks on the whole; those on a criterion are counted there. */
  readonly remarks: number
  /** Who declared, took in, cited, explained, submitted or approved anything here: they judge none of it. In the order of their first act. */
  readonly actedForUnit: readonly string[]
  /** By the code of the criterion; what nobody has touched has none. */
  readonly cells: Readonly<Record<string, Cell>>
}

/** A criterion that nobody has touched. */
export const untouched: Cell = { points: {}, citations: [], remarks: 0, appraisedBy: [], chairedBy: [] }

/** A criterion of an assessment, touched or not. */
export const cellOf = ({ cells }: Assessment, criterion: string): Cell =>
  Object.hasOwn(cells, criterion) ? cells[criterion] : untouched

/** The number that counts now: the last one that there is, in the order of the stages. */
export const latestPoints = ({ points }: Cell): Scored | undefined =>
  stages.flatMap(stage => points[stage] ?? []).at(-1)
