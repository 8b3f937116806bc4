import type { Reader } from '../words/reader.ts'

/** Places won or lost in words; empty where there are no ranks. */
export function placesWords(places: number | null, reader: Reader): string {
  const { up, down, same } = reader.words.page
  if (places === null) return ''
  return places === 0 ? same : (places > 0 ? up : down)(reader.count(Math.abs(places)))
}
