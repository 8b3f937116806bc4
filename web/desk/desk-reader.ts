import { dayWords, type Language, numeral, type Words } from '@thuocdo/engine'
import { shell as enShell } from '../words/desk/en-shell.ts'
import { type ShellWords, shell as viShell } from '../words/desk/vi-shell.ts'
import { deskAddress } from './address.ts'
import { dayIn } from './day-in.ts'

/** One reader of the desk: the words of its frame; days, instants and numbers as the language writes them; its addresses. */
export type DeskReader = {
  readonly language: Language
  readonly words: ShellWords
  readonly say: (words: Words) => string
  /** One of two catalogues: a page brings its own words. */
  readonly of: <T>(catalogs: { readonly vi: T; readonly en: T }) => T
  readonly count: (x: number) => string
  readonly number: (x: number, decimals: number) => string
  /** A day: `05/01/2026`. */
  readonly day: (at: Date) => string
  /** An instant at the clock of Việt Nam: `05/01/2026 08:00`. */
  readonly instant: (at: Date) => string
  /** A page in this language, with `/desk` before it: for plain links. */
  readonly href: (page: string) => string
}

/** The reader of a language. */
export const deskReader = (language: Language): DeskReader => ({
  language,
  words: language === 'vi' ? viShell : enShell,
  say: words => words[language],
  of: catalogs => catalogs[language],
  count: x => numeral(x, language, 0),
  number: (x, decimals) => numeral(x, language, decimals, decimals),
  day: at => dayWords(dayIn(at), language),
  instant: at => `${dayWords(dayIn(at), language)} ${clockIn(at)}`,
  href: page => deskAddress(language, page),
})

const clockIn = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
