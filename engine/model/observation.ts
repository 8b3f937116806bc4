import { type MissingReason, missingCode } from './value.ts'

/**
 * The observed values of one leaf over all units, as columns. `amounts[u]` is `NaN` where missing, and `missing[u]` says why.
 * A leaf whose rule takes a ratio has `bases` too: done out of assigned. A leaf that takes an option holds its position in the rule's list.
 * A leaf that takes the answers of a survey has their number in `amounts` and those of each option in `counts`.
 */
export type Column = {
  readonly amounts: Float64Array
  readonly bases?: Float64Array
  readonly counts?: readonly Float64Array[]
  readonly missing: Uint8Array
  /** What was said when a value was declared not applicable, by row. */
  readonly reasons?: ReadonlyMap<number, string>
}

/**
 * What was observed in one period: the narrow waist through which every source passes.
 * Columns are keyed by the code of the leaf; their order is that of `units`.
 */
export type Observations = {
  readonly period: string
  readonly units: readonly string[]
  readonly blocks: readonly string[]
  readonly columns: ReadonlyMap<string, Column>
  /** Further labels or amounts of the units by name: a group to impute within, a population to divide by. */
  readonly attributes?: ReadonlyMap<string, readonly string[]>
}

/** A column in which nothing is there, for the same reason everywhere. */
export const missingColumn = (count: number, reason: MissingReason): Column => ({
  amounts: new Float64Array(count).fill(Number.NaN),
  missing: new Uint8Array(count).fill(missingCode(reason)),
})

/** A column from numbers, in which `NaN` is missing for the reason given. */
export function columnOf(amounts: ArrayLike<number>, reason: MissingReason = 'not-published'): Column {
  const column = Float64Array.from(amounts)
  return {
    amounts: column,
    missing: Uint8Array.from(column, x => (Number.isNaN(x) ? missingCode(reason) : 0)),
  }
}

/** The observations of some of the units only, in the order asked for. */
export function only(observations: Observations, units: readonly string[]): Observations {
  const position = new Map(observations.units.map((id, i) => [id, i]))
  const rows = units.flatMap(id => position.get(id) ?? [])
  const pick = (column: Column): Column => ({
    amounts: Float64Array.from(rows, r => column.amounts[r]),
    missing: Uint8Array.from(rows, r => column.missing[r]),
    ...(column.bases && { bases: pickRows(column.bases, rows) }),
    ...(column.counts && { counts: column.counts.map(counts => pickRows(counts, rows)) }),
    ...(column.reasons && { reasons: pickReasons(column.reasons, rows) }),
  })
  return {
    period: observations.period,
    units: rows.map(r => observations.units[r]),
    blocks: rows.map(r => observations.blocks[r]),
    columns: new Map([...observations.columns].map(([code, column]) => [code, pick(column)])),
    attributes: new Map(
      [...(observations.attributes ?? [])].map(([name, of]) => [name, rows.map(r => of[r])]),
    ),
  }
}

const pickRows = (column: Float64Array, rows: readonly number[]): Float64Array =>
  Float64Array.from(rows, r => column[r])

const pickReasons = (
  reasons: ReadonlyMap<number, string>,
  rows: readonly number[],
): ReadonlyMap<number, string> =>
  new Map(
    rows.flatMap((r, row) => {
      const reason = reasons.get(r)
      return reason === undefined ? [] : [[row, reason] as const]
    }),
  )
