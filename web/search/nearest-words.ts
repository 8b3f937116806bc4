import { editDistance, fold } from '@thuocdo/engine'
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
  let [best, least]: [string | undefined, number] = [undefined, Math.max(1, Math.floor(typed.length / 3)) + 1]
  for (const [word, count] of common) {
    if (Math.abs(word.length - typed.length) > least) continue
    const distance = editDistance(typed, word, least) - Math.min(0.5, count / 1000)
    if (distance < least) [best, least] = [word, distance]
  }
  return best
}
