import type { Class, Edition, Language, Words } from '@thuocdo/engine'
import type { Results } from '@thuocdo/operations'
import { type Beside, basisOf, isPrinted, leavesOf, type Row } from './edition-rows.ts'
import { nodesUnder } from './nodes-under.ts'
import type { OpenEdition } from './site.ts'
import { type StatedBand, statedBands } from './stated-bands.ts'

/** Rows under one heading: a group of PAPI, units of which only our total is known, units out of the ranking, or without any total. */
export type Section = {
  readonly kind: 'ranked' | 'group' | 'computed-only' | 'unranked' | 'missing'
  readonly label: Words | null
  readonly rows: readonly Row[]
}

/** One column of figures: a part right below the total, or a source of points. */
export type Column = {
  readonly of: 'nodes' | 'split'
  /** Its position among the parts, or among the sources of points. */
  readonly at: number
  readonly code: string
  readonly name: Words
  /** Nothing where its maximum is not known, left out where it has none. */
  readonly max?: number | null
  /** How much of it counts at most: bonus and penalty are limited by the whole. */
  readonly cap?: number
  /** Whether its figures are taken away from the total. */
  readonly isPenalty?: true
}

/** What one block of units shows: they are ranked and classified among themselves. An edition without blocks is one block without a name. */
export type BlockView = {
  readonly code: string
  readonly name: Words | null
  readonly sections: readonly Section[]
  readonly columns: readonly Column[]
  /** The points by where they come from, where they do not stand among the columns already. */
  readonly split: readonly Column[]
  /** The classes of the total with the lowest and highest total that each holds, over all blocks. */
  readonly limits: readonly Class[]
  /** The stretches of totals that make the classes of this block, where the framework states them. */
  readonly bands: readonly StatedBand[]
  readonly notApplicable: readonly { readonly names: readonly Words[]; readonly reason: Words }[]
}

/** Lays out the blocks of an edition in their order. */
export function blocksOf(edition: OpenEdition, language: Language): readonly BlockView[] {
  const { framework, results } = edition
  const byBlock = Map.groupBy(edition.rows(), ({ block }) => block)
  const stated = (framework.blocks ?? []).map(({ code }) => code)
  const others = [...byBlock.keys()].filter(code => !stated.includes(code))
  return [...stated, ...others].flatMap(code => {
    const rows = byBlock.get(code)
    return rows ? [blockOf(code, rows, framework, results, language)] : []
  })
}

function blockOf(
  code: string,
  rows: readonly Row[],
  framework: Edition,
  results: Results,
  language: Language,
): BlockView {
  const stated = framework.blocks?.find(block => block.code === code)
  const parts = known(partColumns(framework), rows, isPrinted(framework))
  const split = known(splitColumns(framework), rows, true)
  return {
    code,
    name: stated?.name ?? (code === '' ? null : { vi: code, en: code }),
    sections: sectionsOf(rows, framework, results, language),
    columns: parts.length > 0 ? parts : split,
    split: parts.length > 0 ? split : [],
    limits: results.classes[framework.tree.code] ?? [],
    bands: statedBands(framework, code),
    notApplicable: (stated?.notApplicable ?? []).map(({ of, reason }) => ({
      names: of.map(one => nameOf(framework, one)),
      reason,
    })),
  }
}

const partColumns = ({ tree }: Edition): readonly Column[] =>
  (tree.children ?? []).map(({ code, name, short, max, role = 'ordinary' }, at) => ({
    of: 'nodes',
    at,
    code,
    name: short ?? name,
    ...(max !== undefined && { max }),
    ...capOf(tree, role),
    ...(role === 'penalty' && { isPenalty: true }),
  }))

/** The limit of the only part of its role; where several share one, none of them has it alone. */
function capOf({ caps, children = [] }: Edition['tree'], role: Role): Pick<Column, 'cap'> {
  const cap = role === 'ordinary' ? undefined : caps?.[role]
  return cap !== undefined && children.filter(child => child.role === role).length === 1 ? { cap } : {}
}

type Role = NonNullable<Edition['tree']['role']>

const splitColumns = ({ split = [] }: Edition): readonly Column[] =>
  split.map(({ code, name, max }, at) => ({ of: 'split', at, code, name, max }))

/** Columns that somebody fills; of what we compute an empty one is worth seeing, unless it is empty for the whole block. */
const known = (columns: readonly Column[], rows: readonly Row[], isSparse: boolean): readonly Column[] => {
  const filled = columns.filter(column => rows.some(row => figureOf(row, column) !== null))
  return isSparse || filled.length > 0 ? filled : columns
}

/** The figure of a unit in a column; nothing where it is not known. */
export const figureOf = (row: Row, { of, at }: Pick<Column, 'of' | 'at'>): number | null => row[of][at]

/** A figure of a column as readers see it: what is taken away stands with its sign. */
export const signedIn = (x: number, { isPenalty }: Pick<Column, 'isPenalty'>): number =>
  isPenalty && x !== 0 ? -x : x

/** What stands beside that figure. */
export const besideIn = (row: Row, { of, at }: Pick<Column, 'of' | 'at'>): Beside => row.beside[of][at]

const nameOf = ({ tree }: Edition, code: string): Words =>
  nodesUnder(tree).find(node => node.code === code)?.name ?? { vi: code, en: code }

/** The total to draw: the one that is shown, else the only one that is known. */
export const drawnTotal = ({ total, score, published }: Row): number | null => total ?? score ?? published

function sectionsOf(
  rows: readonly Row[],
  framework: Edition,
  results: Results,
  language: Language,
): readonly Section[] {
  const byName = byNameIn(language)
  const isPlaced = (row: Row): boolean =>
    drawnTotal(row) !== null || (isPrinted(framework) && row.rank !== null)
  const isAside = (row: Row): boolean => row.unranked !== null
  const placed = rows.filter(row => isPlaced(row) && !isAside(row))
  const isComputedOnly = (row: Row): boolean =>
    !isPrinted(framework) && basisOf(framework, results) === 'published' && row.total === null
  const main = placed.filter(row => !isComputedOnly(row))
  const ranked = main.toSorted((a, b) => byRank(a, b) || byName(a, b))
  const classes = results.classes[framework.tree.code] ?? []
  const groups = 'none' in framework.rank ? classes.toSorted(byLow) : []
  return [
    ...(groups.length > 0 ? groupsOf(main, groups, byName) : [section('ranked', ranked)]),
    section('computed-only', placed.filter(isComputedOnly).toSorted(byName)),
    section('unranked', rows.filter(isAside).toSorted(byName)),
    section('missing', rows.filter(row => !isPlaced(row) && !isAside(row)).toSorted(byName)),
  ].filter(one => one.rows.length > 0)
}

const section = (kind: Section['kind'], rows: readonly Row[]): Section => ({ kind, label: null, rows })

type Order = (a: Row, b: Row) => number

/** The best class first, whatever order a table names them in. Bounds that nobody has come out of JSON as nothing. */
const byLow = (a: Class, b: Class): number => (b.low ?? 0) - (a.low ?? 0)

/** The groups of an edition that ranks nobody, and what stands in none of them. */
function groupsOf(rows: readonly Row[], groups: readonly Class[], byName: Order): readonly Section[] {
  const classOf = (row: Row) => (row.class ?? row.printedClass)?.vi
  const labels = new Set(groups.map(({ label }) => label.vi))
  return [
    ...groups.map(({ label }) => ({
      kind: 'group' as const,
      label,
      rows: rows.filter(row => classOf(row) === label.vi).toSorted(byName),
    })),
    section('ranked', rows.filter(row => !labels.has(classOf(row) ?? '')).toSorted(byName)),
  ]
}

/** By rank; those without one after them, the highest total first. */
const byRank: Order = (a, b) =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) || order(b) - order(a)

const order = (row: Row): number => drawnTotal(row) ?? Number.NEGATIVE_INFINITY

/** In the order of the Vietnamese alphabet, or of the English names. */
function byNameIn(language: Language): Order {
  const { compare } = new Intl.Collator(language)
  return (a, b) => compare(a.name[language], b.name[language])
}

/** Whether a tree starts from raw indicators rather than from scores that somebody printed. */
export const isRaw = ({ tree }: Pick<Edition, 'tree'>): boolean =>
  leavesOf(tree).every(({ normalise }) => normalise !== undefined)
