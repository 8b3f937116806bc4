import type { Day } from '../basics/calendar.ts'
import type { Language, Words } from '../basics/problem.ts'
import { nameEntryOn, type Unit, type UnitName } from './unit.ts'

/** The words for the kinds of units of the administration: before a name in Vietnamese, behind it in English. */
export const kindWords: { readonly [kind in string]?: Words } = {
  province: { vi: 'Tỉnh', en: 'Province' },
  city: { vi: 'Thành phố', en: 'City' },
  district: { vi: 'Huyện', en: 'District' },
  'urban-district': { vi: 'Quận', en: 'District' },
  town: { vi: 'Thị xã', en: 'Town' },
  township: { vi: 'Thị trấn', en: 'Township' },
  ward: { vi: 'Phường', en: 'Ward' },
  commune: { vi: 'Xã', en: 'Commune' },
  'special-zone': { vi: 'Đặc khu', en: 'Special Zone' },
}

/** A name with the word for its kind, which tells Thị trấn Thọ Xuân from Xã Thọ Xuân; the name alone where it has none. A short form before the name is written out. */
export function withKind(name: Pick<UnitName, 'vi' | 'en' | 'kind'>, language: Language): string {
  const word = kindWords[name.kind]?.[language]
  if (word === undefined || isThere(name[language], word, language)) return name[language]
  return language === 'vi' ? `${word} ${name.vi.replace(/^TP\. /, '')}` : `${name.en} ${word}`
}

/** The name of the day as tables write it: a ward or a district with the word for its kind, a province without. */
export const fullNameOn = (unit: Unit, day: Day, language: Language): string =>
  fullName(unit, nameEntryOn(unit, day), language)

/** One of the names of a unit as tables write it. */
export const fullName = (
  { level }: Pick<Unit, 'level'>,
  name: Pick<UnitName, 'vi' | 'en' | 'kind'>,
  language: Language,
): string => (level === 'province' ? name[language] : withKind(name, language))

const ofCommunes: readonly string[] = ['commune', 'ward', 'special-zone']

/** The level of a unit on a day: a commune that became a ward by its name of that day is among the wards from then on. */
export function levelOn(unit: Unit, day: Day): string {
  const { kind } = nameEntryOn(unit, day)
  return [unit.level, kind].every(one => ofCommunes.includes(one)) ? kind : unit.level
}

const isThere = (name: string, word: string, language: Language): boolean =>
  language === 'vi' ? name.startsWith(`${word} `) : name.endsWith(` ${word}`)
