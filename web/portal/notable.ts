import { gapAsPrinted, isListed } from './edition-rows.ts'
import { isMadeUp } from './made-up.ts'
import type { Site } from './site.ts'
import { siteStandings } from './site-standings.ts'
import { percentOf, type Standing } from './standing.ts'

/** Something that the newest editions tell, found by rule; `standing` is the one that the sentence leads to. */
export type Notable =
  /** The most places won since the year before, of as many units as tell how they moved. */
  | {
      readonly kind: 'climb'
      readonly standing: Standing
      readonly places: number
      readonly known: number
    }
  /** The longest time at the top up to the newest edition, in editions. */
  | { readonly kind: 'reign'; readonly standing: Standing; readonly years: number; readonly from: string }
  /** The smallest distance between first and second, in what the edition ranks by. */
  | { readonly kind: 'race'; readonly standing: Standing; readonly second: Standing; readonly gap: number }
  /** The longest series of which the newest total is the highest. */
  | { readonly kind: 'best'; readonly standing: Standing; readonly years: number; readonly from: string }

/** How many are told at most. */
const most = 3

/** One index: the standings of its editions, oldest first. */
type Editions = readonly (readonly Standing[])[]

/** What is remarkable in the newest editions of the indices of the nation, each kind once. */
export async function notables(site: Site): Promise<readonly Notable[]> {
  const { byIndex } = await siteStandings(site)
  const national = [...byIndex.values()].filter(isNational)
  const found = [climb(national), reign(national), race(national), best(national)]
  return found.filter(notable => notable !== null).slice(0, most)
}

const isNational = (editions: Editions): boolean => {
  const framework = editions.flat()[0]?.framework
  return framework !== undefined && framework.units.within === undefined && !isMadeUp(framework)
}

/** The highest climb of the newest year in which a ranking tells of climbs. */
function climb(indices: readonly Editions[]): Notable | null {
  const moved = newestYear(indices.flatMap(editions => newestWith(editions, isMoved)))
  const found = top(moved, ({ move }) => move?.steps ?? 0)
  if (!found?.move || found.move.steps <= 0) return null
  const known = moved.filter(({ id }) => id === found.id).length
  return { kind: 'climb', standing: found, places: found.move.steps, known }
}

/** A move from or to a mere place in a list is no climb. */
const isMoved = (standing: Standing): boolean =>
  standing.move?.of === 'rank' && !isListed(standing) && !isListed(standing.move)

/** Who has led an index for the longest time up to its newest edition that names a leader. */
function reign(indices: readonly Editions[]): Notable | null {
  const reigns = indices.flatMap(editions => reignIn(editions) ?? [])
  return top(reigns, ({ years }) => years)
}

type Reign = Extract<Notable, { kind: 'reign' }>

function reignIn(editions: Editions): Reign | null {
  const at = editions.findLastIndex(standings => standings.some(isLeader))
  const leaders = (editions[at] ?? []).filter(isLeader)
  const [leader] = leaders
  if (!leader || leaders.length > 1) return null
  const before = editions.slice(0, at + 1)
  const leads = (standings: readonly Standing[]): boolean =>
    standings.some(standing => isLeader(standing) && standing.unit === leader.unit)
  const first = 1 + before.findLastIndex(standings => !leads(standings))
  const years = before.length - first
  const from = before[first]?.[0]?.period ?? leader.period
  return years < 2 ? null : { kind: 'reign', standing: leader, years, from }
}

const isLeader = (standing: Standing): boolean => standing.rank === 1 && !isListed(standing)

/** The smallest gap at the top, of the newest edition of each index that tells it, measured against what can be reached. */
function race(indices: readonly Editions[]): Notable | null {
  const races = indices.flatMap(editions => raceIn(editions) ?? [])
  return top(races, ({ standing, second }) => (percentOf(second) ?? 0) - (percentOf(standing) ?? 0))
}

type Race = Extract<Notable, { kind: 'race' }>

function raceIn(editions: Editions): Race | null {
  for (const standings of editions.toReversed()) {
    const [first, second] = [1, 2].map(rank => standings.filter(standing => standing.rank === rank))
    const [standing, other] = [first[0], second[0]]
    if (first.length !== 1 || second.length !== 1 || standing.total === null || other.total === null) continue
    const gap = gapAsPrinted(standing.total, other.total, standing.framework.rounding)
    if (gap > 0) return { kind: 'race', standing, second: other, gap }
  }
  return null
}

/** The longest series that a newest total tops. */
function best(indices: readonly Editions[]): Notable | null {
  const records = newestYear(indices.flatMap(editions => newestWith(editions, ({ best }) => best !== null)))
  const found = top(records, ({ best }) => best?.years ?? 0)
  return found?.best ? { kind: 'best', standing: found, ...found.best } : null
}

/** The standings of the newest edition that has some of a sort, those alone. */
const newestWith = (editions: Editions, is: (standing: Standing) => boolean): readonly Standing[] =>
  editions.findLast(standings => standings.some(is))?.filter(is) ?? []

function newestYear(standings: readonly Standing[]): readonly Standing[] {
  const newest = standings
    .map(({ period }) => period)
    .toSorted()
    .at(-1)
  return standings.filter(({ period }) => period === newest)
}

/** The first of those with the highest measure. */
const top = <T>(all: readonly T[], measure: (one: T) => number): T | null =>
  all.reduce<T | null>((best, one) => (best === null || measure(one) > measure(best) ? one : best), null)
