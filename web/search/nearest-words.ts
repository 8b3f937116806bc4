import { editDistance, fold } from '@thuocdo/engine'
import { isOneTypo } from './one-typo.ts'
import type { Searcher } from './searcher.ts'

const mostLetters = 60

/** A query of known words that is like one that found nothing, as titles spell them; nothing where no word is near. */
export function nearestWords({ spelt, postings, common }: Searcher, query: string): readonly string[] {
  const typed = fold(query.slice(0, mostLetters))
    .split(' ')
    .filter(word => word !== '')
  const read = typed.map(word => (postings.has(word) ? word : nearestWord(word, common)))
  const known = read.filter(word => word !== undefined)
  if (known.length === 0) return []
  return [known.map(word => spelt.get(word) ?? word).join(' ')]
}

/** The word most like one: at most a third of its letters differ; of equals the commonest. */
function nearestWord(typed: string, common: ReadonlyMap<string, number>): string | undefined {
  let best: { readonly word: string; readonly distance: number; readonly count: number } | undefined
  const limit = Math.max(1, Math.floor(typed.length / 3))
  for (const [word, count] of common) {
    const most = best?.distance ?? limit
    if (Math.abs(word.length - typed.length) > most) continue
    const distance = isOneTypo(typed, word) ? 1 : editDistance(typed, word, most)
    if (distance < most || (distance === most && count > (best?.count ?? 0))) best = { word, distance, count }
  }
  return best?.word
}
