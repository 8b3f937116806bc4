import type { Day } from '../basics/calendar.ts'
import { once } from '../basics/once.ts'
import { fold } from '../basics/text.ts'
import { isAlive, isValid, type Unit, type UnitName } from './unit.ts'

/** A text that stands for a unit, between two days if it is a dated name. */
export type Naming = { readonly unit: Unit; readonly text: string; readonly from?: Day; readonly to?: Day }

/** The namings of units by one reading of their texts. */
export type NamingIndex = ReadonlyMap<string, readonly Naming[]>

/** Whether a naming counts on the day. */
export const isMeant = (naming: Naming, day: Day): boolean =>
  isAlive(naming.unit, day) && isValid(naming, day)

/** The words for kinds of units of the administration, as they stand before a name. */
const kindWords: { readonly [kind: string]: string } = {
  province: 'Tỉnh',
  city: 'Thành phố',
  ward: 'Phường',
  commune: 'Xã',
  township: 'Thị trấn',
  'special-zone': 'Đặc khu',
  district: 'Huyện',
  'urban-district': 'Quận',
  town: 'Thị xã',
}

const kindAtFront = new RegExp(`^(?:${Object.values(kindWords).join('|').toLowerCase()})\\s+(?=\\S)`, 'u')
const kindAtEnd = /\s+(?:province|city|ward|commune|township|special zone|district|town)$/u

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
  const names = unit.names.flatMap(({ vi, en, kind, ...days }) => [
    { unit, text: vi, ...days },
    { unit, text: en, ...days },
    ...withKind({ vi, kind }).map(text => ({ unit, text, ...days })),
  ])
  return [...names, ...unit.aliases.map(text => ({ unit, text }))]
}

/** The name behind the word for its kind, which tells Thị trấn Thọ Xuân from Xã Thọ Xuân. */
function withKind({ vi, kind }: Pick<UnitName, 'vi' | 'kind'>): readonly string[] {
  const word = kindWords[kind]
  return word === undefined || vi.startsWith(`${word} `) ? [] : [`${word} ${vi}`]
}
