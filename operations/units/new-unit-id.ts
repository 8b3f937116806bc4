import { type Day, fold } from '@thuocdo/engine'

/** What a new unit is called and where it lies; `code` is its official one, where it has one. */
export type NewUnit = {
  readonly level: string
  readonly vi: string
  readonly en: string
  readonly kind: string
  readonly code?: string
  readonly within?: string
}

/**
 * The id of a unit that is founded: its name as a slug and the year. Where that is taken, its code stands between them, else the
 * next number that is free.
 */
export function newUnitId({ vi, code = '' }: NewUnit, on: Day, isTaken: (id: string) => boolean): string {
  const year = on.slice(0, 4)
  const slug = slugOf(vi)
  const plain = `${slug}-${year}`
  if (!isTaken(plain)) return plain
  const coded = `${slug}-${slugOf(code)}-${year}`
  if (code !== '' && !isTaken(coded)) return coded
  for (let number = 2; ; number++) {
    const numbered = `${slug}-${number}-${year}`
    if (!isTaken(numbered)) return numbered
  }
}

/** A Vietnamese name as an id writes it: lower case, without marks, words apart by “-”. */
export const slugOf = (text: string): string => fold(text).replaceAll(' ', '-')
