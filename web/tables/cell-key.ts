import type { Language } from '@thuocdo/engine'

/** What a cell is sorted by: a number, a text, or nothing where the cell says that there is none. */
export type CellKey = number | string | null

/**
 * The number that a cell starts with, as the language writes it: `73,02`, `−1,20`, `81,33 %`, `68,32/84`, `1.234,5`, `▼3`.
 * Nothing where it starts with something else.
 */
export function numberIn(text: string, language: Language): number | null {
  const [, sign = '', digits] = /^\s*([+\-−▲▼]?)\s*(\d[\d.,]*)/.exec(text) ?? []
  if (digits === undefined) return null
  const plain = language === 'vi' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '')
  const x = Number.parseFloat(plain)
  return /[-−▼]/.test(sign) ? -x : x
}

/** The order of rows by their keys, as positions: numbers by value, texts as `compare` says, what is missing always last, equals as they stood. */
export function orderBy(
  keys: readonly CellKey[],
  isDescending: boolean,
  compare: (a: string, b: string) => number,
): readonly number[] {
  const sign = isDescending ? -1 : 1
  return [...keys.keys()].sort((i, j) => {
    const [a, b] = [keys[i], keys[j]]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
    return sign * compare(String(a), String(b))
  })
}
