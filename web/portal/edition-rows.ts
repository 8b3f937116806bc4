import {
  type Class,
  type Edition,
  type EditionNode,
  type Held,
  place,
  round,
  type SourcePart,
  type Words,
} from '@thuocdo/engine'
import type { ReleasedUnit, Results } from '@thuocdo/operations'
import { measured } from './measure.ts'

/** Whose totals an edition is shown by: ours where they reproduce, those of the published table where they do not. */
export type Basis = 'computed' | 'published'

/** One unit on a ranking page. */
export type Row = {
  readonly unit: string
  readonly name: Words
  readonly block: string
  /** Its place by the totals that are shown; as printed where the source printed it. */
  readonly rank: number | null
  /** The total that is shown: ours, or the published one where the page stands on the published table. */
  readonly total: number | null
  /** The total as we compute it. */
  readonly score: number | null
  readonly class: Words | null
  /** The class that the source printed. */
  readonly printedClass: Words | null
  readonly published: number | null
  /** Computed less published, each rounded as the reader sees it, where both are there. */
  readonly difference: number | null
  /** Whether the unrounded difference is beyond the tolerance of the edition. */
  readonly isOff: boolean
  /** Whether the edition says that the published total could not be checked against its source. */
  readonly isUnverified: boolean
  /** Why the unit is scored but not ranked. */
  readonly unranked: Words | null
  /** The vetoes and caps that keep it from the class of its score. */
  readonly held: readonly Held[]
  /** The points, and the base that applies to the unit, where it is ranked by the percentage. */
  readonly points: number | null
  readonly base: number | null
  /** Which source printed it, by its id. */
  readonly source: string | null
  readonly note: Words | null
  readonly nodes: readonly (number | null)[]
  /** The points by where they come from, in the order of the split of the edition. */
  readonly split: readonly (number | null)[]
  /** What stands beside each of these figures. */
  readonly beside: { readonly nodes: readonly Beside[]; readonly split: readonly Beside[] }
}

/** What stands beside a figure that we compute: what the unit itself could reach, what the source printed, whether it applies at all. */
export type Beside = {
  readonly max: number | null
  readonly printed: number | null
  readonly isFree: boolean
}

/** Whether an edition holds results as they were printed, and nothing that we compute. */
export const isPrinted = ({ kind }: Pick<Edition, 'kind'>): boolean => kind === 'published'

/** Whether an edition ranks nobody because too little of it is known: the source printed totals that cannot be computed. */
export const isPartial = (framework: Edition, { units }: Results): boolean =>
  !isPrinted(framework) &&
  'none' in framework.rank &&
  units.some(({ score, published }) => score === null && published.score !== undefined)

/** What of the results tells whether they reproduce. */
type Checked = Pick<Results, 'reproductions'>

/** Whether the totals of an edition were compared with the published ones and some of them missed. */
export function isAlarmed(framework: Edition, results: Checked): boolean {
  const check = checkOf(framework, results)
  return check !== undefined && check.within < check.units
}

/** How far the totals that we compute agree with the printed ones; nothing where nothing is computed. */
export const checkOf = (framework: Edition, { reproductions }: Checked) =>
  isPrinted(framework) ? undefined : reproductions.find(({ node }) => node === framework.tree.code)

/** Whose totals lead the page of an edition. */
export const basisOf = (framework: Edition, results: Results): Basis =>
  isPrinted(framework) || isPartial(framework, results) || isAlarmed(framework, results)
    ? 'published'
    : 'computed'

/** Every unit of an edition as its page shows it. */
export function rowsOf(framework: Edition, results: Results): readonly Row[] {
  const limits = results.classes[framework.tree.code] ?? []
  const basis = basisOf(framework, results)
  const ranks = ranksOf(framework, results, basis)
  const doubtful = unverifiedNames(framework)
  const unranked = new Map((framework.units.unranked ?? []).map(({ unit, reason }) => [unit, reason]))
  return results.units.map((unit, i) => ({
    unit: unit.unit,
    name: unit.name,
    block: unit.block,
    rank: ranks[i],
    ...totalsOf(unit, framework, basis),
    class: isPrinted(framework) ? null : unit.class,
    printedClass: unit.published.class === undefined ? null : labelOf(unit.published.class, limits),
    ...deviation(unit, framework),
    isUnverified: doubtful.has(unit.name.vi),
    unranked: unranked.get(unit.unit) ?? null,
    held: unit.held ?? [],
    source: unit.published.source ?? null,
    note: unit.published.note ?? null,
    nodes: (framework.tree.children ?? []).map(({ code }) => unit.nodes[code]?.score ?? null),
    split: splitOf(unit, framework),
    beside: besideOf(unit, framework),
  }))
}

/** The totals of a unit: the one that leads, ours, the printed one, and the points and base behind a percentage. */
function totalsOf(unit: ReleasedUnit, framework: Edition, basis: Basis) {
  const published = unit.published.score ?? null
  const score = isPrinted(framework) ? null : measured(framework, unit)
  const isOfBase = framework.measure === 'percent'
  const [points, base] = isPrinted(framework)
    ? [unit.published.points, unit.published.base]
    : [unit.score, unit.max]
  return {
    total: basis === 'computed' ? score : published,
    score,
    published,
    points: (isOfBase ? points : null) ?? null,
    base: (isOfBase ? base : null) ?? null,
  }
}

const splitOf = ({ bySource, published }: ReleasedUnit, { split = [], kind }: Edition) =>
  split.map(({ code }) =>
    kind === 'published'
      ? (published.figures[code] ?? null)
      : pointsOf(bySource?.find(part => part.code === code)),
  )

/** Where nothing of a source applies to a unit it has no points there, rather than nought. */
const pointsOf = (part: SourcePart | undefined): number | null =>
  part === undefined || part.max === 0 ? null : part.points

function besideOf(unit: ReleasedUnit, { kind, tree, split = [] }: Edition): Row['beside'] {
  const { nodes, published, bySource } = unit
  const isOurs = kind !== 'published'
  return {
    nodes: (tree.children ?? []).map(({ code }) => ({
      max: isOurs ? (nodes[code]?.max ?? null) : null,
      printed: isOurs ? (published.figures[code] ?? null) : null,
      isFree: nodes[code]?.missing === 'not-applicable',
    })),
    split: split.map(({ code }) => {
      const max = isOurs ? (bySource?.find(part => part.code === code)?.max ?? null) : null
      return { max, printed: null, isFree: max === 0 }
    }),
  }
}

/** Our ranks; on a published table those that it prints, or, where it prints none, the places of its totals. */
function ranksOf(framework: Edition, { units }: Results, basis: Basis): readonly (number | null)[] {
  const printed = units.map(({ published }) => published.rank ?? null)
  if (isPrinted(framework)) return printed
  if (basis === 'computed') return units.map(({ rank }, i) => rank ?? printed[i])
  if ('none' in framework.rank || printed.some(rank => rank !== null)) return printed
  const totals = Float64Array.from(units, ({ published }) => published.score ?? Number.NaN)
  return [...place(totals, framework.rank.ties)].map(rank => (rank === 0 ? null : rank))
}

function deviation({ score, published }: ReleasedUnit, framework: Edition) {
  const { rounding, reproduces } = framework
  if (isPrinted(framework) || score === null || published.score === undefined)
    return { difference: null, isOff: false }
  const isOff = Math.abs(score - published.score) > (reproduces?.within ?? 0.01) + 1e-9
  return { difference: gapAsPrinted(score, published.score, rounding), isOff }
}

/** What `a` is above `b` for a reader who sees both rounded: 73.02 − 56.29 = 16.73, whatever stood behind. */
export function gapAsPrinted(a: number, b: number, rounding: Edition['rounding']): number {
  const { decimals } = rounding
  return round(round(a, rounding) - round(b, rounding), { decimals, mode: 'half-up' })
}

/** Sources print their classes in Vietnamese; the edition knows the twin. */
const labelOf = (printed: string, limits: readonly Class[]): Words =>
  limits.find(({ label }) => label.vi === printed)?.label ?? { vi: printed, en: printed }

/** Editions name the totals that nobody could check in the note of their source, after these words. */
function unverifiedNames({ sources }: Edition): ReadonlySet<string> {
  const lists = sources.map(({ note }) => /chưa đối chiếu được: (.+?)\.?$/.exec(note?.vi ?? '')?.[1] ?? '')
  return new Set(lists.flatMap(list => list.split(', ')))
}

/** Whether a unit may be said to lead: it is ranked first, and its source does not merely list it first. */
export const isFirst = (row: Row): boolean => row.rank === 1 && !isListed(row)

/** Whether the rank is only the place at which a source lists the unit. */
export const isListed = ({ note }: Pick<Row, 'note'>): boolean =>
  /^Hạng theo thứ tự liệt kê/.test(note?.vi ?? '')

/** The units of which the score is known and not the rank, where others have one; those that are said not to be ranked have their own heading. */
export const ranklessIn = (rows: readonly Row[]): readonly Row[] =>
  rows.some(({ rank }) => rank !== null)
    ? rows.filter(({ rank, unranked, total }) => rank === null && unranked === null && total !== null)
    : []

/** Units level with another one that the assessing body has put before or after it. */
export function tiedByHand(rows: readonly Row[], { rank }: Pick<Edition, 'rank'>): ReadonlySet<string> {
  if ('none' in rank || rank.ties !== 'by-hand') return new Set()
  const isLevel = (a: Row, b: Row): boolean =>
    a.total !== null && b.total !== null && Math.abs(a.total - b.total) < 1e-9 && a.rank !== b.rank
  return new Set(rows.filter(row => rows.some(other => isLevel(row, other))).map(({ unit }) => unit))
}

/** The raw indicators, or the published scores, from which a tree is computed. */
export const leavesOf = (node: EditionNode): readonly EditionNode[] =>
  node.children ? node.children.flatMap(leavesOf) : [node]
