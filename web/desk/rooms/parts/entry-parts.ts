import { dayWords, isDay, type Json, type Words } from '@thuocdo/engine'

/** What the ids and codes in entries are called: see `entryNames`. */
export type Names = ReadonlyMap<string, Words>

/** From what to what an entry changed something, as far as it is known. */
export type Change = { readonly from: Words | null; readonly to: Words | null }

/** Words that are alike in both languages. */
export const same = (text: string): Words => ({ vi: text, en: text })

/** Words, or nothing where a condition before them fails. */
export const wordsFor = (words: Words | false): Words | null => (words === false ? null : words)

/** Several words in a row, those that are not there left out; nothing where none is. */
export function joined(parts: readonly (Words | null)[], between = ' · '): Words | null {
  const there = parts.filter(words => words !== null)
  if (there.length === 0) return null
  return { vi: there.map(({ vi }) => vi).join(between), en: there.map(({ en }) => en).join(between) }
}

/** The name of an id; what has none any more says so, since an id tells a reader nothing. */
export function named(names: Names, id: Json | undefined, kind = ''): Words | null {
  if (!isText(id)) return null
  const found = names.get(`${kind}${id}`)
  if (found !== undefined) return found
  return isUuid.test(id) ? { vi: 'đã xóa tên', en: 'name erased' } : same(id)
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A day with what it is: `hạn nộp 31/01/2026`. */
export const daysWords = (what: Words, day: Json | undefined): Words | null =>
  isText(day) && isDay(day)
    ? { vi: `${what.vi} ${dayWords(day, 'vi')}`, en: `${what.en} ${dayWords(day, 'en')}` }
    : null

/** Whether a value is a text that is not empty. */
export const isText = (value: Json | undefined): value is string => typeof value === 'string' && value !== ''

/** Whether a value has named parts. */
export const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
