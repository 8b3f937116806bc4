import type { Words } from '../basics/problem.ts'
import type { Program } from '../framework/compile.ts'
import type { Range } from '../methods/normalise.ts'
import type { Observations } from '../model/observation.ts'
import { missingReason, type Value } from '../model/value.ts'

/** What happened to the values of a leaf before they were scored: enough to explain each of them. */
export type LeafStages = {
  /** After division by the denominator, imputation and treatment, in the units of the observation. */
  readonly prepared: Float64Array
  /** The rows that were filled in, and the rows that the treatment of outliers changed. */
  readonly imputed: readonly number[]
  readonly treated: readonly number[]
  /** The span that the value of each row is measured against, in the units of the observation. */
  readonly ranges: readonly Range[]
}

/** What the units of a block are compared by, and for each unit the mean of its block. `NaN` where nothing is final. */
export type Peers = { readonly values: Float64Array; readonly means: Float64Array }

/** What was computed for one node, a row for each unit. `weights`: those of a group's ordinary parts. */
export type NodeColumns = {
  /** What a leaf that looks at the block was judged by. */
  readonly peers?: Peers
  readonly scores: Float64Array
  readonly maxima: Float64Array
  readonly missing: Uint8Array
  readonly kept: Float64Array
  readonly weights: Float64Array
}

/** One column of scores, of bases and of reasons for every node, in the order of the program. */
export type Board = {
  readonly scores: readonly Float64Array[]
  /** The base of each unit at each node: what it could have reached. `NaN` where the scale has no upper end. */
  readonly maxima: readonly Float64Array[]
  /** Codes of `missingReasons`; 0 where a score is there. */
  readonly missing: readonly Uint8Array[]
  /** How much of its full marks each unit could still reach once parts were left out, 0…1, before any stretching. */
  readonly kept: readonly Float64Array[]
  /** The weights with which each group weighed its ordinary parts; empty for leaves. */
  readonly weights: readonly Float64Array[]
}

/** What a source printed of the standing of its units; it is shown in the place of ranks and classes of ours. */
export type Printed = {
  /** The printed rank of each unit; 0 where none was printed. */
  readonly ranks: Int32Array
  readonly labels: readonly Words[]
  /** For each unit the position of its printed class; −1 where none was printed. */
  readonly classes: Int8Array
}

/** The scores of every node for every unit. Columns stand in the order of `program.nodes`, rows in that of `units`. */
export type Result = Board & {
  readonly program: Program
  readonly observations: Observations
  readonly units: readonly string[]
  readonly blocks: readonly string[]
  /** The stages of the relative leaves, by code. */
  readonly stages: ReadonlyMap<string, LeafStages>
  /** What the leaves that look at the block were judged by, by code. */
  readonly peers: ReadonlyMap<string, Peers>
  /** Units that too little is known about to be scored at all, by the screening of the edition. */
  readonly screened: readonly string[]
  /** There where the result was printed and is kept as it is: nothing of it is computed. */
  readonly printed?: Printed
}

/** The score of one unit at one node, or why there is none. */
export function scoreAt(result: Result, node: number, unit: number): Value {
  const reason = missingReason(result.missing[node][unit])
  return reason ? { missing: reason } : result.scores[node][unit]
}

/**
 * What ranks and classes look at: the points, or the points as a percentage of the unit's own base where the edition says so,
 * as PAR INDEX does (68.32 of a base of 84 stands above 70 of 100).
 */
export function measures({ program, scores, maxima }: Result, node = program.nodes.length - 1): Float64Array {
  if (program.edition.measure === 'points') return scores[node]
  return scores[node].map((score, unit) => (100 * score) / maxima[node][unit])
}

/** The scores of the whole index; `NaN` where there is none. */
export const totals = (result: Result): Float64Array => result.scores[result.scores.length - 1]
