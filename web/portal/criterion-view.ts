import {
  type Edition,
  type EditionNode,
  type MissingReason,
  mean,
  median,
  ranksOf,
  type Words,
} from '@thuocdo/engine'
import type { ReleasedUnit } from '@thuocdo/operations'
import { criteriaOf } from './criteria-of.ts'
import { isPrinted } from './edition-rows.ts'
import { isWholeEdition } from './index-years.ts'
import { editionsOf, type OpenEdition, openAll, type Site } from './site.ts'
import { penaltiesOf } from './unit-standing.ts'
import { hasSameParts } from './unit-year.ts'

/** One unit at one node. `rank` is its place within its block; nothing where nobody is ranked. */
export type CriterionRow = {
  readonly unit: string
  readonly name: Words
  readonly block: string
  readonly score: number | null
  readonly max: number | null
  readonly rank: number | null
  readonly class: Words | null
  readonly missing: MissingReason | null
}

/** Rows under one heading: a block, or a group of an edition that ranks nobody. */
export type CriterionSection = { readonly label: Words | null; readonly rows: readonly CriterionRow[] }

/** The units at the node in one edition: the middle of their scores. */
export type CriterionYear = { readonly id: string; readonly period: string; readonly median: number }

/** A node with the page that it has, if any. */
export type Linked = { readonly node: EditionNode; readonly hasPage: boolean }

/** What the page of one criterion shows. */
export type CriterionView = {
  readonly id: string
  readonly framework: Edition
  readonly short: Words
  readonly node: EditionNode
  /** The groups that it lies in, the outermost first, without the total. */
  readonly path: readonly Linked[]
  readonly parts: readonly Linked[]
  readonly before: Linked | null
  readonly after: Linked | null
  /** Whether units have places at it: neither in groups nor as printed. */
  readonly isRanked: boolean
  /** Whether its points are taken away: its scores are then negative, the greatest loss first. */
  readonly isPenalty: boolean
  readonly sections: readonly CriterionSection[]
  readonly summary: Summary
  /** The whole editions of the index in which the node has the same name, maximum and parts, oldest first. */
  readonly years: readonly CriterionYear[]
}

/** The scores of all units in short. The best and the last are named only where units are ranked. */
export type Summary = {
  readonly known: number
  /** How many there are to know; nothing where the source does not say. */
  readonly of: number | null
  /** Whether enough is known for a middle and a mean of all. */
  readonly isWhole: boolean
  readonly mean: number
  readonly median: number
  readonly best: readonly CriterionRow[]
  readonly last: readonly CriterionRow[]
}

/** Lays out one criterion of one edition; nothing where the edition has no figure of it. */
export async function criterionView(
  site: Site,
  edition: OpenEdition,
  code: string,
): Promise<CriterionView | null> {
  if (!criteriaOf(edition).has(code)) return null
  const { id, framework, short } = edition
  const way = wayTo(framework.tree, code)
  const node = way.at(-1) ?? framework.tree
  const linked = (one: EditionNode): Linked => ({ node: one, hasPage: criteriaOf(edition).has(one.code) })
  const siblings = (way.at(-2)?.children ?? []).filter(one => criteriaOf(edition).has(one.code))
  const at = siblings.indexOf(node)
  const isPenalty = penaltiesOf(framework.tree).has(code)
  // To have lost the most points is no first place.
  const isRanked = !('none' in framework.rank) && !isPrinted(framework) && !isPenalty
  const rows = rowsAt(edition, code, isRanked).map(isPenalty ? taken : row => row)
  return {
    id,
    framework,
    short,
    node,
    path: way.slice(1, -1).map(linked),
    parts: (node.children ?? []).map(linked),
    before: siblings[at - 1] ? linked(siblings[at - 1]) : null,
    after: siblings[at + 1] ? linked(siblings[at + 1]) : null,
    isRanked,
    isPenalty,
    sections: sectionsOf(rows, edition, code, isRanked, isPenalty),
    summary: summaryOf(rows, edition, isRanked),
    years: isPenalty ? [] : await yearsOf(site, framework, node),
  }
}

/** The nodes from the total down to one of them. */
function wayTo(node: EditionNode, code: string): readonly EditionNode[] {
  if (node.code === code) return [node]
  for (const child of node.children ?? []) {
    const way = wayTo(child, code)
    if (way.length > 0) return [node, ...way]
  }
  return []
}

function rowsAt(edition: OpenEdition, code: string, isRanked: boolean): readonly CriterionRow[] {
  const { result } = edition.scoring()
  const ranks = isRanked ? ranksOf(result, result.program.position.get(code)) : null
  return edition.results.units.map((unit, row) => ({
    unit: unit.unit,
    name: unit.name,
    block: unit.block,
    rank: ranks?.[row] || null,
    ...figureAt(unit, code),
  }))
}

/** What is taken away stands with its sign, and is no share of a maximum. */
const taken = (row: CriterionRow): CriterionRow => ({ ...row, score: row.score && -row.score, max: null })

function figureAt({ nodes }: ReleasedUnit, code: string) {
  const { score = null, max = null, missing = null, class: label = null } = nodes[code] ?? {}
  return { score, max, missing, class: label }
}

/** By groups where the node is classed and nobody is ranked, else by blocks; those without a figure stand last. */
function sectionsOf(
  rows: readonly CriterionRow[],
  { framework, results }: OpenEdition,
  code: string,
  isRanked: boolean,
  isPenalty: boolean,
): readonly CriterionSection[] {
  const known = rows.filter(({ score }) => score !== null)
  const unknown = rows.filter(({ score }) => score === null).toSorted(byName)
  const groups = isRanked ? [] : (results.classes[code] ?? [])
  const isSorted = isRanked || isPrinted(framework)
  const sections =
    groups.length > 0
      ? groups
          .toSorted((a, b) => b.low - a.low)
          .map(({ label }) => ({
            label,
            rows: known.filter(row => row.class?.vi === label.vi).toSorted(byName),
          }))
      : blocksOf(known.toSorted(isPenalty ? byLoss : isSorted ? byScore : byName), framework)
  return [...sections, { label: null, rows: unknown }].filter(section => section.rows.length > 0)
}

const byName = (a: CriterionRow, b: CriterionRow): number => collator.compare(a.name.vi, b.name.vi)

const collator = new Intl.Collator('vi')

/** By rank where there are ranks: they go by what was reached of the unit's own maximum, which points alone do not tell. */
const byScore = (a: CriterionRow, b: CriterionRow): number =>
  (a.rank ?? 0) - (b.rank ?? 0) || (b.score ?? 0) - (a.score ?? 0) || byName(a, b)

const byLoss = (a: CriterionRow, b: CriterionRow): number => (a.score ?? 0) - (b.score ?? 0) || byName(a, b)

function blocksOf(rows: readonly CriterionRow[], { blocks = [] }: Edition): readonly CriterionSection[] {
  const byBlock = Map.groupBy(rows, ({ block }) => block)
  if (byBlock.size < 2) return [{ label: null, rows }]
  return [...byBlock].map(([block, of]) => ({
    label: blocks.find(({ code }) => code === block)?.name ?? { vi: block, en: block },
    rows: of,
  }))
}

function summaryOf(rows: readonly CriterionRow[], edition: OpenEdition, isRanked: boolean): Summary {
  const isWhole = isWholeEdition(edition)
  const scores = rows.flatMap(({ score }) => score ?? [])
  const at = (wanted: number) => (isRanked ? rows.filter(({ score }) => score === wanted) : [])
  return {
    known: scores.length,
    of: edition.results.coverage.of ?? (isWhole ? rows.length : null),
    isWhole,
    mean: mean(scores),
    median: median(scores),
    best: at(Math.max(...scores)),
    last: at(Math.min(...scores)),
  }
}

/** The median of the node through the whole editions of the index that have it with the same name, maximum and parts: a middle of few is none. */
async function yearsOf(site: Site, framework: Edition, node: EditionNode): Promise<readonly CriterionYear[]> {
  const editions = await openAll(site, editionsOf(site, framework.index))
  return editions.flatMap(edition => {
    const { id, framework, results } = edition
    const same = wayTo(framework.tree, node.code).at(-1)
    if (same?.name.vi !== node.name.vi || !hasSameParts(same, node) || !knowsAll(edition, node.code))
      return []
    const scores = results.units.flatMap(({ nodes }) => nodes[node.code]?.score ?? [])
    return scores.length < 2 ? [] : [{ id, period: framework.period, median: median(scores) }]
  })
}

/** Whether a whole edition has a figure at the node for every unit with a total, unless it does not apply to the unit. */
function knowsAll(edition: OpenEdition, code: string): boolean {
  const isTotalled = ({ score, published }: ReleasedUnit): boolean =>
    score !== null || published.score !== undefined
  const isKnown = ({ score, missing }: CriterionFigure): boolean =>
    score !== null || missing === 'not-applicable'
  return (
    isWholeEdition(edition) &&
    edition.results.units.every(unit => !isTotalled(unit) || isKnown(figureAt(unit, code)))
  )
}

type CriterionFigure = Pick<CriterionRow, 'score' | 'missing'>
