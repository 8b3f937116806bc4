import { editDistance, type Language, type Words } from '@thuocdo/engine'
import { nearestNames } from '../search/nearest-names.ts'
import { indexWords, inOrder } from '../words/indices.ts'
import { readerOf } from '../words/reader.ts'
import {
  criterionAddress,
  editionAddress,
  homeAddress,
  indexAddress,
  scoreboardAddress,
  unitAddress,
} from './address.ts'
import { findMissing, type Missing, type Near } from './find-missing.ts'
import { daysOf } from './scoreboard-words.ts'
import { segmentsOf } from './segments-of.ts'
import { editionsOf, type OpenEdition, openAll, type Site } from './site.ts'
import { searchIndexOf } from './site-search.ts'
import { type Days, unitsView } from './units-view.ts'

/** Finds out what of a whole address is not there (a language, an index, an edition, a unit, a criterion) and what is like it. */
export async function findMissingAddress(site: Site, path: string): Promise<Missing> {
  const all = segmentsOf(path)
  const segments = all[0] === 'en' ? all.slice(1) : all
  const [index = '', edition = '', third, code = ''] = segments
  if (index === '') return { what: 'page', near: [] }
  if (isLanguage(index) && !knows(site, index)) return missingLanguage(site, index, segments.slice(1))
  if (index === 'units') return missingProfile(site, edition)
  if (!knows(site, index)) return missingIndex(site, index, segments.slice(1))
  const opened = await site.edition(`${index}/${edition}`)
  if (!opened) return missingEdition(site, index, edition, segments.slice(2))
  if (third === 'criteria') return missingPart(site, opened, code)
  const isThere = third === undefined || opened.results.units.some(({ unit }) => unit === third)
  if (isThere) return { what: 'page', near: await deepest(site, segments) }
  return findMissing(site, { index, edition, unit: third })
}

/** A part that looks like the code of a language: `fr`, `EN`, `zh-CN`. */
const isLanguage = (part: string): boolean => /^[a-z]{2}([-_][a-z]{2})?$/i.test(part)

const knows = (site: Site, index: string): boolean => editionsOf(site, index).length > 0

async function missingLanguage(site: Site, said: string, rest: readonly string[]): Promise<Missing> {
  const [there] = await deepest(site, rest)
  const isWhole = there !== undefined && there.depth === rest.length
  return { what: 'language', said, address: isWhole ? there.address : null }
}

/** The deepest page on the way to an address that is there; the index at least. */
async function deepest(
  site: Site,
  [index = '', edition = '', unit = '']: readonly string[],
): Promise<readonly (Near & { readonly depth: number })[]> {
  if (index === '')
    return [{ address: homeAddress('vi'), title: { vi: 'Thước Đo', en: 'Thước Đo' }, depth: 0 }]
  if (index === 'units') return deepestProfile(site, edition)
  if (!knows(site, index)) return []
  const opened = await site.edition(`${index}/${edition}`)
  if (!opened) return [{ address: indexAddress('vi', index), title: await shortOf(site, index), depth: 1 }]
  const title = titleOf(opened)
  const row = opened.results.units.find(one => one.unit === unit)
  if (!row) return [{ address: editionAddress('vi', opened.id), title, depth: 2 }]
  const named = { vi: `${row.name.vi} – ${title.vi}`, en: `${row.name.en} – ${title.en}` }
  return [{ address: unitAddress('vi', opened.id, unit), title: named, depth: 3 }]
}

async function deepestProfile(site: Site, unit: string) {
  const { units } = await searchIndexOf(site)
  const known = units.find(({ id }) => id === unit)
  return known ? [{ address: scoreboardAddress('vi', unit), title: known.name, depth: 2 }] : []
}

const titleOf = ({ short, framework: { edition } }: OpenEdition): Words => ({
  vi: `${short.vi} ${edition}`,
  en: `${short.en} ${edition}`,
})

async function shortOf(site: Site, index: string): Promise<Words> {
  const [newest] = await openAll(site, editionsOf(site, index).slice(-1))
  return newest?.short ?? indexWords(index).short
}

/** How many names are offered where none is sure. */
const mostNear = 3

/** The indices that are called nearly so, each with the deepest page of the rest of the address. */
async function missingIndex(site: Site, said: string, rest: readonly string[]): Promise<Missing> {
  const ids = inOrder(new Set(site.manifest.editions.map(({ id }) => id.split('/')[0])))
  const shorts = await Promise.all(ids.map(id => shortOf(site, id)))
  const known = ids.map((id, i) => ({ id, names: [id, shorts[i].vi, shorts[i].en] }))
  const near = await Promise.all(
    nearestNames(said, known, mostNear).map(({ id }) => deepest(site, [id, ...rest])),
  )
  return { what: 'index', said, near: near.flat() }
}

/** The edition that is called nearly so, with the rest of the address where it is there too. */
async function missingEdition(
  site: Site,
  index: string,
  said: string,
  rest: readonly string[],
): Promise<Missing> {
  const editions = editionsOf(site, index)
  const all = await openAll(site, editions)
  const holders = all.filter(({ results }) => results.units.some(({ unit }) => unit === rest[0]))
  const near = nearestEdition(
    said,
    (holders.length > 0 ? holders : all).map(({ framework }) => framework.edition),
  )
  const links = near === undefined ? [] : await deepest(site, [index, near, ...rest])
  return { what: 'edition', index, editions, near: links }
}

/** The nearest year to a year; to anything else the name that ends so, or differs in a letter. Of equals the newest. */
function nearestEdition(said: string, names: readonly string[]): string | undefined {
  if (said === '') return undefined
  const isYear = /^\d{4}$/.test(said)
  const apart = (name: string): number =>
    isYear
      ? Math.abs(Number(name.slice(0, 4)) - Number(said))
      : name.endsWith(said)
        ? 0
        : editDistance(said, name)
  const [nearest] = names.toReversed().sort((a, b) => apart(a) - apart(b))
  return isYear || apart(nearest) <= 1 ? nearest : undefined
}

/** Units of the whole release whose names are like the one in the address. */
async function missingProfile(site: Site, said: string): Promise<Missing> {
  const { units } = await searchIndexOf(site)
  const known = units.map(unit => ({ ...unit, names: [unit.id, unit.name.vi, unit.name.en, ...unit.others] }))
  const near = nearestNames(
    said,
    known.toSorted((a, b) => b.weight - a.weight),
    mostNear,
  )
  const listed = new Map((await unitsView(site)).flatMap(({ units }) => units.map(unit => [unit.unit, unit])))
  const links = near.map(({ id, name }) => ({
    address: scoreboardAddress('vi', id),
    title: datedName(name, listed.get(id)),
  }))
  return { what: 'profile', said, near: links }
}

/** A name with the days that tell two units of that name apart. */
function datedName(name: Words, days: Days | undefined): Words {
  const dated = (language: Language): string => {
    const said = days ? daysOf(days, readerOf(language)) : ''
    return said === '' ? name[language] : `${name[language]} (${said})`
  }
  return { vi: dated('vi'), en: dated('en') }
}

/** Criteria of the edition whose codes or names are like the one in the address, and the editions that have the very code. */
async function missingPart(site: Site, edition: OpenEdition, code: string): Promise<Missing> {
  const all = await openAll(site, editionsOf(site, edition.framework.index))
  const has = ({ framework }: OpenEdition): boolean =>
    codesOf(framework.tree).some(node => node.code === code)
  const known = codesOf(edition.framework.tree).map(({ code, name }) => ({
    code,
    name,
    names: [code, name.vi, name.en],
  }))
  const near = nearestNames(code, known, mostNear).map(({ code, name }) => ({
    address: criterionAddress('vi', edition.id, code),
    title: name,
  }))
  const elsewhere = all.filter(has).map(({ id }) => id)
  return { what: 'part', code, edition: edition.id, editions: elsewhere, near }
}

type Node = OpenEdition['framework']['tree']

const codesOf = (node: Node): readonly Node[] =>
  (node.children ?? []).flatMap(child => [child, ...codesOf(child)])
