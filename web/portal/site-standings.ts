import { inOrder } from '../words/indices.ts'
import { bestEver, type RecordYear } from './best-ever.ts'
import { editionStandings } from './edition-standings.ts'
import { editionsOf, type OpenEdition, openAll, type Site } from './site.ts'
import { isKnown, type Standing } from './standing.ts'
import { moveOf } from './standing-move.ts'
import { changeOf, scoreOf } from './unit-year.ts'

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

const openEach = (site: Site, index: string) => openAll(site, editionsOf(site, index))

/** Puts the editions of an index beside each other: what moved between them, and what was never as high before. */
function indexStandings(editions: readonly OpenEdition[]): readonly (readonly Standing[])[] {
  const standings = editions.map(editionStandings)
  const maps = standings.map(of => new Map(of.map(standing => [standing.unit, standing])))
  const totals = editions.map((edition, at) => totalsIn(edition, editions[at - 1]))
  return standings.map((of, at) => {
    const years = totals.slice(0, at + 1)
    return of.map(own => ({
      ...own,
      move: moveOf(maps[at - 1]?.get(own.unit), own),
      best:
        own.total === null
          ? null
          : bestEver(
              years.map(totalOf => totalOf(own.unit)),
              own.framework,
            ),
    }))
  })
}

/** The total of each unit in an edition, as a year that records are made of. */
function totalsIn(edition: OpenEdition, before: OpenEdition | undefined): (unit: string) => RecordYear {
  const { framework, results } = edition
  const common = changeOf(edition, before)
  const most = framework.tree.max ?? null
  const known = new Map(
    edition
      .rows()
      .map((row, i) => [row.unit, { ...common, score: scoreOf(row), max: results.units[i]?.max ?? most }]),
  )
  return unit => known.get(unit) ?? { ...common, score: null, max: most }
}
