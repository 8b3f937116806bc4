import { fold } from '@thuocdo/engine'
import { namesOfIndices, parseQuery } from './parse-query.ts'
import type { SearchIndex } from './search-index.ts'

/** The indices that a part of an address may mean, the surest first, with the years that it says: `pci2021`, `cchc`, `766`, `ddci`. */
export type MeantIndices = { readonly indices: readonly string[]; readonly years: readonly string[] }

/** Beginnings of fewer letters could be anything. */
const shortestBeginning = 3

/** Reads a part of an address as people call indices, in short or by the beginning. */
export function meantIndices({ indices }: SearchIndex, said: string): MeantIndices {
  const words = fold(said)
    .replace(/([a-z])(?=\d)/g, '$1 ')
    .split(' ')
    .filter(word => word !== '')
  const parsed = parseQuery(words, namesOfIndices(indices))
  const beginning = words.filter(word => !parsed.years.includes(word)).join(' ')
  const begun = indices.filter(({ id, short }) =>
    [id.replaceAll('-', ' '), fold(short.vi), fold(short.en)].some(name => name.startsWith(beginning)),
  )
  const all = beginning.length < shortestBeginning ? [] : begun.map(({ id }) => id)
  return {
    indices: [...new Set([...(parsed.rests.length === 0 ? parsed.indices : []), ...all])],
    years: parsed.years,
  }
}
