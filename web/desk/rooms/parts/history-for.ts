import { type Facts, mayDo, type Subject } from '@thuocdo/engine'
import {
  entryNames,
  hideAddresses,
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

/** How many entries stand beside a thing at once. */
const pageSize = 20

/**
 * A page of the history of a thing, or of one criterion of it, newest first; the address asks for one behind the first. Nothing for
 * whoever may not read the trail of it.
 */
export async function historyFor(
  who: Pick<SignedIn, 'desk' | 'fx' | 'actor' | 'on'>,
  { kind, subject }: Subject,
  facts: Facts,
  cell?: string,
): Promise<readonly HistoryEntry[] | null> {
  if (!mayDo(who.actor, 'read-trail', facts, who.on)) return null
  const name = cell === undefined ? 'history' : 'cell-history'
  const before = who.desk.asked.get(name) ?? ''
  const choice = { kind, subject, size: pageSize, before, ...(cell !== undefined && { cell }) }
  const { lines, place, next } = await trailPage(who.fx.db, choice)
  const entries = await entriesOf(who, hideAddresses(lines, who.actor, who.on), line =>
    line.cell === undefined || cell !== undefined
      ? undefined
      : { text: same(line.cell), to: cellAddress(line) },
  )
  const turn = { name, isNewest: place.first <= 1, older: next ?? null }
  return entries.map((entry, at) => (at === entries.length - 1 ? { ...entry, turn } : entry))
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
