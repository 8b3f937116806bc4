import { editDistance, type Language, type Words } from '@thuocdo/engine'
import { meantIndices } from '../search/meant-indices.ts'
import { nearestNames } from '../search/nearest-names.ts'
import { readerOf } from '../words/reader.ts'
import { criterionAddress, missingPageName, scoreboardAddress } from './address.ts'
import { criteriaOf } from './criteria-of.ts'
import { deepestPage, knows, methodOf, standsAlone } from './deepest-page.ts'
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
  const [index = '', edition = '', third] = segments
  if (index === '' || isMissingPage(segments)) return { what: 'page', near: [] }
  if (isLanguage(index) && !knows(site, index)) return missingLanguage(site, index, segments.slice(1))
  const small = await inSmallLetters(site, segments)
  if (small) return small
  if (standsAlone(index)) return { what: 'page', near: await nearOf(site, segments) }
  if (index === 'units') return missingProfile(site, edition)
  if (!knows(site, index)) return missingIndex(site, index, segments.slice(1))
  const opened = await site.edition(`${index}/${edition}`)
  if (!opened) return missingEdition(site, index, edition, segments.slice(2))
  if (isFixed(third)) return missingInEdition(site, opened, segments)
  const isThere = third === undefined || opened.results.units.some(({ unit }) => unit === third)
  if (isThere) return { what: 'page', near: await nearOf(site, segments) }
  return findMissing(site, { index, edition, unit: third })
}

/** The page of a folder that a web server shows for every address that is not there: it says nothing of any. */
const isMissingPage = (segments: readonly string[]): boolean => segments.join('/') === missingPageName

/** Parts of addresses that name pages of an edition, as the routes have them. */
const fixedParts: ReadonlySet<string> = new Set(['method', 'compare', 'criteria', 'data'])

const isFixed = (part: string | undefined): boolean => fixedParts.has(part ?? '')

async function nearOf(site: Site, segments: readonly string[]): Promise<readonly Near[]> {
  const page = await deepestPage(site, segments)
  return page ? [page] : []
}

/** What is there but for its capitals, or what is missing besides them; codes of criteria keep theirs. */
async function inSmallLetters(site: Site, segments: readonly string[]): Promise<Missing | null> {
  const codeAt = segments[2]?.toLowerCase() === 'criteria' ? 3 : Number.POSITIVE_INFINITY
  const small = segments.map((part, at) => (at === codeAt ? part : part.toLowerCase()))
  if (small.join('/') === segments.join('/')) return null
  const page = await deepestPage(site, small)
  if (page?.depth === small.length) return { what: 'letters', near: [page] }
  const [index] = segments
  const isMeant = !knows(site, index) && knows(site, index.toLowerCase())
  return isMeant ? findMissingAddress(site, `/${small.map(encodeURIComponent).join('/')}`) : null
}

/** A page of an edition that has nothing below it, or a criterion that is not there. */
async function missingInEdition(
  site: Site,
  opened: OpenEdition,
  segments: readonly string[],
): Promise<Missing> {
  const [, , third, code] = segments
  if (third === 'criteria' && code !== undefined && !criteriaOf(opened).has(code))
    return missingPart(site, opened, code)
  if (third === 'criteria' && code === undefined) return { what: 'page', near: [methodOf(opened)] }
  return { what: 'page', near: await nearOf(site, segments) }
}

/** A part that looks like the code of a language: `fr`, `EN`, `zh-CN`. */
const isLanguage = (part: string): boolean => /^[a-z]{2}([-_][a-z]{2})?$/i.test(part)

async function missingLanguage(site: Site, said: string, rest: readonly string[]): Promise<Missing> {
  const there = await deepestPage(site, rest)
  const isWhole = there !== undefined && there.depth === rest.length
  return { what: 'language', said, address: isWhole ? there.address : null }
}

/** How many names are offered where none is sure. */
const mostNear = 3
/** And where all are called so, or begin so. */
const mostMeant = 5

/** The indices that are called so in short, begin so or are called nearly so, each with the deepest page of the rest of the address. */
async function missingIndex(site: Site, said: string, rest: readonly string[]): Promise<Missing> {
  const index = await searchIndexOf(site)
  const meant = meantIndices(index, said)
  const known = index.indices.map(({ id, short }) => ({ id, names: [id, short.vi, short.en] }))
  const alike = nearestNames(said, known, mostNear).map(({ id }) => id)
  const ids = [...new Set([...meant.indices, ...alike])].slice(0, mostMeant)
  if (ids.length === 0) return missingFirst(site, said)
  const pages = await Promise.all(ids.map(id => deepestPage(site, [id, ...meant.years, ...rest])))
  const near = pages.filter(page => page !== undefined).toSorted((a, b) => b.depth - a.depth)
  return { what: 'index', said, near }
}

/** A first part that is like no index may be the name of a unit. */
async function missingFirst(site: Site, said: string): Promise<Missing> {
  const near = await unitsLike(site, said)
  return near.length > 0 ? { what: 'page', near } : { what: 'index', said, near }
}

/** A page of an edition without the edition leads to that of the newest; else the edition that is called nearly so, with the rest of the address where it is there too. */
async function missingEdition(
  site: Site,
  index: string,
  said: string,
  rest: readonly string[],
): Promise<Missing> {
  const editions = editionsOf(site, index)
  const all = await openAll(site, editions)
  const newest = all[all.length - 1]
  if (isFixed(said)) {
    const segments = [index, newest.framework.edition, said, ...rest]
    return { what: 'page', near: await nearOf(site, segments) }
  }
  const holders = all.filter(({ results }) => results.units.some(({ unit }) => unit === rest[0]))
  const near = nearestEdition(
    said,
    (holders.length > 0 ? holders : all).map(({ framework }) => framework.edition),
  )
  const links = near === undefined ? [] : await nearOf(site, [index, near, ...rest])
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

/** A unit that no edition holds; more behind one that there is leads to its page. */
async function missingProfile(site: Site, said: string): Promise<Missing> {
  const [page] = await nearOf(site, ['units', said])
  if (page?.address === scoreboardAddress('vi', said)) return { what: 'page', near: [page] }
  return { what: 'profile', said, near: await unitsLike(site, said) }
}

/** Units of the whole release whose names are like the one in the address. */
async function unitsLike(site: Site, said: string): Promise<readonly Near[]> {
  const { units } = await searchIndexOf(site)
  const known = units.map(unit => ({ ...unit, names: [unit.id, unit.name.vi, unit.name.en, ...unit.others] }))
  const near = nearestNames(
    said,
    known.toSorted((a, b) => b.weight - a.weight),
    mostNear,
  )
  const listed = new Map((await unitsView(site)).flatMap(({ units }) => units.map(unit => [unit.unit, unit])))
  return near.map(({ id, name }) => ({
    address: scoreboardAddress('vi', id),
    title: datedName(name, listed.get(id)),
  }))
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
