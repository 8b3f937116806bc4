import {
  type Because,
  because,
  type Change,
  type Class,
  changeOf,
  type Edition,
  type ProgramNode,
  type Words,
} from '@thuocdo/engine'
import type { ReleasedUnit } from '@thuocdo/operations'
import { type Basis, basisOf, isAlarmed, isPartial, rowsOf } from './edition-rows.ts'
import { editionsOf, type OpenEdition, openAll, type Site } from './site.ts'

/** A unit next to this one in the ranking; `gap` is its total less ours. */
export type Neighbour = {
  readonly unit: string
  readonly name: Words
  readonly rank: number
  readonly score: number
  readonly gap: number
}

/** One edition of the index as it was for this unit. */
export type UnitYear = {
  readonly id: string
  readonly period: string
  readonly score: number | null
  readonly percent: number | null
  readonly rank: number | null
  readonly of: number
  /** What the total can reach at most, in points. */
  readonly max: number | null
  /** Whether the published table does not follow from its own parts. */
  readonly isAlarmed: boolean
  /** Whether the rank was printed by the source and not computed. */
  readonly isPrinted: boolean
  /** Whether parts, weights or scale differ from the edition before. */
  readonly isBreak: boolean
}

/** What the page of one unit shows. */
export type UnitView = {
  readonly id: string
  readonly framework: Edition
  readonly unit: ReleasedUnit
  readonly of: number
  readonly isPartial: boolean
  /** Whose total and rank lead. */
  readonly basis: Basis
  /** The rank that is shown: by our totals, or by the published ones where those lead. */
  readonly rank: number | null
  /** This edition among the years. */
  readonly year: UnitYear
  readonly because: Because
  readonly weights: ReadonlyMap<string, number>
  readonly neighbours: readonly Neighbour[]
  readonly years: readonly UnitYear[]
  readonly earlier: UnitYear | null
  readonly change: Change | null
  readonly limits: Class | null
}

/** Lays out one unit of one edition; nothing where the edition does not hold it. */
export async function unitView(site: Site, edition: OpenEdition, id: string): Promise<UnitView | null> {
  const { framework, results } = edition
  const unit = results.units.find(candidate => candidate.unit === id)
  if (!unit) return null
  const editions = await openAll(site, editionsOf(site, framework.index))
  const before = editions[editions.findIndex(other => other.id === edition.id) - 1]
  const { result } = edition.scoring()
  const years = editions.map((other, i) => yearOf(other, editions[i - 1], id))
  const year = yearOf(edition, before, id)
  return {
    id: edition.id,
    framework,
    unit,
    of: year.of,
    isPartial: isPartial(framework, results),
    basis: basisOf(framework, results),
    rank: year.isPrinted ? null : year.rank,
    year,
    because: because(result, result.units.indexOf(id)),
    weights: new Map(result.program.nodes.filter(isWeighted).map(({ code, weight }) => [code, weight])),
    neighbours: neighboursOf(unit, edition),
    years,
    earlier: before ? (years.find(year => year.id === before.id) ?? null) : null,
    change: before ? (changeOf(before.scoring(), edition.scoring(), id) ?? null) : null,
    limits: limitsOf(unit, results.classes[framework.tree.code] ?? []),
  }
}

const limitsOf = (unit: ReleasedUnit, classes: readonly Class[]): Class | null =>
  classes.find(({ label }) => label.vi === unit.class?.vi) ?? null

const isWeighted = ({ source }: ProgramNode): boolean => source.weight !== undefined

/** The two units above and the two below, best first, this one among them. */
function neighboursOf(
  own: ReleasedUnit,
  { framework, results }: Pick<OpenEdition, 'framework' | 'results'>,
): readonly Neighbour[] {
  if ('none' in framework.rank) return []
  const rows = rowsOf(framework, results).filter((_, i) => results.units[i].block === own.block)
  const score = rows.find(({ unit, rank }) => unit === own.unit && rank !== null)?.total ?? null
  if (score === null) return []
  const ranked = rows
    .flatMap(({ unit, name, rank, total }) =>
      rank === null || total === null ? [] : [{ unit, name, rank, score: total, gap: total - score }],
    )
    .toSorted((a, b) => a.rank - b.rank || b.score - a.score)
  const at = ranked.findIndex(({ unit }) => unit === own.unit)
  return ranked.slice(Math.max(0, at - 2), at + 3)
}

function yearOf(
  { id, framework, results }: OpenEdition,
  before: OpenEdition | undefined,
  unit: string,
): UnitYear {
  const found = results.units.find(candidate => candidate.unit === unit)
  const rows = rowsOf(framework, results)
  const row = rows.find(candidate => candidate.unit === unit)
  const isLeftOut = 'none' in framework.rank
  return {
    id,
    period: framework.period,
    score: row?.total ?? row?.score ?? row?.published ?? null,
    percent: found?.percent ?? null,
    rank: row?.rank ?? null,
    of: isLeftOut ? 0 : rows.filter(({ rank }) => rank !== null).length,
    max: found?.max ?? framework.tree.max ?? null,
    isAlarmed: isAlarmed(framework, results),
    isPrinted: found?.rank == null && found?.published.rank !== undefined,
    isBreak: before !== undefined && methodOf(before.framework) !== methodOf(framework),
  }
}

/** What makes two editions comparable: the first level of the tree, with its weights and scales. */
const methodOf = ({ tree }: Edition): string =>
  JSON.stringify([tree.max, tree.combine, tree.children?.map(({ code, weight, max }) => [code, weight, max])])
