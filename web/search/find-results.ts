import { unitAddress } from '../portal/address.ts'
import { editionsMeant, namesOfIndices, type Parsed, parseQuery } from './parse-query.ts'
import type { Reading } from './read-query.ts'
import { scoreReading, type Terms } from './score-reading.ts'
import { indexOf, shortOf } from './search-entries.ts'
import type { SearchEntry } from './search-entry.ts'
import type { FoundEdition, SearchIndex } from './search-index.ts'
import type { Searcher } from './searcher.ts'

/** One thing found, how well it answers, and which words of it were asked for. */
export type Hit = { readonly entry: SearchEntry; readonly score: number; readonly terms: Terms }

/** Finds the results of units in editions: “pci hung yen 2021”. They have no entries; they are made of what the query says. */
export type FindResults = (searcher: Searcher, reading: Reading) => readonly Hit[]

/** Units that answer nearly as well as the best are meant too: provinces of one name. */
const nearly = 0.6
const mostUnits = 4
const mostResults = 6
/** A result that was asked for by index or year stands before its unit; the newest ones of a unit asked for alone behind it. */
const [askedWeight, unaskedWeight] = [1.25, 0.4]
/** The page of the unit stands behind the results that were asked for. */
const unitWeight = 0.4

/** Lays out who is where, once, for finding results. */
export function resultsFinder(index: SearchIndex): FindResults {
  const names = namesOfIndices(index.indices)
  const held = holdersOf(index)
  return (searcher, reading) => {
    const parsed = parseQuery(reading.words, names)
    for (const words of parsed.rests) {
      const found = resultsOf(searcher, { ...reading, words }, parsed, index, held)
      if (found.length > 0) return found
    }
    return []
  }
}

/** The editions that hold each unit, oldest first. */
function holdersOf({ editions, units }: SearchIndex): readonly (readonly FoundEdition[])[] {
  const held: FoundEdition[][] = units.map(() => [])
  for (const edition of editions) for (const unit of edition.units) held[unit].push(edition)
  return held
}

function resultsOf(
  searcher: Searcher,
  rest: Reading,
  parsed: Parsed,
  index: SearchIndex,
  held: readonly (readonly FoundEdition[])[],
): readonly Hit[] {
  const { scores, shares, terms } = scoreReading(searcher, rest)
  const said = [...parsed.indices.flatMap(id => id.split('-')), ...parsed.years]
  const isAsked = said.length > 0
  const weight = rest.trust * (isAsked ? askedWeight : unaskedWeight)
  const bonus = said.length * 6
  const whole = index.units.map((_, at) => at).filter(at => shares[at] > 0.999)
  const best = Math.max(...whole.map(at => scores[at]))
  const units = whole
    .filter(at => scores[at] >= nearly * best && (isAsked || isNamed(searcher, at, rest)))
    .sort((a, b) => scores[b] - scores[a] || a - b)
    .slice(0, mostUnits)
  const all = new Map([...terms, ...said.map(word => [word, word.length] as const)])
  const scoreOf = (at: number): number => (scores[at] + bonus) * weight
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
