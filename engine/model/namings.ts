import type { Day } from '../basics/calendar.ts'
import { once } from '../basics/once.ts'
import { fold } from '../basics/text.ts'
import { kindWords, withKind } from './kinds.ts'
import { isAlive, isValid, type Unit } from './unit.ts'

/** A text that stands for a unit, between two days if it is a dated name. */
export type Naming = { readonly unit: Unit; readonly text: string; readonly from?: Day; readonly to?: Day }

/** The namings of units by one reading of their texts. */
export type NamingIndex = ReadonlyMap<string, readonly Naming[]>

/** Whether a naming counts on the day. */
export const isMeant = (naming: Naming, day: Day): boolean =>
  isAlive(naming.unit, day) && isValid(naming, day)

const kinds = Object.values(kindWords).flatMap(word => word ?? [])
const anyOf = (words: readonly string[]): string => words.map(word => word.toLowerCase()).join('|')
const kindAtFront = new RegExp(`^(?:${anyOf(kinds.map(({ vi }) => vi))})\\s+(?=\\S)`, 'u')
const kindAtEnd = new RegExp(`\\s+(?:${anyOf(kinds.map(({ en }) => en))})$`, 'u')

/** The words for kinds as tables shorten them: `TP.HCM`, `P. Cống Vị`, `TT Thọ Xuân`. */
const shortened = /^(t\.?p|t\.?t|t\.?x|[pxhq](?=\.))(?:\.\s*|\s+)(?=\S)/u
const inFull: { readonly [short: string]: string } = {
  tp: 'thành phố',
  tt: 'thị trấn',
  tx: 'thị xã',
  p: 'phường',
  x: 'xã',
  h: 'huyện',
  q: 'quận',
}

const exact = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ')

const lower = (text: string): string =>
  exact(text)
    .toLowerCase()
    .replace(shortened, (_, short: string) => `${inFull[short.replace('.', '')]} `)

/** The name without the word for its kind. */
const plain = (text: string): string => lower(text).replace(kindAtFront, '').replace(kindAtEnd, '')

/** The word for a kind that a text begins or ends with, in full and in lower case: `xã` of “X. Tân Lập”. */
export function kindSaid(text: string): string | undefined {
  const read = lower(text)
  return (kindAtFront.exec(read) ?? kindAtEnd.exec(read))?.[0].trim()
}

/** The loosest reading of a name: without the word for its kind and without marks. */
export const bareName = (text: string): string => fold(plain(text))

/** How a text is read, one way after the other, until one of them means something. */
export const readings: readonly ((text: string) => string)[] = [
  exact,
  lower,
  plain,
  text => fold(lower(text)),
  bareName,
]

/** The namings of units by each of the readings. Each is made when first asked for: most tables need only the first. */
export function namingIndexes(units: readonly Unit[]): readonly (() => NamingIndex)[] {
  const asWritten = once(() => Map.groupBy(units.flatMap(namingsOf), ({ text }) => exact(text)))
  const inLowerCase = once(() => readAgain(asWritten(), lower))
  const withoutKind = once(() => readAgain(inLowerCase(), plain))
  const withoutMarks = once(() => readAgain(inLowerCase(), fold))
  const bare = once(() => readAgain(withoutKind(), fold))
  return [asWritten, inLowerCase, withoutKind, withoutMarks, bare]
}

/** Names are shared by many units, so each is read again only once. */
function readAgain(index: NamingIndex, read: (text: string) => string): NamingIndex {
  const found = new Map<string, readonly Naming[]>()
  for (const [text, namings] of index) {
    const key = read(text)
    const before = found.get(key)
    found.set(key, before ? [...before, ...namings] : namings)
  }
  return found
}

function namingsOf(unit: Unit): readonly Naming[] {
  const names = unit.names.flatMap(name => {
    const texts = new Set([name.vi, name.en, withKind(name, 'vi')])
    const { from, to } = name
    const days = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
    return [...texts].map(text => ({ unit, text, ...days }))
  })
  return [...names, ...unit.aliases.map(text => ({ unit, text }))]
}
