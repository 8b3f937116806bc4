import { type Facts, mayDo, roles, type Subject, type Words } from '@thuocdo/engine'
import { hideAddresses, historyOf, type TrailLine, trailPage } from '@thuocdo/operations/acts'
import type { SignedIn } from '../../signed-in.ts'
import { actTitle, changeOf } from './entry-words.ts'
import type { HistoryEntry } from './history-entry.ts'

/** How many of the newest entries stand beside a thing; the rest is in the trail. */
const newest = 20

/**
 * The history of a thing, newest first: of one criterion all of it, else the newest entries. Nothing for whoever may not read the
 * trail of it.
 */
export async function historyFor(
  { fx, actor, on }: Pick<SignedIn, 'fx' | 'actor' | 'on'>,
  { kind, subject }: Subject,
  facts: Facts,
  cell?: string,
): Promise<readonly HistoryEntry[] | null> {
  if (!mayDo(actor, 'read-trail', facts, on)) return null
  if (cell !== undefined) return withBefore(await historyOf(fx.db, { chain: subject, cell })).toReversed()
  const { lines } = await trailPage(fx.db, { kind, subject, size: newest })
  return hideAddresses(lines, actor, on).map(line =>
    entryOf(line, line.cell === undefined ? undefined : { text: line.cell, to: cellAddress(line) }),
  )
}

const cellAddress = ({ subject, cell = '' }: TrailLine): string =>
  `/assessments/${subject}?cell=${encodeURIComponent(cell)}#cell`

/** Entries of one criterion, oldest first: each changes from what the one before it of the same act left. */
function withBefore(lines: readonly TrailLine[]): readonly HistoryEntry[] {
  const left = new Map<string, Words | null>()
  return lines.map(line => {
    const entry = entryOf(line)
    const before = left.get(sameValue(line.act)) ?? null
    left.set(sameValue(line.act), entry.to)
    return { ...entry, from: entry.from ?? before }
  })
}

/** A declaration and one taken in from paper change the same value. */
const sameValue = (act: string): string => (act === 'intake' ? 'declare' : act)

/** How many figures of a hash are shown: enough to tell entries apart by eye. */
const shortHash = 10

/** One entry of the trail as readers see it. */
export function entryOf(line: TrailLine, about?: HistoryEntry['about']): HistoryEntry {
  const { chain, position, at, actor, role, act, words, hash } = line
  return {
    chain,
    position,
    at,
    who: actor === undefined ? null : { id: actor.id, name: actor.isErased ? null : actor.name },
    role: role === undefined ? null : roles[role],
    act: actTitle(act),
    words,
    hash: hash.slice(0, shortHash),
    ...changeOf(line),
    ...(about && { about }),
  }
}
