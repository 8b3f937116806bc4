import { Link, useLocation } from 'react-router'
import { Pagination } from '../../../ui/pagination.tsx'
import { deskBase } from '../../address.ts'
import { changeActs } from '../units/change-acts.ts'
import type { HistoryEntry, HistoryTurn } from './history-entry.ts'
import type { RoomReader } from './room-reader.ts'

/** The history of one thing: who, in which role, when, from what to what, why, and the hash that leads to the entry. */
export function HistoryList({
  entries,
  empty,
  reader,
}: {
  /** Nothing where the reader may not read the trail of the thing. */
  readonly entries: readonly HistoryEntry[] | null
  readonly empty: string
  readonly reader: RoomReader
}) {
  if (entries === null) return <p className="quiet">{reader.words.rooms.historyNotYours}</p>
  if (entries.length === 0) return <p className="quiet">{empty}</p>
  const turn = entries.at(-1)?.turn
  return (
    <>
      <ol className="history" id={turn?.name}>
        {entries.map(entry => (
          <Item key={`${entry.chain} ${entry.position}`} entry={entry} reader={reader} />
        ))}
      </ol>
      {turn && <Turns turn={turn} reader={reader} />}
    </>
  )
}

/** The ways to older entries and back to the newest; everything else that the address asks stays. */
function Turns({
  turn: { name, isNewest, older },
  reader,
}: {
  readonly turn: HistoryTurn
  readonly reader: RoomReader
}) {
  const { pathname, search } = useLocation()
  const { rooms } = reader.words
  const link = (text: string, before: string) => {
    const asked = new URLSearchParams(search)
    asked.delete('done')
    asked.delete(name)
    if (before !== '') asked.set(name, before)
    const question = asked.toString()
    return { text, href: `${deskBase}${pathname}${question && `?${question}`}#${name}` }
  }
  return (
    <Pagination
      title={rooms.historyPages}
      before={isNewest ? undefined : link(rooms.newest, '')}
      after={older === null ? undefined : link(rooms.older, older)}
    />
  )
}

type Shown = { readonly entry: HistoryEntry; readonly reader: RoomReader }

function Item({ entry, reader }: Shown) {
  const { at, act, role, about } = entry
  return (
    <li>
      <p className="history-act">
        <strong>{reader.say(act)}</strong> {about && <About {...about} reader={reader} />}
      </p>
      <ChangeOf entry={entry} reader={reader} />
      {entry.words.map(({ field, words }) => (
        <p key={field} className="history-words">
          {wordsOf(entry.actName, { field, words }, reader)}
        </p>
      ))}
      <p className="history-by">
        <WhoOf entry={entry} reader={reader} />
        {role !== null && `, ${reader.say(role)}`} · <time dateTime={at}>{reader.instant(at)}</time> ·{' '}
        <Hash entry={entry} reader={reader} />
      </p>
    </li>
  )
}

/** The hash of an entry leads to it. */
export function Hash({ entry: { chain, position, hash }, reader }: Shown) {
  return (
    <Link to={reader.to(`/audit/${chain}/${position}`)} className="hash">
      {hash}
    </Link>
  )
}

/** What an entry is about, with the way to it where there is one. */
export function About({
  text,
  to,
  reader,
}: NonNullable<HistoryEntry['about']> & { readonly reader: RoomReader }) {
  return to === null ? <span>{reader.say(text)}</span> : <Link to={reader.to(to)}>{reader.say(text)}</Link>
}

/** Words written down with an entry, with the name of what they are where it is not plain speech; or that they were erased. */
export function wordsOf(
  act: string,
  { field, words }: HistoryEntry['words'][number],
  reader: RoomReader,
): string {
  const { audit } = reader.words
  const name = speech.includes(field) ? undefined : fieldName(act, field, reader)
  if (words === null) return name === undefined ? audit.erased : `${name}: ${audit.erasedField}`
  if (speech.includes(field)) return `“${words}”`
  return name === undefined ? words : `${name}: ${words}`
}

/** Fields of what people said, as against what things are called. */
const speech: readonly string[] = ['words', 'reason', 'note', 'remark', 'explanation']

/** What the words of a field are: the title of a document is not the post of a person. */
export const fieldName = (act: string, field: string, { words: { audit } }: RoomReader): string | undefined =>
  audit.fieldWords[`${act}.${field}`] ?? audit.fieldWords[field] ?? (isOfMap(act) ? audit.newUnit : undefined)

/** Of the units that a change of the map founds each has its name in a field of its own, called by its id. */
const isOfMap = (act: string): boolean => changeActs.some(name => name === act)

/** From what to what, as far as either is known. */
export function ChangeOf({
  entry,
  reader,
}: {
  readonly entry: Pick<HistoryEntry, 'from' | 'to'>
  readonly reader: RoomReader
}) {
  const { from, to } = entry
  if (from === null && to === null) return null
  return (
    <p className="history-change">
      {from !== null && <del>{reader.say(from)}</del>} {from !== null && to !== null && '→ '}
      {to !== null && <ins>{reader.say(to)}</ins>}
    </p>
  )
}

/** Who acted: a name, or the words that stand for one. */
export function WhoOf({
  entry: { who },
  reader,
}: {
  readonly entry: Pick<HistoryEntry, 'who'>
  readonly reader: RoomReader
}) {
  const { rooms } = reader.words
  if (who === null) return <span>{rooms.system}</span>
  return <span>{who.name ?? rooms.erasedPerson}</span>
}
