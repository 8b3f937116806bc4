import { editDistance, fold } from '@thuocdo/engine'
import { isOneTypo } from './one-typo.ts'

/** Something that goes by names. */
export type Named = { readonly names: readonly string[] }

/**
 * Those whose names are most like a text, the nearest first: at most a third of its letters differ, marks, spaces and the year at its
 * end left out. Among equals the order stays.
 */
export function nearestNames<T extends Named>(
  text: string,
  candidates: readonly T[],
  most: number,
): readonly T[] {
  const wanted = bare(text)
  if (wanted === '') return []
  const limit = Math.max(1, Math.floor(wanted.length / 3))
  return candidates
    .map(candidate => ({
      candidate,
      distance: Math.min(...candidate.names.map(name => distance(wanted, bare(name), limit))),
    }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** A slip of the hand counts as one, two letters swapped too. */
const distance = (a: string, b: string, most: number): number =>
  isOneTypo(a, b) ? 1 : editDistance(a, b, most)

const bare = (name: string): string =>
  fold(name)
    .replace(/ \d{4}$/, '')
    .replaceAll(' ', '')
