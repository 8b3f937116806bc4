import type { Edition, Words } from '@thuocdo/engine'
import { isFirst, isPartial } from './edition-rows.ts'
import { type EditionView, editionView } from './edition-view.ts'
import { newestOf } from './home-view.ts'
import {
  type BlockThroughYears,
  type IndexYear,
  type IndexYears,
  indexYears,
  type UnitThroughYears,
} from './index-years.ts'
import { onceFor } from './once-for.ts'
import { type Finding, longestOf, movesOf, type RankMoves } from './rank-moves.ts'
import { editionsOf, type OpenEdition, openAll, type Site } from './site.ts'

/** One edition in the list of an index. */
export type ListedEdition = IndexYear & {
  readonly kind: Edition['kind']
  readonly known: number
  readonly of: number | null
  readonly isPartial: boolean
  /** Who stands first; nobody where the edition ranks nobody, or blocks apart. */
  readonly leaders: readonly Words[]
}

/** What the table of an index says of each unit and year: ranks with totals, groups, or totals alone. */
export type YearsKind = 'ranks' | 'groups' | 'totals'

/** The figures of one block through the years, in the order of the page. */
export type YearsTable = {
  readonly block: Pick<BlockThroughYears, 'code' | 'name'>
  readonly units: readonly UnitThroughYears[]
  /** Positions of the editions that hold any figure of the block. */
  readonly columns: readonly number[]
}

/** What the page of an index shows. */
export type IndexView = {
  readonly index: string
  readonly short: Words
  readonly framework: Edition
  /** The editions, oldest first. */
  readonly editions: readonly ListedEdition[]
  /** The newest edition that is whole. */
  readonly newest: EditionView
  readonly kind: YearsKind
  readonly moves: readonly { readonly moves: RankMoves; readonly finding: Finding }[]
  readonly tables: readonly YearsTable[]
  /** The classes of the newest edition from the lowest: their places give the shades of groups. */
  readonly classes: readonly Words[]
}

const laidOut = onceFor((_: Site) => new Map<string, Promise<IndexView | null>>())

/** The page of an index, laid out once for all readers; nothing where the release holds no such index. */
export async function indexView(site: Site, index: string): Promise<IndexView | null> {
  // Only what the release names is remembered: addresses come from strangers.
  if (editionsOf(site, index).length === 0) return null
  const made = laidOut(site)
  const view = made.get(index) ?? layOut(site, index)
  made.set(index, view)
  return view
}

async function layOut(site: Site, index: string): Promise<IndexView | null> {
  const editions = await openAll(site, editionsOf(site, index))
  const newestId = await newestOf(site, index)
  const newest = editions.find(({ id }) => id === newestId)
  if (!newest) return null
  const all = await indexYears(site, index)
  const newestAt = editions.indexOf(newest)
  const kind = kindOf(editions, all.isRanked)
  return {
    index,
    short: newest.short,
    framework: newest.framework,
    editions: editions.map((edition, i) => ({ ...all.years[i], ...listed(edition) })),
    newest: editionView(site, newest, 'vi'),
    kind,
    moves: movesIn(all),
    tables: editions.length < 2 ? [] : all.blocks.flatMap(block => tableOf(block, kind, newestAt)),
    classes: (newest.results.classes[newest.framework.tree.code] ?? [])
      .toSorted((a, b) => (a.low ?? 0) - (b.low ?? 0))
      .map(({ label }) => label),
  }
}

/**
 * The moves up to the newest whole edition, so that every line ends in a name; later ones, of which only some ranks are known, stand in
 * the table. What is found holds for all years.
 */
function movesIn(all: IndexYears): IndexView['moves'] {
  const last = all.years.length - 1
  const whole = all.years.findLastIndex(({ isWhole }) => isWhole)
  const found = new Map(movesOf(all, 0, last).map(moves => [moves.block.code, longestOf(moves)]))
  return movesOf(all, 0, whole === -1 ? last : whole).map(moves => ({
    moves,
    finding: found.get(moves.block.code) ?? longestOf(moves),
  }))
}

/** An index that nobody is ranked by is told in its groups, or in totals where it has none. */
function kindOf(editions: readonly OpenEdition[], isRanked: boolean): YearsKind {
  if (isRanked) return 'ranks'
  return editions.some(({ framework, results }) => (results.classes[framework.tree.code] ?? []).length > 0)
    ? 'groups'
    : 'totals'
}

function listed(edition: OpenEdition): Omit<ListedEdition, keyof IndexYear> {
  const { framework, results } = edition
  const isOneBlock = new Set(results.units.map(({ block }) => block)).size === 1
  const first = isOneBlock ? edition.rows().filter(isFirst) : []
  return {
    kind: framework.kind,
    known: results.units.length,
    of: results.coverage.of,
    isPartial: isPartial(framework, results) || results.coverage.isPartial === true,
    leaders: 'none' in framework.rank ? [] : first.map(({ name }) => name),
  }
}

function tableOf(
  { code, name, units }: BlockThroughYears,
  kind: YearsKind,
  newestAt: number,
): readonly YearsTable[] {
  const isTold = (unit: UnitThroughYears, at: number): boolean => cellOf(unit, at, kind) !== null
  const editions = units[0]?.figures.keys().toArray() ?? []
  const columns = editions.filter(at => units.some(unit => isTold(unit, at)))
  const told = units.filter(unit => columns.some(at => isTold(unit, at)))
  return columns.length < 2 ? [] : [{ block: { code, name }, units: inOrder(told, kind, newestAt), columns }]
}

/** What a table of some kind says of a unit in one edition; nothing where it says nothing. */
export function cellOf({ figures }: UnitThroughYears, at: number, kind: YearsKind) {
  const figure = figures[at]
  if (!figure) return null
  const says = { ranks: figure.rank ?? figure.total, groups: figure.class, totals: figure.total }
  return says[kind] === null ? null : figure
}

/** By the ranks of the newest whole edition, the others after them by name; all by name where nobody is ranked. */
function inOrder(
  units: readonly UnitThroughYears[],
  kind: YearsKind,
  newestAt: number,
): readonly UnitThroughYears[] {
  const { compare } = new Intl.Collator('vi')
  const rankOf = ({ figures }: UnitThroughYears): number =>
    (kind === 'ranks' ? figures[newestAt]?.rank : null) ?? Number.MAX_SAFE_INTEGER
  return units.toSorted((a, b) => rankOf(a) - rankOf(b) || compare(a.name.vi, b.name.vi))
}
