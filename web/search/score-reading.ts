import { matchWord, type Taken } from './match-word.ts'
import type { Reading } from './read-query.ts'
import type { Indexed, Searcher } from './searcher.ts'

/** The words that a reading matched, each with how many of its letters were typed. */
export type Terms = ReadonlyMap<string, number>

/** How well each entry answers one reading (0 where it does not), and which share of it each entry holds, 0…1. */
export type Scored = { readonly scores: Float64Array; readonly shares: Float64Array; readonly terms: Terms }

/** An entry has to hold at least this share of what was asked, counted by rarity; less in a loose reading. */
const leastCovered = { strict: 0.55, loose: 0.35 }

/** Scores all entries for a reading, in the manner of BM25: rare words count for more, long titles for less. */
export function scoreReading(searcher: Searcher, { words, trust }: Reading, isLoose = false): Scored {
  const { entries } = searcher
  const [scores, shares] = [new Float64Array(entries.length), new Float64Array(entries.length)]
  const terms = new Map<string, number>()
  let asked = 0
  for (const [i, typed] of words.entries()) {
    const { found, best, rarity } = scoreWord(searcher, typed, {
      isLast: i === words.length - 1,
      isLoose,
    })
    for (const [word, letters] of found) terms.set(word, Math.max(letters, terms.get(word) ?? 0))
    asked += rarity
    for (const [at, points] of best) {
      scores[at] += points
      shares[at] += rarity
    }
  }
  const said = words.join(' ')
  const least = leastCovered[isLoose ? 'loose' : 'strict']
  for (const [at, entry] of entries.entries()) {
    const share = shares[at] / asked
    shares[at] = share
    const fit = share < least ? 0 : share * share * trust * phrase(entry, said) * entry.weight
    scores[at] *= fit / (0.75 + 0.05 * entry.length)
  }
  return { scores, shares, terms }
}

/** What one typed word adds to each entry that holds it. */
function scoreWord(searcher: Searcher, typed: string, taken: Taken) {
  const matches = matchWord(searcher, typed, taken)
  const best = new Map<number, number>()
  for (const { word, fit } of matches) {
    const points = fit * searcher.rarity(word)
    for (const { at, weight } of searcher.postings.get(word) ?? [])
      best.set(at, Math.max(best.get(at) ?? 0, points * weight))
  }
  const rarity = searcher.rarity(matches[0]?.word ?? typed)
  return { best, rarity, found: matches.map(({ word, letters }) => [word, letters] as const) }
}

/** A title that is what was typed stands before one that begins so, and that before one that holds it. */
function phrase({ titles }: Indexed, said: string): number {
  if (titles.includes(said)) return 2
  if (titles.some(title => title.startsWith(`${said} `))) return 1.5
  return titles.some(title => ` ${title} `.includes(` ${said} `)) ? 1.35 : 1
}
