import type { Language } from '@thuocdo/engine'
import {
  chartsAddress,
  compareAddress,
  criterionAddress,
  designAddress,
  displayAddress,
  editionAddress,
  homeAddress,
  indexAddress,
  methodAddress,
  scoreboardAddress,
  searchAddress,
  searchIndexAddress,
  twinAddress,
  unitAddress,
  unitsAddress,
} from './address.ts'
import { criteriaOf } from './criteria-of.ts'
import { openAll, type Site } from './site.ts'
import { unitsView } from './units-view.ts'

/** One address of the portal, and which kind of page answers it. */
export type PortalAddress = { readonly kind: string; readonly path: string }

/** A kind of page: the Vietnamese addresses of all its pages; `isBoth` where one address serves readers of both languages. */
type Kind = {
  readonly paths: (site: Site) => Promise<readonly string[]> | readonly string[]
  readonly isBoth?: true
}

const ids = ({ manifest }: Site): readonly string[] => manifest.editions.map(({ id }) => id)

const indices = (site: Site): readonly string[] => [...new Set(ids(site).map(id => id.split('/')[0]))]

/** Every kind of page of the portal: a new kind is one line here. */
const kinds: Readonly<Record<string, Kind>> = {
  home: { paths: () => [homeAddress('vi')] },
  index: { paths: site => indices(site).map(index => indexAddress('vi', index)) },
  edition: { paths: site => ids(site).map(id => editionAddress('vi', id)) },
  method: { paths: site => ids(site).map(id => methodAddress('vi', id)) },
  compare: { paths: site => ids(site).map(id => compareAddress('vi', id)) },
  criterion: { paths: criterionPaths },
  unit: { paths: unitPaths },
  units: { paths: () => [unitsAddress('vi')] },
  scoreboard: { paths: scoreboardPaths },
  search: { paths: () => [searchAddress('vi')] },
  'search-index': { paths: () => [searchIndexAddress], isBoth: true },
  design: { paths: () => [designAddress('vi')] },
  charts: { paths: () => [chartsAddress('vi')] },
  display: { paths: () => [displayAddress('vi')] },
}

const twins: readonly Language[] = ['vi', 'en']

/** Every address of the portal of a release, the twins of a page next to each other. */
export async function allAddresses(site: Site): Promise<readonly PortalAddress[]> {
  const found = await Promise.all(
    Object.entries(kinds).map(async ([kind, { paths, isBoth }]) =>
      (await paths(site)).flatMap(path =>
        isBoth ? [{ kind, path }] : twins.map(language => ({ kind, path: twinAddress(path, language) })),
      ),
    ),
  )
  return found.flat()
}

async function criterionPaths(site: Site): Promise<readonly string[]> {
  const editions = await openAll(site, ids(site))
  return editions.flatMap(edition =>
    [...criteriaOf(edition)].map(code => criterionAddress('vi', edition.id, code)),
  )
}

async function unitPaths(site: Site): Promise<readonly string[]> {
  const editions = await openAll(site, ids(site))
  return editions.flatMap(({ id, results }) => results.units.map(({ unit }) => unitAddress('vi', id, unit)))
}

async function scoreboardPaths(site: Site): Promise<readonly string[]> {
  const sections = await unitsView(site)
  return sections.flatMap(({ units }) => units.map(({ unit }) => scoreboardAddress('vi', unit)))
}
