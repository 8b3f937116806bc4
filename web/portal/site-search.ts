import type { EditionNode, Words } from '@thuocdo/engine'
import { fold } from '@thuocdo/engine'
import { abbreviations } from '../search/abbreviations.ts'
import { fillers } from '../search/filler-words.ts'
import { type Find, openSearch } from '../search/find.ts'
import { pageEntries } from '../search/page-entries.ts'
import type { FoundEdition, FoundIndex, FoundPart, SearchIndex } from '../search/search-index.ts'
import { inOrder } from '../words/indices.ts'
import { shortPeriod } from '../words/period.ts'
import { readerOf } from '../words/reader.ts'
import { criteriaOf } from './criteria-of.ts'
import { editionsOf, type OpenEdition, openAll, type Site } from './site.ts'
import { foundUnits } from './site-units.ts'

const indexes = new WeakMap<Site, Promise<SearchIndex>>()
const searches = new WeakMap<Site, Promise<Find>>()

/** What a search of a site looks through. It is laid out once for all readers. */
export function searchIndexOf(site: Site): Promise<SearchIndex> {
  const index = indexes.get(site) ?? layOut(site)
  indexes.set(site, index)
  return index
}

/** Answers queries about a site. */
export function searchOf(site: Site): Promise<Find> {
  const search = searches.get(site) ?? searchIndexOf(site).then(openSearch)
  searches.set(site, search)
  return search
}

async function layOut(site: Site): Promise<SearchIndex> {
  const ids = inOrder(new Set(site.manifest.editions.map(({ id }) => id.split('/')[0])))
  const byIndex = await Promise.all(ids.map(index => openAll(site, editionsOf(site, index))))
  const all = byIndex.flat()
  const units = await foundUnits(site, all)
  const places = new Map(units.map(({ id }, at) => [id, at]))
  const index = {
    indices: byIndex.flatMap(foundIndex),
    editions: all.map(edition => foundEdition(edition, places)),
    units,
    parts: byIndex.flatMap(editions => foundParts(editions, new Map(all.map(({ id }, at) => [id, at])))),
  }
  return { ...index, abbreviations, fillers, pages: pageEntries(index) }
}

function foundIndex(editions: readonly OpenEdition[]): readonly FoundIndex[] {
  const newest = editions.at(-1)
  if (!newest) return []
  const { index, tree } = newest.framework
  return [{ id: index, short: newest.short, name: tree.name, weight: weightOf(newest) }]
}

const weightOf = ({ within, framework: { kind, units } }: OpenEdition): number =>
  kind === 'model' || units.register === 'minh-hoa' ? 0.7 : within === null ? 1 : 0.85

function foundEdition(
  { id, framework, results }: OpenEdition,
  places: ReadonlyMap<string, number>,
): FoundEdition {
  const { period, title, about, sources } = framework
  const said = [about?.vi ?? '', ...sources.map(({ title }) => title.vi)].join(' ')
  return {
    id,
    period: { vi: shortPeriod(period, vi), en: shortPeriod(period, en) },
    title,
    texts: [...new Set(said.match(legalNumber))],
    units: results.units.flatMap(({ unit }) => places.get(unit) ?? []),
  }
}

const [vi, en] = [readerOf('vi'), readerOf('en')]

/** The number of a legal text: `766/QĐ-TTg`, `61/2018/NĐ-CP`. */
const legalNumber = /\d+\/(?:\d{4}\/)?\p{Lu}[\p{L}\d]*-\p{Lu}[\p{L}\d]*/gu

type Placed = { readonly node: EditionNode; readonly depth: number }

/** Every criterion and part of an index once, by code and name: in the newest edition that has figures of it, else in the newest. */
function foundParts(
  editions: readonly OpenEdition[],
  places: ReadonlyMap<string, number>,
): readonly FoundPart[] {
  const found = new Map<string, FoundPart>()
  for (const [i, edition] of editions.entries()) {
    const figures = criteriaOf(edition)
    const place = places.get(edition.id) ?? 0
    for (const { node, depth } of below(edition.framework.tree, 1)) {
      const { code, name } = node
      const key = `${code} ${fold(name.vi)}`
      const before = found.get(key)
      const pages = [...(before?.pages ?? []), ...(figures.has(code) ? [place] : [])]
      const isCurrent = i === editions.length - 1
      const isOlder = before !== undefined && before.pages.length > 0 && !figures.has(code)
      const own = isOlder ? before : { edition: place, code, name: plain(name), depth }
      found.set(key, { ...own, pages, isCurrent })
    }
  }
  return [...found.values()]
}

const plain = ({ vi, en }: Words): Words => ({ vi, en })

const below = ({ children }: EditionNode, depth: number): readonly Placed[] =>
  (children ?? []).flatMap(node => [{ node, depth }, ...below(node, depth + 1)])
