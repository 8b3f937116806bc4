import { type Day, fold, type Unit } from '@thuocdo/engine'

/** What a new unit is called and where it lies; `code` is its official one, where it has one. */
export type NewUnit = {
  readonly level: string
  readonly vi: string
  /** Where it is empty, the Vietnamese name without its marks stands for it. */
  readonly en: string
  readonly kind: string
  readonly code?: string
  readonly within?: string
}

/** What ids of new units keep to: which are taken, and what their siblings carry between name and year. */
export type TakenIds = {
  readonly isTaken: (id: string) => boolean
  readonly sharedPart?: string
}

/**
 * The id of a unit that is founded: its name as a slug, what its siblings carry (the province), and the year. Where that is taken,
 * its code stands before the year, else the next number that is free.
 */
export function newUnitId(
  { vi, code = '' }: Pick<NewUnit, 'vi' | 'code'>,
  on: Day,
  { isTaken, sharedPart = '' }: TakenIds,
): string {
  const year = on.slice(0, 4)
  const slug = [slugOf(vi), sharedPart].filter(Boolean).join('-')
  const plain = `${slug}-${year}`
  if (!isTaken(plain)) return plain
  const coded = `${slug}-${slugOf(code)}-${year}`
  if (code !== '' && !isTaken(coded)) return coded
  for (let number = 2; ; number++) {
    const numbered = `${slug}-${number}-${year}`
    if (!isTaken(numbered)) return numbered
  }
}

/** What most ids of some units carry between the name and the year: `minh-hoa` of `xa-dong-mau-minh-hoa-2025`; else nothing. */
export function sharedPartOf(units: readonly Pick<Unit, 'id' | 'names'>[]): string {
  const counted = Map.groupBy(units, partBetween)
  const most = [...counted].find(([, those]) => those.length > 1 && 2 * those.length > units.length)
  return most?.[0] ?? ''
}

function partBetween({ id, names }: Pick<Unit, 'id' | 'names'>): string {
  const slug = slugOf(names[0].vi)
  return id.startsWith(`${slug}-`) ? id.slice(slug.length + 1).replace(/-?\d{4}$/, '') : ''
}

/** A Vietnamese name as an id writes it: lower case, without marks, words apart by “-”. */
export const slugOf = (text: string): string => fold(text).replaceAll(' ', '-')
