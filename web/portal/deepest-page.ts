import type { Words } from '@thuocdo/engine'
import { pages as pagesEn } from '../words/en-search.ts'
import { indexWords } from '../words/indices.ts'
import { readerOf } from '../words/reader.ts'
import { pages as pagesVi } from '../words/vi-search.ts'
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
  unitAddress,
  unitsAddress,
} from './address.ts'
import { criteriaOf } from './criteria-of.ts'
import type { Near } from './find-missing.ts'
import { nodesUnder } from './nodes-under.ts'
import { editionsOf, type OpenEdition, openAll, type Site } from './site.ts'
import { searchIndexOf } from './site-search.ts'

/** A page that is there, and how many parts of an address lead to it. */
export type Reached = Near & { readonly depth: number }

const [vi, en] = [readerOf('vi').words, readerOf('en').words]

/** Pages that stand alone, by the first part of their addresses. */
const alone: ReadonlyMap<string, Near> = new Map([
  ['search', { address: searchAddress('vi'), title: { vi: vi.search.title, en: en.search.title } }],
  ['charts', { address: chartsAddress('vi'), title: pageTitle('charts') }],
  ['design', { address: designAddress('vi'), title: pageTitle('design') }],
  ['display', { address: displayAddress('vi'), title: pageTitle('display') }],
])

function pageTitle(of: keyof typeof pagesVi): Words {
  return { vi: pagesVi[of].title, en: pagesEn[of].title }
}

/** The deepest page on the way to an address, given in parts without the language, that is there; none where its first part is not. */
export async function deepestPage(site: Site, segments: readonly string[]): Promise<Reached | undefined> {
  const [index = '', edition = '', third, code = ''] = segments
  if (index === '') return { address: homeAddress('vi'), title: { vi: 'Thước Đo', en: 'Thước Đo' }, depth: 0 }
  if (index === 'units') return profile(site, edition)
  const page = alone.get(index)
  if (page) return { ...page, depth: 1 }
  if (!knows(site, index)) return undefined
  const opened = await site.edition(`${index}/${edition}`)
  if (!opened) return { address: indexAddress('vi', index), title: await shortOf(site, index), depth: 1 }
  return third === undefined ? ofEdition(opened) : inEdition(opened, third, code)
}

/** Whether the first part of an address names a page that stands alone. */
export const standsAlone = (first: string): boolean => alone.has(first)

/** Whether the release has an index. */
export const knows = (site: Site, index: string): boolean => editionsOf(site, index).length > 0

/** How an index is called in short. */
async function shortOf(site: Site, index: string): Promise<Words> {
  const [newest] = await openAll(site, editionsOf(site, index).slice(-1))
  return newest?.short ?? indexWords(index).short
}

async function profile(site: Site, unit: string): Promise<Reached> {
  const { units } = await searchIndexOf(site)
  const known = units.find(({ id }) => id === unit)
  return known
    ? { address: scoreboardAddress('vi', unit), title: known.name, depth: 2 }
    : { address: unitsAddress('vi'), title: pageTitle('units'), depth: 1 }
}

const titleOf = ({ short, framework: { edition } }: OpenEdition): Words => ({
  vi: `${short.vi} ${edition}`,
  en: `${short.en} ${edition}`,
})

const ofEdition = (opened: OpenEdition): Reached => ({
  address: editionAddress('vi', opened.id),
  title: titleOf(opened),
  depth: 2,
})

function inEdition(opened: OpenEdition, third: string, code: string): Reached {
  const title = titleOf(opened)
  if (third === 'method') return methodOf(opened)
  if (third === 'compare')
    return {
      address: compareAddress('vi', opened.id),
      title: { vi: vi.search.compare(title.vi), en: en.search.compare(title.en) },
      depth: 3,
    }
  if (third === 'criteria') return criterionIn(opened, code) ?? { ...methodOf(opened), depth: 2 }
  const row = opened.results.units.find(({ unit }) => unit === third)
  return row
    ? { ...within(opened, row.name), address: unitAddress('vi', opened.id, third), depth: 3 }
    : ofEdition(opened)
}

/** The page that tells how an edition is computed, with all its criteria. */
export function methodOf(opened: OpenEdition): Reached {
  const { vi: short, en: shortEn } = titleOf(opened)
  const title = { vi: vi.search.method(short), en: en.search.method(shortEn) }
  return { address: methodAddress('vi', opened.id), title, depth: 3 }
}

function criterionIn(opened: OpenEdition, code: string): Reached | undefined {
  if (!criteriaOf(opened).has(code)) return undefined
  const node = nodesUnder(opened.framework.tree).find(one => one.code === code)
  return node && { ...within(opened, node.name), address: criterionAddress('vi', opened.id, code), depth: 4 }
}

function within(opened: OpenEdition, name: Words): { readonly title: Words } {
  const title = titleOf(opened)
  return { title: { vi: `${name.vi} – ${title.vi}`, en: `${name.en} – ${title.en}` } }
}
