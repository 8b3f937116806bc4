import { type FindResults, type Hit, resultsFinder } from './find-results.ts'
import { nearestWords } from './nearest-words.ts'
import { readQuery } from './read-query.ts'
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
  const searcher = searcherOf(searchEntries(index))
  const results = resultsFinder(index)
  return query => {
    const strict = allHits(searcher, results, query, false)
    const all = ranked(strict.length > 0 ? strict : allHits(searcher, results, query, true))
    const hits = all.slice(0, mostHits)
    const nearest = all.length > 0 ? [] : nearestWords(searcher, query)
    return { hits, isMore: all.length > hits.length, nearest }
  }
}

/** Every hit of every reading; the best hit of each address. A loose search is for queries that find nothing otherwise. */
function allHits(searcher: Searcher, results: FindResults, query: string, isLoose: boolean): readonly Hit[] {
  const best = new Map<string, Hit>()
  const add = (hit: Hit): void => {
    const known = best.get(hit.entry.address)
    if (!known || known.score < hit.score) best.set(hit.entry.address, hit)
  }
  for (const reading of readQuery(searcher, query)) {
    const { scores, terms } = scoreReading(searcher, reading, isLoose)
    for (const [at, score] of scores.entries())
      if (score > 0) add({ entry: searcher.entries[at], score, terms })
    for (const hit of results(searcher, reading)) add(hit)
  }
  return [...best.values()]
}

function ranked(hits: readonly Hit[]): readonly Hit[] {
  const sorted = hits.toSorted((a, b) => b.score - a.score || (a.entry.address < b.entry.address ? -1 : 1))
  const least = leastOfBest * (sorted[0]?.score ?? 0)
  return sorted.filter(({ score }) => score >= least)
}
