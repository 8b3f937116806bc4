import { composedFinder, type FindReading, namedFinder } from './find-composed.ts'
import type { Hit } from './find-results.ts'
import { nearestWords } from './nearest-words.ts'
import { type Reading, readQuery } from './read-query.ts'
import { scoreReading } from './score-reading.ts'
import { searchEntries } from './search-entries.ts'
import type { SearchIndex } from './search-index.ts'
import { type Searcher, searcherOf } from './searcher.ts'

/** What a query found, best first; where nothing, the queries with known words that are most like it. */
export type Found = {
  readonly hits: readonly Hit[]
  /** Whether more was found than is told. */
  readonly isMore: boolean
  readonly nearest: readonly string[]
}

/** Answers queries. */
export type Find = (query: string) => Found

const mostHits = 24
/** What answers so much less well than the best is not shown. */
const leastOfBest = 0.2

/** Lays out a release for searching, once. The same query always finds the same, in the same order. */
export function openSearch(index: SearchIndex): Find {
  const searcher = searcherOf(searchEntries(index), {
    fillers: new Set(index.fillers),
    abbreviations: new Map(index.abbreviations),
  })
  const [composed, named] = [composedFinder(index), namedFinder(index)]
  return query => {
    const readings = readQuery(searcher, query)
    const hitsOf = (...ways: readonly FindReading[]): readonly Hit[] =>
      readings.flatMap(reading => ways.flatMap(way => way(searcher, reading)))
    const strict = hitsOf(whole, composed)
    const found = strict.length > 0 ? strict : hitsOf(loose)
    const all = ranked(bestOfEach([...found, ...hitsOf(named)]))
    const hits = all.slice(0, mostHits)
    const nearest = all.length > 0 ? [] : nearestWords(searcher, query)
    return { hits, isMore: all.length > hits.length, nearest }
  }
}

/** Entries by the words of a reading. A loose search is for queries that find nothing otherwise. */
const whole: FindReading = (searcher, reading) => entriesFor(searcher, reading, false)
const loose: FindReading = (searcher, reading) => entriesFor(searcher, reading, true)

function entriesFor(searcher: Searcher, reading: Reading, isLoose: boolean): readonly Hit[] {
  const { scores, terms } = scoreReading(searcher, reading, isLoose)
  return searcher.entries.flatMap((entry, at) =>
    scores[at] > 0 ? [{ entry, score: scores[at], terms }] : [],
  )
}

/** The best hit of each address. */
function bestOfEach(hits: readonly Hit[]): readonly Hit[] {
  const best = new Map<string, Hit>()
  for (const hit of hits) {
    const known = best.get(hit.entry.address)
    if (!known || known.score < hit.score) best.set(hit.entry.address, hit)
  }
  return [...best.values()]
}

function ranked(hits: readonly Hit[]): readonly Hit[] {
  const sorted = hits.toSorted((a, b) => b.score - a.score || (a.entry.address < b.entry.address ? -1 : 1))
  const least = leastOfBest * (sorted[0]?.score ?? 0)
  return sorted.filter(({ score }) => score >= least)
}
