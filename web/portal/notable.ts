import { gapAsPrinted, isListed } from './edition-rows.ts'
import { isMadeUp } from './made-up.ts'
import type { Site } from './site.ts'
import { siteStandings } from './site-standings.ts'
import { type BestEver, percentOf, type Standing } from './standing.ts'

/** Something that the newest editions tell, found by rule; `standing` is the one that the sentence leads to. */
export type Notable =
  /** The most places won since the year before, of as many units as tell how they moved. */
  | {
      readonly kind: 'climb'
      readonly standing: Standing
      readonly places: number
      readonly known: number
    }
  /** The longest time at the top up to the newest edition that names a leader, in editions; `after` is where a newer one, the newest that
   * knows the unit, puts it. */
  | {
      readonly kind: 'reign'
      readonly standing: Standing
      readonly years: number
      readonly from: string
      readonly after: Standing | null
    }
  /** The smallest distance between first and second, in what the edition ranks by. */
  | { readonly kind: 'race'; readonly standing: Standing; readonly second: Standing; readonly gap: number }
  /** The longest series of which the newest total is the highest. */
  | ({ readonly kind: 'best'; readonly standing: Standing } & BestEver)

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

/** The time at the top in one index, oldest edition first: without a year between, and not across a cut. */
export function reignIn(editions: Editions): Reign | null {
  const at = editions.findLastIndex(standings => standings.some(isLeader))
  const leaders = (editions[at] ?? []).filter(isLeader)
  const [leader] = leaders
  if (!leader || leaders.length > 1) return null
  const own = editions.map(standings => standings.find(({ unit }) => unit === leader.unit))
  let first = at
  while (follows(own[first - 1], own[first])) first -= 1
  const years = at - first + 1
  const from = own[first]?.period ?? leader.period
  const after =
    own.slice(at + 1).findLast(standing => standing !== undefined && standing.rank !== null) ?? null
  return years < 2 ? null : { kind: 'reign', standing: leader, years, from, after }
}

/** Whether a time at the top goes on from one edition to another: none lies between, and the two compare. */
const follows = (before: Standing | undefined, now: Standing | undefined): boolean =>
  before !== undefined &&
  now !== undefined &&
  isLeader(before) &&
  !now.framework.breaks &&
  Number(now.period) - Number(before.period) === 1

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
