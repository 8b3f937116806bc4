import { type Facts, mayDo, type Subject } from '@thuocdo/engine'
import {
  entryNames,
  hideAddresses,
  historyOf,
  placeOfEntry,
  type TrailLine,
  trailPage,
  valuesBefore,
} from '@thuocdo/operations/acts'
import type { SignedIn } from '../../signed-in.ts'
import { capacityWords } from './capacity-words.ts'
import { same } from './entry-parts.ts'
import { actTitle, changeOf, toldFields } from './entry-words.ts'
import type { HistoryEntry } from './history-entry.ts'

type Fx = Pick<SignedIn, 'fx'>

/** How many of the newest entries stand beside a thing; the rest is in the trail. */
const newest = 20

/**
 * The history of a thing, newest first: of one criterion all of it, else the newest entries. Nothing for whoever may not read the
 * trail of it.
 */
export async function historyFor(
  who: Pick<SignedIn, 'fx' | 'actor' | 'on'>,
  { kind, subject }: Subject,
  facts: Facts,
  cell?: string,
): Promise<readonly HistoryEntry[] | null> {
  if (!mayDo(who.actor, 'read-trail', facts, who.on)) return null
  if (cell !== undefined)
    return (await entriesOf(who, await historyOf(who.fx.db, { chain: subject, cell }))).toReversed()
  const { lines } = await trailPage(who.fx.db, { kind, subject, size: newest })
  return entriesOf(who, hideAddresses(lines, who.actor, who.on), line =>
    line.cell === undefined ? undefined : { text: same(line.cell), to: cellAddress(line) },
  )
}

const cellAddress = ({ subject, cell = '' }: TrailLine): string =>
  `/assessments/${subject}?cell=${encodeURIComponent(cell)}#cell`

/** How many figures of a hash are shown: enough to tell entries apart by eye. */
const shortHash = 10

/** Entries of the trail as readers see them: ids by their names, each change with what stood there before. */
export async function entriesOf(
  { fx }: Fx,
  lines: readonly TrailLine[],
  aboutOf: (line: TrailLine) => HistoryEntry['about'] = () => undefined,
): Promise<readonly HistoryEntry[]> {
  const before = await valuesBefore(fx.db, lines)
  const names = await entryNames(fx.db, [
    ...lines,
    ...[...before.values()].map(({ body }) => ({ subject: '', body })),
  ])
  return lines.map(line => {
    const { chain, position, at, actor, act, words, hash } = line
    const about = aboutOf(line)
    return {
      chain,
      position,
      at,
      who: actor === undefined ? null : { id: actor.id, name: actor.isErased ? null : actor.name },
      role: capacityWords(line, names),
      actName: act,
      act: actTitle(act),
      words: words.filter(({ field }) => !toldFields(act).includes(field)),
      hash: hash.slice(0, shortHash),
      ...changeOf(line, names, before.get(placeOfEntry(line))),
      ...(about && { about }),
    }
  })
}
