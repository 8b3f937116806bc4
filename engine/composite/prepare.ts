import { invariant } from '../basics/invariant.ts'
import { extent } from '../basics/statistics.ts'
import type { Program, ProgramNode, RelativeLeaf } from '../framework/compile.ts'
import { denominate } from '../methods/denominate.ts'
import { type Impute, imputations } from '../methods/impute.ts'
import { directed, type Range } from '../methods/normalise.ts'
import { enoughKnown } from '../methods/screen.ts'
import { type Treat, treatments } from '../methods/treat.ts'
import { type Column, type Observations, only } from '../model/observation.ts'
import { missingCode } from '../model/value.ts'
import { rowsOfBlocks } from './rank.ts'
import type { LeafStages } from './result.ts'

/** The relative leaves made ready, and the units that are left after screening. */
export type Prepared = {
  readonly observations: Observations
  readonly stages: ReadonlyMap<string, Scored>
  readonly screened: readonly string[]
}

const notApplicable = missingCode('not-applicable')

type Scored = LeafStages & { readonly scores: Float64Array }
type Ready = { readonly column: Float64Array; readonly imputed: readonly number[] }
type Relative = ProgramNode & { readonly work: RelativeLeaf }

/**
 * Makes the relative leaves ready in the order of the OECD/JRC handbook (2008, steps 3 to 5): divide by the denominator,
 * impute, screen the units, treat outliers, normalise. Absolute leaves need none of it.
 */
export function prepare(
  program: Program,
  observations: Observations,
  history: readonly Observations[],
): Prepared {
  const leaves = program.nodes.filter((node): node is Relative => node.work.kind === 'relative')
  if (leaves.length === 0) return { observations, stages: new Map(), screened: [] }
  const fill = filler(program, observations)
  const ready = new Map(
    leaves.map(leaf => [leaf.code, fill(raw(leaf, observations), columnOfLeaf(leaf.code, observations))]),
  )
  const kept = screen(program, observations, ready)
  const treat = bound(treatments, program.edition.prepare?.treat)
  const past = history.map(year => ({
    year: year.period,
    columns: new Map(leaves.map(leaf => [leaf.code, raw(leaf, year)])),
  }))
  const units = kept.map(unit => observations.units[unit])
  const rest = kept.length === observations.units.length ? observations : only(observations, units)
  const stages = new Map(
    leaves.map(
      leaf => [leaf.code, stagesOf(leaf, pickRows(ready.get(leaf.code), kept), treat, past, rest)] as const,
    ),
  )
  const scored = new Set(units)
  const screened = observations.units.filter(unit => !scored.has(unit))
  return { observations: rest, stages, screened }
}

type Past = readonly { readonly year: string; readonly columns: ReadonlyMap<string, Float64Array> }[]

function stagesOf(
  leaf: Relative,
  ready: Ready,
  treat: Treat | undefined,
  past: Past,
  { units, blocks }: Observations,
): Scored {
  const treatment = treat?.(ready.column)
  const prepared = treatment?.column ?? ready.column
  const { range } = leaf.work
  const isWithin = range.kind === 'own-year' && range.within === 'block'
  const placed = isWithin
    ? placeWithin(leaf, prepared, units, blocks)
    : placeAmong(leaf, prepared, units, past)
  return {
    prepared,
    imputed: ready.imputed,
    treated: treatment?.changed.map(({ row }) => row) ?? [],
    ...placed,
  }
}

type Placed = Pick<Scored, 'scores' | 'ranges'>

/** Places every unit among all of them. */
function placeAmong(leaf: Relative, prepared: Float64Array, units: readonly string[], past: Past): Placed {
  const { sign, normalise } = leaf.work
  const range = rangeOf(leaf, prepared, past)
  const facing = sign === 1 ? prepared : turned(prepared)
  const scores = normalise.apply(facing, directed(range, sign), { sign, units })
  return { scores, ranges: new Array<Range>(units.length).fill(range) }
}

/** Places every unit among those of its block. */
function placeWithin(
  leaf: Relative,
  prepared: Float64Array,
  units: readonly string[],
  blocks: readonly string[],
): Placed {
  const scores = new Float64Array(units.length)
  const ranges = new Array<Range>(units.length)
  for (const rows of rowsOfBlocks(blocks)) {
    const column = Float64Array.from(rows, row => prepared[row])
    const among = placeAmong(
      leaf,
      column,
      rows.map(row => units[row]),
      [],
    )
    for (const [i, row] of rows.entries()) {
      scores[row] = among.scores[i]
      ranges[row] = among.ranges[i]
    }
  }
  return { scores, ranges }
}

function turned(column: Float64Array): Float64Array {
  const other = new Float64Array(column.length)
  for (let row = 0; row < column.length; row++) other[row] = -column[row]
  return other
}

/** The column of a leaf, divided by its denominator where it has one. */
function raw(leaf: Relative, observations: Observations): Float64Array {
  const amounts = columnOfLeaf(leaf.code, observations)?.amounts ?? new Float64Array(0)
  if (leaf.work.per === undefined) return amounts
  const denominator = columnOfLeaf(leaf.work.per, observations)
  invariant(denominator, `the denominator ${leaf.work.per} has a column`)
  return denominate(amounts, denominator.amounts)
}

const columnOfLeaf = (code: string, { columns }: Observations): Column | undefined => columns.get(code)

type Fill = (column: Float64Array, observed: Column | undefined) => Ready

/** How the edition fills holes, bound once for all leaves. Nothing is filled where it has no imputation. */
function filler({ edition }: Program, observations: Observations): Fill {
  const choice = edition.prepare?.impute
  const impute: Impute | undefined = bound(imputations, choice)
  if (!impute) return column => ({ column, imputed: [] })
  const groups = choice?.by === undefined ? observations.blocks : observations.attributes?.get(choice.by)
  invariant(groups, `the attribute ${choice?.by} exists`)
  return (column, observed) => unfillInapplicable(impute(column, groups), observed)
}

/** What does not apply to a unit is no hole: it stays empty, so that it is left out instead of guessed. */
function unfillInapplicable(ready: Ready, observed: Column | undefined): Ready {
  const applies = ready.imputed.filter(row => observed?.missing[row] !== notApplicable)
  if (applies.length === ready.imputed.length) return ready
  const column = ready.column.slice()
  for (const row of ready.imputed) if (!applies.includes(row)) column[row] = Number.NaN
  return { column, imputed: applies }
}

/** The positions of the units of which enough is known. */
function screen(
  program: Program,
  observations: Observations,
  ready: ReadonlyMap<string, Ready>,
): readonly number[] {
  const atLeast = program.edition.prepare?.screen?.atLeast
  if (atLeast === undefined) return Array.from(observations.units.keys())
  const columns = Array.from(ready.values(), ({ column }) => column)
  return enoughKnown(columns, observations.units.length, atLeast)
}

function pickRows(ready: Ready | undefined, kept: readonly number[]): Ready {
  invariant(ready, 'every relative leaf is filled in first')
  if (kept.length === ready.column.length) return ready
  const imputed = kept.flatMap((unit, row) => (ready.imputed.includes(unit) ? row : []))
  return { column: Float64Array.from(kept, unit => ready.column[unit]), imputed }
}

/** The span that a leaf is measured against, in the units of the observation. */
function rangeOf({ code, work }: Relative, own: Float64Array, past: Past): Range {
  const choice = work.range
  if (choice.kind === 'fixed') return choice
  if (choice.kind === 'own-year') return extent(own)
  const since = choice.since ?? ''
  const spans = past.filter(({ year }) => year >= since).map(({ columns }) => extent(columns.get(code) ?? []))
  return [extent(own), ...spans].reduce(widen)
}

/** The span that holds both; an empty one (NaN) adds nothing. */
const widen = (a: Range, b: Range): Range => ({
  low: b.low < a.low || Number.isNaN(a.low) ? b.low : a.low,
  high: b.high > a.high || Number.isNaN(a.high) ? b.high : a.high,
})

function bound<Bound>(
  catalogue: { readonly [name: string]: { readonly bind: (params: unknown) => Bound } },
  choice: { readonly method: string } | undefined,
): Bound | undefined {
  return choice && catalogue[choice.method].bind(choice)
}
