import { unitAddress } from '../portal/address.ts'
import { indexOf, shortOf } from './edition-names.ts'
import { editionsMeant, type Parsed } from './parse-query.ts'
import type { Reading } from './read-query.ts'
import type { Scored, Terms } from './score-reading.ts'
import type { SearchEntry } from './search-entry.ts'
import type { FoundEdition, SearchIndex } from './search-index.ts'
import type { Searcher } from './searcher.ts'

/** One thing found, how well it answers, and which words of it were asked for. */
export type Hit = { readonly entry: SearchEntry; readonly score: number; readonly terms: Terms }

/** What a query says of an index and of a year, and how well everything answers the words that are left. */
export type Asked = { readonly parsed: Parsed; readonly rest: Reading; readonly scored: Scored }

/** Finds what is made of what a query says and has no entry. */
export type FindAsked = (searcher: Searcher, asked: Asked) => readonly Hit[]

/** Units that answer nearly as well as the best are meant too: provinces of one name. */
const nearly = 0.6
const mostUnits = 4
const mostResults = 6
/** What was asked for by index or year stands before what has it in every year; the newest of what was asked for alone behind it. */
const [askedWeight, unaskedWeight] = [1.25, 0.4]
/** What each word that names an index or a year adds. */
const pointsOfSaid = 6
/** The page of the unit stands behind the results that were asked for. */
const unitWeight = 0.4

/** Lays out who is where, once, for finding the results of units in editions: “pci hung yen 2021”. */
export function resultsFinder(index: SearchIndex): FindAsked {
  const held = holdersOf(index)
  return (searcher, asked) => resultsOf(searcher, asked, index, held)
}

/** The words that name indices and years in a query, and what they make of the score of the rest. */
export function saidIn({ indices, years }: Parsed, trust: number) {
  const said = [...indices.flatMap(id => id.split('-')), ...years]
  const isAsked = said.length > 0
  const weight = trust * (isAsked ? askedWeight : unaskedWeight)
  const scoreOf = (score: number): number => (score + said.length * pointsOfSaid) * weight
  return { isAsked, scoreOf, terms: said.map(word => [word, word.length] as const) }
}

/** The editions that hold each unit, oldest first. */
function holdersOf({ editions, units }: SearchIndex): readonly (readonly FoundEdition[])[] {
  const held: FoundEdition[][] = units.map(() => [])
  for (const edition of editions) for (const unit of edition.units) held[unit].push(edition)
  return held
}

function resultsOf(
  searcher: Searcher,
  { parsed, rest, scored: { scores, shares, terms } }: Asked,
  index: SearchIndex,
  held: readonly (readonly FoundEdition[])[],
): readonly Hit[] {
  const said = saidIn(parsed, rest.trust)
  const { isAsked } = said
  const whole = index.units.map((_, at) => at).filter(at => shares[at] > 0.999)
  const best = Math.max(...whole.map(at => scores[at]))
  const units = whole
    .filter(at => scores[at] >= nearly * best && (isAsked || isNamed(searcher, at, rest)))
    .sort((a, b) => scores[b] - scores[a] || a - b)
    .slice(0, mostUnits)
  const all = new Map([...terms, ...said.terms])
  const scoreOf = (at: number): number => said.scoreOf(scores[at])
  const found = units.flatMap(at =>
    editionsMeant(parsed, held[at]).map((edition, place) => ({
      entry: resultEntry(index, at, edition),
      score: scoreOf(at) * (1 - place * 0.01),
      terms: all,
    })),
  )
  // Where no such edition holds any of them, the page of a unit says which do.
  if (found.length === 0 && isAsked)
    return units.map(at => ({ entry: searcher.entries[at], score: scoreOf(at), terms }))
  const holders = units.filter(at => isAsked && editionsMeant(parsed, held[at]).length > 0)
  const own = holders.map(at => ({ entry: searcher.entries[at], score: scoreOf(at) * unitWeight, terms }))
  return [...found.slice(0, mostResults), ...own]
}

/** Whether a unit of the nation was asked for by its whole name. */
const isNamed = ({ entries }: Searcher, at: number, { words }: Reading): boolean =>
  entries[at].weight > 1 && entries[at].titles.includes(words.join(' '))

function resultEntry({ units, indices }: SearchIndex, at: number, edition: FoundEdition): SearchEntry {
  const { id, name } = units[at]
  const index = indices.find(one => one.id === indexOf(edition.id))
  const short = shortOf(edition, index)
  return {
    kind: 'result',
    title: { vi: `${name.vi} – ${short.vi}`, en: `${name.en} – ${short.en}` },
    note: edition.title,
    address: unitAddress('vi', edition.id, id),
    others: [],
    weight: 1,
  }
}
