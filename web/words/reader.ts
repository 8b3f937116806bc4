import { type Language, numeral, type RoundingMode, round, type Words } from '@thuocdo/engine'
import { en } from './en.ts'
import { type Catalog, vi } from './vi.ts'

/** How numbers are printed in an edition. */
export type Print = { readonly decimals: number; readonly mode: RoundingMode }

/** One reader's language: the catalogue, and numbers as that language writes them. */
export type Reader = {
  readonly language: Language
  readonly words: Catalog
  /** The words of the language. */
  readonly say: (words: Words) => string
  /** A number with exactly that many decimals, rounded half-up unless an edition says otherwise. */
  readonly number: (x: number, print: number | Print) => string
  /** The same with its sign: `+0,55`, `−0,55`; nothing before zero. */
  readonly signed: (x: number, print: number | Print) => string
  /** A whole number. */
  readonly count: (x: number) => string
  /** A number that was stated exactly, such as a maximum: with as many decimals as it has, at most four. */
  readonly exact: (x: number) => string
}

/** The reader of a language. */
export function readerOf(language: Language): Reader {
  const number = (x: number, print: number | Print): string => {
    const { decimals, mode } =
      typeof print === 'number' ? ({ decimals: print, mode: 'half-up' } as const) : print
    return numeral(round(x, { decimals, mode }), language, decimals, decimals)
  }
  return {
    language,
    words: catalogs[language],
    say: words => words[language],
    number,
    signed: (x, print) =>
      isPrintedZero(x, print) ? number(0, print) : `${x > 0 ? '+' : ''}${number(x, print)}`,
    count: x => numeral(x, language, 0),
    exact: x => numeral(x, language, 4),
  }
}

const catalogs: { readonly [language in Language]: Catalog } = { vi, en }

const isPrintedZero = (x: number, print: number | Print): boolean =>
  round(x, { decimals: typeof print === 'number' ? print : print.decimals, mode: 'half-up' }) === 0
