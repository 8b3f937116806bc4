import { type Problem, readLeaf } from '@thuocdo/engine'
import {
  brokenLink,
  type ChainRow,
  commitment,
  type EntryRow,
  elsewhere,
  firstHead,
  type KeptWords,
  nextHead,
  otherEnd,
  otherWords,
  unreadable,
} from '@thuocdo/store'

/** An entry of a part: the hash before it, where the entry before it is not in the part. */
export type PartRow = EntryRow & { readonly previous?: Buffer }

/**
 * Checks the entries of one chain in a part of the trail: leaves that stand where they say, each hash from the one before it, words that
 * are those committed to, and the head of the chain where its last entry is there. Gaps are what makes it a part.
 */
export function partChecker(chain: ChainRow) {
  const problems: Problem[] = []
  let last = { position: 0, hash: firstHead(chain.id, chain) }
  return {
    add: (row: PartRow, kept: readonly KeptWords[]): void => {
      const before = row.position === last.position + 1 ? last.hash : row.previous
      if (before === undefined || !nextHead(before, row.leaf).equals(row.hash))
        problems.push(brokenLink(chain, row.position))
      problems.push(...leafProblems(chain, row, kept))
      last = { position: row.position, hash: row.hash }
    },
    end: (): { readonly problems: readonly Problem[] } => {
      const isTorn = last.position === chain.length && !chain.head.equals(last.hash)
      return { problems: isTorn ? [...problems, otherEnd(chain, last.position)] : problems }
    },
  }
}

function leafProblems(
  chain: ChainRow,
  { leaf, position }: PartRow,
  kept: readonly KeptWords[],
): readonly Problem[] {
  const entry = readLeaf(leaf)
  if (entry === undefined) return [unreadable(chain, position)]
  const commitments = new Map(Object.entries(entry.commitments ?? {}))
  const isHere = entry.chain === chain.id && entry.position === position
  return [
    ...(isHere ? [] : [elsewhere(chain, position, entry)]),
    ...kept
      .filter(one => !isCommitted(one, commitments.get(one.field)))
      .map(({ field }) => otherWords(chain, position, field)),
  ]
}

/** Words that were erased can no longer be compared. */
const isCommitted = ({ salt, words }: KeptWords, committed: string | undefined): boolean =>
  committed !== undefined && (salt === null || words === null || commitment(salt, words) === committed)
