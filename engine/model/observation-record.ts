import type { Column, Observations } from './observation.ts'

/** Observations as canonical JSON holds them: `null` where a number is missing. */
export type ObservationRecord = {
  readonly period: string
  readonly units: readonly string[]
  readonly blocks: readonly string[]
  readonly columns: { readonly [code: string]: ColumnRecord }
  readonly attributes: { readonly [name: string]: readonly string[] }
}

/** The inputs of one edition as its release publishes them: its own observations, and those of the editions before it that it needs. */
export type ReleasedObservations = ObservationRecord & { readonly history: readonly ObservationRecord[] }

type ColumnRecord = {
  readonly amounts: readonly (number | null)[]
  readonly bases?: readonly (number | null)[]
  readonly counts?: readonly (readonly (number | null)[])[]
  readonly reasons?: { readonly [row: string]: string }
  readonly missing: readonly number[]
}

/** Observations as the engine computes with them, out of their canonical JSON. */
export function observationsOf(record: ObservationRecord): Observations {
  const { period, units, blocks } = record
  const columns = new Map(Object.entries(record.columns).map(([code, column]) => [code, columnFrom(column)]))
  return { period, units, blocks, columns, attributes: new Map(Object.entries(record.attributes)) }
}

function columnFrom({ amounts, bases, counts, reasons, missing }: ColumnRecord): Column {
  return {
    amounts: numbers(amounts),
    missing: Uint8Array.from(missing),
    ...(bases && { bases: numbers(bases) }),
    ...(counts && { counts: counts.map(numbers) }),
    ...(reasons && {
      reasons: new Map(Object.entries(reasons).map(([row, reason]) => [Number(row), reason])),
    }),
  }
}

const numbers = (column: readonly (number | null)[]): Float64Array =>
  Float64Array.from(column, x => x ?? Number.NaN)

/** Observations as a release writes them: what cannot be a number in JSON is `null` there, and its reason stands beside it. */
export function recordOf({ period, units, blocks, columns, attributes }: Observations): ObservationRecord {
  return {
    period,
    units,
    blocks,
    columns: Object.fromEntries([...columns].map(([code, column]) => [code, columnRecord(column)])),
    attributes: Object.fromEntries(attributes ?? []),
  }
}

const columnRecord = ({ amounts, bases, counts, reasons, missing }: Column): ColumnRecord => ({
  amounts: Array.from(amounts, finite),
  ...(bases && { bases: Array.from(bases, finite) }),
  ...(counts && { counts: counts.map(option => Array.from(option, finite)) }),
  ...(reasons && { reasons: Object.fromEntries(reasons) }),
  missing: [...missing],
})

const finite = (x: number): number | null => (Number.isFinite(x) ? x : null)
