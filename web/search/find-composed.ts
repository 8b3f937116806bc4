import { editionAddress, indexAddress } from '../portal/address.ts'
import { partsFinder } from './find-parts.ts'
import { type Hit, resultsFinder, saidIn } from './find-results.ts'
import { editionsMeant, namesOfIndices, type Parsed, parseQuery } from './parse-query.ts'
import type { Reading } from './read-query.ts'
import { scoreReading } from './score-reading.ts'
import type { SearchIndex } from './search-index.ts'
import type { Searcher } from './searcher.ts'

/** Finds for one reading of a query. */
export type FindReading = (searcher: Searcher, reading: Reading) => readonly Hit[]

/** Finds what is made of an index, a year and a name, and has no entry: results of units, criteria of a year. */
export function composedFinder(index: SearchIndex): FindReading {
  const names = namesOfIndices(index.indices)
  const finders = [resultsFinder(index), partsFinder(index)]
  return (searcher, reading) => {
    const parsed = parseQuery(reading.words, names)
    for (const words of parsed.rests) {
      const rest = { ...reading, words }
      const asked = { parsed, rest, scored: scoreReading(searcher, rest) }
      const found = finders.flatMap(find => find(searcher, asked))
      if (found.length > 0) return found
    }
    return []
  }
}

/** An index and a year that are named among other words are a weak answer, but one. */
const amongOthers = 0.35

/** Finds the editions, or the pages of indices, that a query names, whatever else it says. */
export function namedFinder(index: SearchIndex): FindReading {
  const names = namesOfIndices(index.indices)
  return (searcher, reading) => {
    const parsed = parseQuery(reading.words, names)
    if (parsed.indices.length === 0) return []
    const { scoreOf, terms } = saidIn(parsed, reading.trust * (parsed.rests.length === 0 ? 1 : amongOthers))
    const addresses = new Set(addressesOf(index, parsed))
    return searcher.entries
      .filter(({ address }) => addresses.has(address))
      .map(entry => ({ entry, score: scoreOf(0) * entry.weight, terms: new Map(terms) }))
  }
}

/** The editions of the indices and years named; without such a year the pages of the indices. */
function addressesOf({ editions }: SearchIndex, parsed: Parsed): readonly string[] {
  const ofYears = parsed.years.length > 0 ? editionsMeant(parsed, editions) : []
  if (ofYears.length > 0) return ofYears.map(({ id }) => editionAddress('vi', id))
  return parsed.indices.map(id => indexAddress('vi', id))
}
