import { isOneTypo } from './one-typo.ts'
import type { Searcher } from './searcher.ts'

/** A word of the index that a typed word may mean, how well, 0…1, and how many of its letters were typed. */
export type WordMatch = { readonly word: string; readonly fit: number; readonly letters: number }

/** From so many letters on, the beginning of a word stands for it. */
const shortestPrefix = 2
const shortestTypo = 4

/** How a typed word is taken: whether more may follow, and whether a word that is known may be a slip of the hand for another. */
export type Taken = { readonly isLast: boolean; readonly isLoose: boolean }

/** The words of the index that a typed word may mean: itself, words that it begins, and, where it stands nowhere, slips of the hand. */
export function matchWord(
  { postings }: Searcher,
  typed: string,
  { isLast, isLoose }: Taken,
): readonly WordMatch[] {
  const found: WordMatch[] = postings.has(typed) ? [{ word: typed, fit: 1, letters: typed.length }] : []
  const isWhole = found.length > 0
  const isBegun = !/\d/.test(typed) && typed.length >= (isLast ? shortestPrefix : shortestPrefix + 1)
  if (isBegun && (isLast || !isWhole))
    for (const word of postings.keys())
      if (word !== typed && word.startsWith(typed))
        found.push({
          word,
          fit: isWhole ? (0.4 * typed.length) / word.length : 0.4 + (0.45 * typed.length) / word.length,
          letters: typed.length,
        })
  if ((!isWhole || isLoose) && isTypoOf(typed, found.length > 0))
    for (const word of postings.keys())
      if (word.length >= shortestTypo - 1 && !/\d/.test(word) && isOneTypo(typed, word))
        found.push({ word, fit: word[0] === typed[0] ? 0.55 : 0.4, letters: word.length })
  return found
}

const isTypoOf = (typed: string, isBegun: boolean): boolean =>
  !/\d/.test(typed) && typed.length >= (isBegun ? shortestTypo : shortestTypo - 1)
