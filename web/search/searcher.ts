import { fold } from '@thuocdo/engine'
import type { SearchEntry } from './search-entry.ts'

/** Where a word stands: in which entry, and how much it counts there. */
export type Posting = { readonly at: number; readonly weight: number }

/** One entry with its titles as they are compared. */
export type Indexed = SearchEntry & { readonly titles: readonly string[]; readonly length: number }

/** Entries ready to be searched, with every word that occurs in them. */
export type Searcher = {
  readonly entries: readonly Indexed[]
  readonly postings: ReadonlyMap<string, readonly Posting[]>
  /** How often a word stands in titles and names: what runs of letters are split into. */
  readonly common: ReadonlyMap<string, number>
  /** The words as titles write them, with marks. */
  readonly spelt: ReadonlyMap<string, string>
  /** Words around a name that a search may leave out. */
  readonly fillers: ReadonlySet<string>
  /** Short forms, and what they may mean. */
  readonly abbreviations: ReadonlyMap<string, readonly string[]>
  /** How rare a word is, after Robertson and Spärck Jones: at least 0.2; that of one entry for a word that stands nowhere. */
  readonly rarity: (word: string) => number
}

/** What people write otherwise than titles do. */
type Habits = Pick<Searcher, 'fillers' | 'abbreviations'>

/** How much a word counts by where it stands. */
const fields = { vi: 3, en: 2.4, others: 2, note: 0.7 }

/** Lays out entries for searching. */
export function searcherOf(entries: readonly SearchEntry[], habits: Habits): Searcher {
  const postings = new Map<string, Posting[]>()
  const common = new Map<string, number>()
  const indexed = entries.map((entry, at) => {
    for (const [word, weight] of weightsOf(entry)) {
      const known = postings.get(word)
      if (known) known.push({ at, weight })
      else postings.set(word, [{ at, weight }])
      if (weight >= fields.others) common.set(word, (common.get(word) ?? 0) + 1)
    }
    const titles = [...new Set([fold(entry.title.vi), fold(entry.title.en)])]
    return { ...entry, titles, length: titles[0].split(' ').length }
  })
  const rarity = (word: string): number => {
    const held = postings.get(word)?.length ?? 1
    return Math.max(0.2, Math.log(1 + (entries.length - held + 0.5) / (held + 0.5)))
  }
  return { entries: indexed, postings, common, spelt: spellingsOf(entries), ...habits, rarity }
}

/** The words of an entry, each with the weight of the best place where it stands. */
function weightsOf({ title, note, others }: SearchEntry): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  const add = (text: string, weight: number): void => {
    for (const word of fold(text).split(' '))
      if (word !== '') weights.set(word, Math.max(weight, weights.get(word) ?? 0))
  }
  add(title.vi, fields.vi)
  add(title.en, fields.en)
  for (const other of others) add(other, fields.others)
  add(note.vi, fields.note)
  add(note.en, fields.note)
  return weights
}

/** Each word as the first title that has it writes it. */
function spellingsOf(entries: readonly SearchEntry[]): ReadonlyMap<string, string> {
  const spelt = new Map<string, string>()
  for (const { title } of entries)
    for (const [word] of `${title.vi} ${title.en}`.normalize('NFC').matchAll(wordShape)) {
      const folded = fold(word)
      if (!spelt.has(folded)) spelt.set(folded, word.toLowerCase())
    }
  return spelt
}

const wordShape = /[\p{L}\p{N}]+/gu
