import { fold } from '@thuocdo/engine'
import type { Terms } from './score-reading.ts'

/** A piece of a text, where it begins, and whether it is what was asked for. */
export type Piece = { readonly at: number; readonly text: string; readonly isMatch: boolean }

/** A text in pieces: the letters that were asked for stand apart, with their marks. */
export function markText(text: string, terms: Terms): readonly Piece[] {
  const pieces: Piece[] = []
  let done = 0
  const whole = text.normalize('NFC')
  for (const match of whole.matchAll(wordShape)) {
    const letters = terms.get(fold(match[0])) ?? 0
    const end = match.index + lettersOf(match[0], letters)
    if (letters === 0) continue
    pieces.push({ at: done, text: whole.slice(done, match.index), isMatch: false })
    pieces.push({ at: match.index, text: whole.slice(match.index, end), isMatch: true })
    done = end
  }
  pieces.push({ at: done, text: whole.slice(done), isMatch: false })
  return pieces.filter(({ text }) => text !== '')
}

const wordShape = /[\p{L}\p{N}]+/gu

/** How much of a word so many folded letters are: in composed text each letter folds to one, but those of other scripts. */
const lettersOf = (word: string, letters: number): number =>
  fold(word).length === word.length ? Math.min(letters, word.length) : word.length
