import { fold } from '@thuocdo/engine'
import type { Searcher } from './searcher.ts'
import { splitRun } from './split-run.ts'
import { withoutFillers } from './without-fillers.ts'

/** One way to read a query: its words, and how sure it is that they were meant, 0…1. */
export type Reading = { readonly words: readonly string[]; readonly trust: number }

/** Queries are short: what follows so many letters or words is not read. */
const mostLetters = 120
const mostWords = 10
const mostReadings = 6
/** Runs shorter than this are words. */
const shortestRun = 4
/** A query in which words around a name could be left out is less sure to be meant with them. */
const withFillers = 0.7

/** The ways to read a query: as it was typed, with short forms in full, with runs of letters split into words, and without words around a name. */
export function readQuery(searcher: Searcher, query: string): readonly Reading[] {
  const typed = wordsOf(query)
  if (typed.length === 0) return []
  const spaced = respaced(searcher, typed)
  const ways = [typed, ...spaced].flatMap((words, i) =>
    inFull(searcher, words).map((full, j) => ({
      words: full,
      trust: (i === 0 ? 1 : 0.9) * (j === 0 ? 1 : 0.92),
    })),
  )
  const known = new Map<string, Reading>()
  for (const way of ways.flatMap(way => bared(searcher, way)))
    if (!known.has(way.words.join(' '))) known.set(way.words.join(' '), way)
  return [...known.values()].slice(0, mostReadings)
}

/** The reading without words around a name, then with them; the very same where there are none. */
function bared(searcher: Searcher, { words, trust }: Reading): readonly Reading[] {
  const left = withoutFillers(words, searcher.fillers, text => isInUnit(searcher, text))
  if (left === words) return [{ words, trust }]
  return [
    { words: left, trust },
    { words, trust: trust * withFillers },
  ]
}

const isInUnit = ({ entries }: Searcher, text: string): boolean =>
  entries.some(
    ({ kind, titles }) => kind === 'unit' && titles.some(title => ` ${title} `.includes(` ${text} `)),
  )

/** The words of a query without marks; a number that touches a word stands apart: `pci2021`. */
const wordsOf = (query: string): readonly string[] =>
  fold(query.normalize('NFC').slice(0, mostLetters))
    .replace(/([a-z]{2})(?=\d)|(\d)(?=[a-z]{2})/g, '$1$2 ')
    .split(' ')
    .filter(word => word !== '')
    .slice(0, mostWords)

/** The words with runs split, and all letters together split again where that still leaves words that stand nowhere. */
function respaced(searcher: Searcher, words: readonly string[]): readonly (readonly string[])[] {
  const isKnown = (word: string): boolean => searcher.postings.has(word) || searcher.abbreviations.has(word)
  if (words.every(isKnown)) return []
  const weight = (word: string): number => (word.length > 1 ? (searcher.common.get(word) ?? 0) : 0)
  const split = words.flatMap(word =>
    isKnown(word) || word.length < shortestRun ? [word] : (splitRun(word, weight) ?? [word]),
  )
  if (split.every(isKnown)) return [split]
  const joined = splitRun(words.join(''), weight)
  return joined ? [split, joined] : [split]
}

/** The words themselves, then each way to write their short forms in full. */
function inFull(searcher: Searcher, words: readonly string[]): readonly (readonly string[])[] {
  const ways = waysFrom(searcher, words, 0)
  return ways.length > 1 ? [words, ...ways.filter(way => way.join(' ') !== words.join(' '))] : ways
}

/** The first ways to read the words from a place on; a short form of two words goes before one of a single word. */
function waysFrom(
  searcher: Searcher,
  words: readonly string[],
  from: number,
): readonly (readonly string[])[] {
  if (from >= words.length) return [[]]
  for (const taken of [2, 1]) {
    const full =
      from + taken <= words.length
        ? searcher.abbreviations.get(words.slice(from, from + taken).join(' '))
        : undefined
    if (!full) continue
    const rest = waysFrom(searcher, words, from + taken)
    const heads = [...full.map(one => one.split(' ')), words.slice(from, from + taken)]
    return heads.flatMap(head => rest.map(tail => [...head, ...tail])).slice(0, mostReadings)
  }
  return waysFrom(searcher, words, from + 1).map(tail => [words[from], ...tail])
}
