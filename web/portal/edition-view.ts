import type { Class, Edition, EditionNode, Language, Words } from '@thuocdo/engine'
import type { Results } from '@thuocdo/operations'
import { type Basis, basisOf, isPartial, type Row, rowsOf } from './edition-rows.ts'
import { editionsOf, type OpenEdition, type Site } from './site.ts'

/** Rows under one heading: a group of PAPI, units of which only our total is known, or units without any. */
export type Section = {
  readonly kind: 'ranked' | 'group' | 'computed-only' | 'missing'
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
  /** Whose totals, ranks and classes lead. */
  readonly basis: Basis
}

/** Lays out one edition for its ranking page. */
export function editionView(
  site: Site,
  { id, framework, results }: OpenEdition,
  language: Language,
): EditionView {
  const years = editionsOf(site, framework.index)
  const at = years.indexOf(id)
  return {
    id,
    framework,
    results,
    columns: framework.tree.children ?? [],
    sections: sectionsOf(rowsOf(framework, results), framework, results, language),
    limits: results.classes[framework.tree.code] ?? [],
    earlier: years[at - 1] ?? null,
    later: years[at + 1] ?? null,
    isPartial: isPartial(framework, results),
    basis: basisOf(framework, results),
  }
}

/** The total to draw: the one that is shown, else the only one that is known. */
export const drawnTotal = ({ total, score, published }: Row): number | null => total ?? score ?? published

function sectionsOf(
  rows: readonly Row[],
  framework: Edition,
  results: Results,
  language: Language,
): readonly Section[] {
  const byName = byNameIn(language)
  const known = rows.filter(row => drawnTotal(row) !== null)
  const isComputedOnly = (row: Row): boolean =>
    basisOf(framework, results) === 'published' && row.total === null
  const main = known.filter(row => !isComputedOnly(row))
  const groups = 'none' in framework.rank ? (results.classes[framework.tree.code] ?? []) : []
  const ranked: readonly Section[] =
    groups.length > 0
      ? groups.map(({ label }) => ({
          kind: 'group',
          label,
          rows: main.filter(isIn(label)).toSorted(byName),
        }))
      : [
          section(
            'ranked',
            main.toSorted((a, b) => byRank(a, b) || byName(a, b)),
          ),
        ]
  const apart = section('computed-only', known.filter(isComputedOnly).toSorted(byName))
  const missing = section('missing', rows.filter(row => drawnTotal(row) === null).toSorted(byName))
  return [...ranked, apart, missing].filter(({ rows }) => rows.length > 0)
}

const section = (kind: Section['kind'], rows: readonly Row[]): Section => ({ kind, label: null, rows })

const isIn =
  (label: Words) =>
  (row: Row): boolean =>
    row.class?.vi === label.vi

/** By rank; those without one after them, the highest total first. */
const byRank = (a: Row, b: Row): number =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) || order(b) - order(a)

const order = (row: Row): number => drawnTotal(row) ?? Number.NEGATIVE_INFINITY

/** In the order of the Vietnamese alphabet, or of the English names. */
function byNameIn(language: Language): (a: Row, b: Row) => number {
  const { compare } = new Intl.Collator(language)
  return (a, b) => compare(a.name[language], b.name[language])
}
