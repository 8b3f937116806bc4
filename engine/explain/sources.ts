import { compute } from '../composite/compute.ts'
import { measures } from '../composite/result.ts'
import type { Program } from '../framework/compile.ts'
import type { Column, Observations } from '../model/observation.ts'
import { missingCode } from '../model/value.ts'
import { onCommonGround, type Scoring } from './common-ground.ts'
import { inSameOptions, isUntold } from './same-options.ts'
import { onSameScale } from './same-scale.ts'

/**
 * The four things that can move a score, in what the edition ranks by: points of the total, or percentage points of the unit's own
 * base. They add up to the change.
 */
export type Sources = {
  /** The unit's own values. */
  readonly own: number
  /** The values of the other units, where the index places units among each other. */
  readonly rivals: number
  /** Criteria, weights, maxima and rules. */
  readonly framework: number
  /** Units that entered or left, where the index places units among each other. */
  readonly membership: number
}

const players = 4

/**
 * Tells apart what moved a unit's score between two editions: the Shapley value (1953) of four players over the sixteen ways
 * in which each is taken from the one edition or from the other. A criterion or a unit that only one edition knows takes
 * its values from that one, so that a new criterion counts as a change of the framework; points out of another maximum are
 * taken over as the same share of it. Nothing where a mixture of the two
 * cannot be scored.
 */
export function sources(from: Scoring, to: Scoring, unit: string): Sources | undefined {
  if (from.result.program.edition.measure !== to.result.program.edition.measure) return undefined
  const [before, after] = [onCommonGround(from, to), onCommonGround(to, from)]
  const worth = worths(before, after, unit)
  if (worth.some(Number.isNaN)) return undefined
  const [own, rivals, framework, membership] = [0, 1, 2, 3].map(player => shapley(worth, player))
  return { own, rivals, framework, membership }
}

/** The unit's score under each of the sixteen ways; those that cannot differ are scored once. */
function worths(from: Scoring, to: Scoring, unit: string): Float64Array {
  const others = [from, to].map(({ result }) => dependsOnOthers(result.program))
  const telling = isSameList(from.inputs.units, to.inputs.units) ? allButMembership : allPlayers
  const scored = new Map<number, number>()
  return Float64Array.from({ length: 1 << players }, (_, coalition) => {
    const framework = coalition & (1 << 2) ? 1 : 0
    const distinct = coalition & (others[framework] ? telling : ownAndFramework)
    const score = scored.get(distinct) ?? scoreOf(distinct, from, to, unit)
    scored.set(distinct, score)
    return score
  })
}

const [ownAndFramework, allButMembership, allPlayers] = [0b0101, 0b0111, 0b1111]

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((unit, i) => unit === b[i])

/** In how many of the 24 orders of four players so many given ones come before a player, and the others after. */
const ordersWith = [6, 2, 2, 6]

function shapley(worth: Float64Array, player: number): number {
  let value = 0
  for (let others = 0; others < worth.length; others++) {
    if (others & (1 << player)) continue
    value += ordersWith[bits(others)] * (worth[others | (1 << player)] - worth[others])
  }
  return value / 24
}

const bits = (n: number): number => n.toString(2).replaceAll('0', '').length

function scoreOf(coalition: number, from: Scoring, to: Scoring, unit: string): number {
  const taken = (player: number): Scoring => (coalition & (1 << player) ? to : from)
  const [own, rivals, framework, membership] = [0, 1, 2, 3].map(taken)
  const { program } = framework.result
  const ids = dependsOnOthers(program) ? membership.inputs.units : [unit]
  const members = ids.includes(unit) ? ids : [...ids, unit]
  const other = (chosen: Scoring): Scoring => (chosen === from ? to : from)
  const spoken = new Map(
    [from, to].map(one => [one, onSameScale(inSameOptions(one, program), one.result.program, program)]),
  )
  const rowOf = (id: string, one: Scoring): Row => {
    const inputs = spoken.get(one) ?? one.inputs
    return { inputs, at: inputs.units.indexOf(id) }
  }
  const rows = members.map(id => {
    const chosen = id === unit ? own : rivals
    return [rowOf(id, chosen), rowOf(id, other(chosen))]
  })
  const result = compute(program, assemble(program, framework.inputs, members, rows), framework.history)
  return measures(result)[result.units.indexOf(unit)]
}

/** Whether the score of a unit depends on the values of others. */
export const dependsOnOthers = ({ nodes }: Program): boolean =>
  nodes.some(
    ({ work }) => work.kind === 'relative' || (work.kind === 'absolute' && work.rule.accepts === 'peers'),
  )

/** Where a unit stands in the inputs of an edition; −1 where it does not. */
type Row = { readonly inputs: Observations; readonly at: number }

/** Observations for a program out of rows of either edition: of each unit the row wanted first, then the other. */
function assemble(
  program: Program,
  like: Observations,
  units: readonly string[],
  rows: readonly (readonly Row[])[],
): Observations {
  const leaves = program.nodes.filter(({ work }) => work.kind !== 'group').map(({ code }) => code)
  const codes = new Set([...leaves, ...like.columns.keys()])
  const attributes = [...(like.attributes?.keys() ?? [])].map(
    name =>
      [name, rows.map(choices => pick(choices, ({ attributes }) => attributes?.get(name)) ?? '')] as const,
  )
  return {
    period: like.period,
    units,
    blocks: rows.map(choices => pick(choices, ({ blocks }) => blocks) ?? ''),
    columns: new Map([...codes].map(code => [code, assembleColumn(code, rows)])),
    attributes: new Map(attributes),
  }
}

function assembleColumn(code: string, rows: readonly (readonly Row[])[]): Column {
  const cells = rows.map(choices => cellOf(code, choices))
  const of = (read: (column: Column) => ArrayLike<number> | undefined): Float64Array =>
    Float64Array.from(cells, cell => (cell && read(cell.column)?.[cell.at]) ?? Number.NaN)
  const bases = cells.some(cell => cell?.column.bases !== undefined) ? of(({ bases }) => bases) : null
  const options = Math.max(0, ...cells.map(cell => cell?.column.counts?.length ?? 0))
  return {
    amounts: of(({ amounts }) => amounts),
    missing: Uint8Array.from(cells, cell => cell?.column.missing[cell.at] ?? notApplicable),
    ...(bases?.some(base => !Number.isNaN(base)) && { bases }),
    ...(options > 0 && {
      counts: Array.from({ length: options }, (_, i) => of(({ counts }) => counts?.[i])),
    }),
  }
}

const notApplicable = missingCode('not-applicable')

type Cell = { readonly column: Column; readonly at: number }

/** The cell of the first row whose edition knows both the unit and the column, and whose value can be taken over. */
function cellOf(code: string, choices: readonly Row[]): Cell | undefined {
  // Sixteen mixtures of all units and criteria are put together for one change: a plain loop that makes one object is worth it.
  let first: Cell | undefined
  for (const { inputs, at } of choices) {
    const column = at === -1 ? undefined : inputs.columns.get(code)
    if (!column) continue
    if (!isUntold(column, at)) return { column, at }
    first ??= { column, at }
  }
  return first
}

/** The entry of the first row whose edition knows both the unit and the label. */
function pick<T>(
  choices: readonly Row[],
  read: (inputs: Observations) => ArrayLike<T> | undefined,
): T | undefined {
  for (const { inputs, at } of choices) {
    const column = at === -1 ? undefined : read(inputs)
    if (column) return column[at]
  }
  return undefined
}
