import { type Entry, type Problem, readLeaf } from '@thuocdo/engine'
import { commitment, firstHead, nextHead } from './hashes.ts'
import * as problems from './trail-problems.ts'
import type { ChainRow, EntryColumns, EntryRow, KeptWords } from './trail-rows.ts'

/** What the check of one chain found. */
export type CheckedChain = {
  readonly entries: number
  readonly disclosures: number
  readonly erased: number
  readonly problems: readonly Problem[]
}

/** Looks at the entries of a chain one after the other. */
export type ChainChecker = {
  /** Takes the next entry, in the order of positions, with the words that are kept for it; gives it back if it can be read. */
  readonly add: (row: EntryRow, kept: readonly KeptWords[]) => Entry | undefined
  readonly end: () => CheckedChain
}

/**
 * Checks a chain link by link: positions without a gap, leaves that stand where they say and columns that say the same, hashes, instants in order, words that
 * are those committed to, and at the end the length and head that the chain states. After a broken link it goes on from what is
 * written there, so that one fault is told once.
 */
export function chainChecker(chain: ChainRow, words: 'kept' | 'left-out' = 'kept'): ChainChecker {
  const found: Problem[] = []
  const erased: KeptWords[] = []
  const recorded = new Set<string>()
  let end = { position: 0, head: firstHead(chain.id, chain), at: '' }
  let [entries, disclosures] = [0, 0]
  return {
    add: (row, kept) => {
      entries++
      const entry = readLeaf(row.leaf)
      if (row.position !== end.position + 1)
        found.push(problems.missing(chain, end.position + 1, row.position - 1))
      else if (!nextHead(end.head, row.leaf).equals(row.hash))
        found.push(problems.brokenLink(chain, row.position))
      if (entry === undefined) found.push(problems.unreadable(chain, row.position))
      else {
        found.push(...misplaced(chain, row, entry, end.at))
        if (words === 'kept') found.push(...wordProblems(chain, row.position, entry, kept))
        noteErasure(entry, chain.kind, recorded)
      }
      disclosures += kept.length
      erased.push(...kept.filter(({ words }) => words === null))
      end = { position: row.position, head: row.hash, at: entry?.at ?? end.at }
      return entry
    },
    end: () => {
      found.push(...endProblems(chain, end))
      found.push(
        ...erased
          .filter(one => !isRecorded(one, recorded))
          .map(one => problems.unrecordedErasure(chain, one)),
      )
      return { entries, disclosures, erased: erased.length, problems: found }
    },
  }
}

function misplaced(chain: ChainRow, row: EntryRow, entry: Entry, after: string): readonly Problem[] {
  return [
    ...(entry.chain === chain.id && entry.position === row.position
      ? []
      : [problems.elsewhere(chain, row.position, entry)]),
    ...(entry.at < after ? [problems.backwards(chain, row.position)] : []),
    ...otherColumns(row, entry).map(column => problems.otherColumn(chain, row.position, column)),
  ]
}

/** The columns beside a leaf that do not say what it says: whoever searches by them would be misled. */
function otherColumns({ columns }: EntryRow, entry: Entry): readonly (keyof EntryColumns)[] {
  if (columns === undefined) return []
  const { at, actor = null, act, cell = null } = entry
  const said: EntryColumns = { at, actor, act, cell }
  return columnNames.filter(name => columns[name] !== said[name])
}

const columnNames = ['at', 'actor', 'act', 'cell'] as const

function wordProblems(
  chain: ChainRow,
  position: number,
  entry: Entry,
  kept: readonly KeptWords[],
): readonly Problem[] {
  const commitments = entry.commitments ?? {}
  const lost = Object.keys(commitments).filter(field => !kept.some(one => one.field === field))
  const wrong = kept.filter(
    ({ field, salt, words }) =>
      !Object.hasOwn(commitments, field) ||
      (salt !== null && words !== null && commitment(salt, words) !== commitments[field]),
  )
  return [
    ...lost.map(field => problems.lostWords(chain, position, field)),
    ...wrong.map(({ field }) => problems.otherWords(chain, position, field)),
  ]
}

/**
 * A person who is erased takes the words of their own chain along, and those of a day of sign-ins go when their time is over; else
 * each erasure is an entry of its own.
 */
function noteErasure({ act, body }: Entry, kind: string, recorded: Set<string>): void {
  if (act === 'forget-sign-ins' && kind === 'sign-in') recorded.add('all')
  if (act === 'erase-person') recorded.add('all')
  if (act === 'erase-words') recorded.add(`${body.position}/${body.field}`)
}

const isRecorded = ({ position, field }: KeptWords, recorded: ReadonlySet<string>): boolean =>
  recorded.has('all') || recorded.has(`${position}/${field}`)

function endProblems(
  chain: ChainRow,
  end: { readonly position: number; readonly head: Buffer; readonly at: string },
): readonly Problem[] {
  if (chain.length > end.position) return [problems.missing(chain, end.position + 1, chain.length)]
  const differs = chain.length !== end.position || !chain.head.equals(end.head) || chain.last_at !== end.at
  return differs ? [problems.otherEnd(chain, end.position)] : []
}
