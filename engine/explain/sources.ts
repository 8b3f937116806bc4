import { invariant } from '../basics/invariant.ts'
import { compute } from '../composite/compute.ts'
import { type Result, totals } from '../composite/result.ts'
import type { Program } from '../framework/compile.ts'
import { type Column, missingColumn, type Observations } from '../model/observation.ts'

/** One edition as it was scored: what is needed to score it again with one thing changed. */
export type Scoring = {
  readonly result: Result
  readonly inputs: Observations
  readonly history: readonly Observations[]
}

/** The four things that can move a score, in points of the total. They add up to the change. */
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
 * in which each is taken from the one edition or from the other. What one edition does not know is left out and the rest
 * stretched to the unit's base, so that a new criterion counts as a change of the framework.
 */
export function sources(from: Scoring, to: Scoring, unit: string): Sources {
  const worth = Float64Array.from({ length: 1 << players }, (_, coalition) =>
    scoreOf(coalition, from, to, unit),
  )
  const [own, rivals, framework, membership] = Array.from({ length: players }, (_, player) =>
    shapley(worth, player),
  )
  return { own, rivals, framework, membership }
}

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
  const rows = members.map(id => rowOf(id, id === unit ? own : rivals, from, to))
  const result = compute(program, assemble(program, framework.inputs, members, rows), framework.history)
  const at = result.units.indexOf(unit)
  const score = totals(result)[at]
  const base = result.maxima[result.maxima.length - 1][at]
  const usual = baseOf(framework.result, unit)
  return Number.isNaN(base) || base === usual ? score : (score / base) * usual
}

/** Whether the score of a unit depends on the values of others. */
export const dependsOnOthers = ({ nodes }: Program): boolean =>
  nodes.some(
    ({ work }) => work.kind === 'relative' || (work.kind === 'absolute' && work.rule.accepts === 'peers'),
  )

function baseOf({ maxima, units, program }: Result, unit: string): number {
  const at = units.indexOf(unit)
  return at === -1 ? program.nodes[program.nodes.length - 1].max : maxima[maxima.length - 1][at]
}

type Row = { readonly inputs: Observations; readonly at: number }

/** The row of a unit in the edition asked for, or in the only one that knows it. */
function rowOf(id: string, ...wanted: readonly Scoring[]): Row {
  const known = wanted.find(({ inputs }) => inputs.units.includes(id))
  invariant(known, `one of the editions knows ${id}`)
  return { inputs: known.inputs, at: known.inputs.units.indexOf(id) }
}

/** Observations for a program out of rows of either edition. A leaf that an edition does not know does not apply. */
function assemble(
  program: Program,
  like: Observations,
  units: readonly string[],
  rows: readonly Row[],
): Observations {
  const codes = program.nodes.filter(({ work }) => work.kind !== 'group').map(({ code }) => code)
  return {
    period: like.period,
    units,
    blocks: rows.map(({ inputs, at }) => inputs.blocks[at] ?? ''),
    columns: new Map([...codes, ...extraCodes(like, codes)].map(code => [code, assembleColumn(code, rows)])),
    attributes: new Map(
      [...(like.attributes ?? [])].map(([name]) => [
        name,
        rows.map(({ inputs, at }) => inputs.attributes?.get(name)?.[at] ?? ''),
      ]),
    ),
  }
}

const extraCodes = ({ columns }: Observations, codes: readonly string[]): readonly string[] =>
  [...columns.keys()].filter(code => !codes.includes(code))

function assembleColumn(code: string, rows: readonly Row[]): Column {
  const columns = rows.map(
    ({ inputs }) => inputs.columns.get(code) ?? missingColumn(inputs.units.length, 'not-applicable'),
  )
  const withBases = columns.some(column => column.bases)
  return {
    amounts: Float64Array.from(columns, (column, i) => column.amounts[rows[i].at]),
    missing: Uint8Array.from(columns, (column, i) => column.missing[rows[i].at]),
    ...(withBases && {
      bases: Float64Array.from(columns, (column, i) => column.bases?.[rows[i].at] ?? Number.NaN),
    }),
  }
}
