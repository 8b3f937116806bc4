import { inOrder } from '../words/indices.ts'
import { bestEver } from './best-ever.ts'
import { editionStandings, type OwnStanding } from './edition-standings.ts'
import { editionsOf, openAll, type Site } from './site.ts'
import { isKnown, type Standing } from './standing.ts'
import { moveOf } from './standing-move.ts'

/** Everything that is known of each unit, in the order of the indices, and of each index the oldest edition first. */
export type SiteStandings = {
  readonly byUnit: ReadonlyMap<string, readonly Standing[]>
  /** The standings of the editions of each index, oldest first. */
  readonly byIndex: ReadonlyMap<string, readonly (readonly Standing[])[]>
}

const drawn = new WeakMap<Site, Promise<SiteStandings>>()

/** The standings of all units in all editions. They are laid out once for all pages. */
export function siteStandings(site: Site): Promise<SiteStandings> {
  const standings = drawn.get(site) ?? layOut(site)
  drawn.set(site, standings)
  return standings
}

async function layOut(site: Site): Promise<SiteStandings> {
  const indices = inOrder(new Set(site.manifest.editions.map(({ id }) => id.split('/')[0])))
  const byIndex = new Map(
    await Promise.all(
      indices.map(async index => [index, indexStandings(await openEach(site, index))] as const),
    ),
  )
  const all = [...byIndex.values()].flat(2).filter(isKnown)
  return { byIndex, byUnit: Map.groupBy(all, ({ unit }) => unit) }
}

async function openEach(site: Site, index: string) {
  const editions = await openAll(site, editionsOf(site, index))
  return editions.map(editionStandings)
}

/** Puts the editions of an index beside each other: what moved between them, and what was never as high before. */
function indexStandings(editions: readonly (readonly OwnStanding[])[]): readonly (readonly Standing[])[] {
  const maps = editions.map(standings => new Map(standings.map(standing => [standing.unit, standing])))
  return editions.map((standings, at) => {
    const years = maps.slice(0, at + 1)
    return standings.map(own => ({
      ...own,
      move: moveOf(maps[at - 1]?.get(own.unit), own),
      best: bestEver(years.map(year => year.get(own.unit))),
    }))
  })
}
