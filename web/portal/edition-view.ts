import type { Class, Edition, EditionNode, Language, Words } from '@thuocdo/engine'
import type { ReleasedUnit, Results } from '@thuocdo/operations'
import { editionsOf, type OpenEdition, type Site } from './site.ts'

/** One unit on a ranking page. */
export type Row = {
  readonly unit: string
  readonly name: Words
  /** Its rank, computed or, where the edition cannot be computed, as the source printed it. */
  readonly rank: number | null
  readonly score: number | null
  readonly class: Words | null
  /** The class that the source printed. */
  readonly printedClass: Words | null
  readonly published: number | null
  /** Computed less published, where both are there. */
  readonly difference: number | null
  /** Whether the difference is beyond the tolerance of the edition. */
  readonly isOff: boolean
  readonly nodes: readonly (number | null)[]
}

/** Rows under one heading: a group of PAPI, or the units without a score. */
export type Section = {
  readonly kind: 'ranked' | 'group' | 'missing'
  readonly label: Words | null
  readonly rows: readonly Row[]
}

/** What a ranking page shows. */
export type EditionView = {
  readonly id: string
  readonly framework: Edition
  readonly results: Results
  readonly columns: readonly EditionNode[]
  readonly sections: readonly Section[]
  readonly limits: readonly Class[]
  readonly earlier: string | null
  readonly later: string | null
  /** Whether only some units can be computed while the source printed totals of others. */
  readonly isPartial: boolean
}

/** Lays out one edition for its ranking page. */
export function editionView(
  site: Site,
  { id, framework, results }: OpenEdition,
  language: Language,
): EditionView {
  const columns = framework.tree.children ?? []
  const tolerance = framework.reproduces?.within ?? 0.01
  const limits = results.classes[framework.tree.code] ?? []
  const rows = results.units.map(unit => rowOf(unit, columns, limits, tolerance))
  const years = editionsOf(site, framework.index)
  const at = years.indexOf(id)
  return {
    id,
    framework,
    results,
    columns,
    sections: sectionsOf(rows, framework, results, language),
    limits,
    earlier: years[at - 1] ?? null,
    later: years[at + 1] ?? null,
    isPartial: isPartial(framework, results),
  }
}

/** Whether an edition ranks nobody because too little of it is known: the source printed totals that cannot be computed. */
export const isPartial = (framework: Edition, { units }: Results): boolean =>
  'none' in framework.rank &&
  units.some(({ score, published }) => score === null && published.score !== undefined)

function rowOf(
  { unit, name, rank, score, class: label, published, nodes }: ReleasedUnit,
  columns: readonly EditionNode[],
  limits: readonly Class[],
  tolerance: number,
): Row {
  const difference = score === null || published.score === undefined ? null : score - published.score
  return {
    unit,
    name,
    rank: rank ?? published.rank ?? null,
    score,
    class: label,
    printedClass: published.class === undefined ? null : labelOf(published.class, limits),
    published: published.score ?? null,
    difference,
    isOff: difference !== null && Math.abs(difference) > tolerance + 1e-9,
    nodes: columns.map(({ code }) => nodes[code]?.score ?? null),
  }
}

/** Sources print their classes in Vietnamese; the edition knows the twin. */
const labelOf = (printed: string, limits: readonly Class[]): Words =>
  limits.find(({ label }) => label.vi === printed)?.label ?? { vi: printed, en: printed }

function sectionsOf(
  rows: readonly Row[],
  framework: Edition,
  results: Results,
  language: Language,
): readonly Section[] {
  const byName = byNameIn(language)
  const scored = rows.filter(row => (row.score ?? row.published) !== null)
  const missing = rows.filter(row => (row.score ?? row.published) === null).toSorted(byName)
  const rest: Section = { kind: 'missing', label: null, rows: missing }
  const groups = 'none' in framework.rank ? (results.classes[framework.tree.code] ?? []) : []
  const main: readonly Section[] =
    groups.length > 0
      ? groups.map(({ label }) => ({
          kind: 'group',
          label,
          rows: scored.filter(isIn(label)).toSorted(byName),
        }))
      : [{ kind: 'ranked', label: null, rows: scored.toSorted((a, b) => byRank(a, b) || byName(a, b)) }]
  return [...main, rest].filter(section => section.rows.length > 0)
}

const isIn =
  (label: Words) =>
  (row: Row): boolean =>
    row.class?.vi === label.vi

/** By rank; those without one after them, the highest total first. */
const byRank = (a: Row, b: Row): number =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) || total(b) - total(a)

const total = ({ score, published }: Row): number => score ?? published ?? Number.NEGATIVE_INFINITY

/** In the order of the Vietnamese alphabet, or of the English names. */
function byNameIn(language: Language): (a: Row, b: Row) => number {
  const { compare } = new Intl.Collator(language)
  return (a, b) => compare(a.name[language], b.name[language])
}
