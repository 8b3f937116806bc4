import { fold } from '@thuocdo/engine'
import type { FoundEdition, FoundIndex } from './search-index.ts'

/** What a query says of an index and of a year, and the words that are left for a unit. */
export type Parsed = {
  readonly indices: readonly string[]
  readonly years: readonly string[]
  /** The words left for a unit; then the same without words around a name, where there are any. */
  readonly rests: readonly (readonly string[])[]
}

/** How people call indices beside the names that the portal gives them, without marks. */
const alsoCalled: { readonly [index: string]: readonly string[] } = {
  pci: ['nang luc canh tranh', 'nang luc canh tranh cap tinh'],
  papi: ['hieu qua quan tri', 'quan tri va hanh chinh cong'],
  'par-province': ['par', 'par index', 'parindex', 'cchc', 'cai cach hanh chinh'],
  'par-ministry': ['par bo', 'par cap bo', 'par index bo'],
  sipas: ['hai long', 'chi so hai long', 'muc do hai long'],
  'index-766': ['766', 'chi so 766', 'quyet dinh 766', 'qd 766'],
  pgi: ['chi so xanh'],
}

/** Words around a name that name nothing. */
const idle = new Set([
  'nam',
  'diem',
  'hang',
  'xep',
  'ket',
  'qua',
  'chi',
  'so',
  'cua',
  'tinh',
  'thanh',
  'pho',
  'tp',
  'in',
  'of',
])

const mostWordsOfName = 6

/** The texts, without marks, by which an index is called, each with the indices that it may mean. */
export function namesOfIndices(indices: readonly FoundIndex[]): ReadonlyMap<string, readonly string[]> {
  const names = indices.flatMap(({ id, short }) =>
    [id.replaceAll('-', ' '), fold(short.vi), fold(short.en), ...(alsoCalled[id] ?? [])].map(
      name => [name, id] as const,
    ),
  )
  return new Map(
    [...Map.groupBy(names, ([name]) => name)].map(([name, held]) => [
      name,
      [...new Set(held.map(([, id]) => id))],
    ]),
  )
}

/** Tells apart what a query says of an index, of a year and of a unit; the longest name of an index counts. */
export function parseQuery(words: readonly string[], names: ReadonlyMap<string, readonly string[]>): Parsed {
  const years = words.filter(isYear)
  const others = words.filter(word => !isYear(word))
  for (let length = Math.min(mostWordsOfName, others.length); length > 0; length--)
    for (let start = 0; start + length <= others.length; start++) {
      const indices = names.get(others.slice(start, start + length).join(' '))
      if (indices)
        return { indices, years, rests: rests([...others.slice(0, start), ...others.slice(start + length)]) }
    }
  return { indices: [], years, rests: rests(others) }
}

const isYear = (word: string): boolean => /^(19|20)\d\d$/.test(word)

function rests(words: readonly string[]): readonly (readonly string[])[] {
  const kept = words.filter(word => !idle.has(word))
  return [words, kept].filter((way, i) => way.length > 0 && (i === 0 || way.length < words.length))
}

/** The newest editions first that a unit is in: of the indices named, or of any; of the years named, or the newest of each index. */
export function editionsMeant(
  { indices, years }: Parsed,
  held: readonly FoundEdition[],
): readonly FoundEdition[] {
  const ofIndex = held.filter(({ id }) => indices.length === 0 || indices.includes(id.split('/')[0]))
  const ofYear = ofIndex.filter(
    ({ id }) => years.length === 0 || years.some(year => id.split('/')[1].startsWith(year)),
  )
  if (years.length > 0) return ofYear.toReversed()
  const newest = new Map(ofYear.map(edition => [edition.id.split('/')[0], edition]))
  return [...newest.values()]
}
