import type { ReactNode } from 'react'
import type { HistoryEntry } from '../parts/history-entry.ts'
import { About, ChangeOf, Hash, WhoOf, wordsOf } from '../parts/history-list.tsx'
import { ListTable } from '../parts/list-table.tsx'
import type { RoomReader } from '../parts/room-reader.ts'

/** Entries of the trail as lines: when, who, what, about what, from what to what, and the hash that leads to the entry. */
export function TrailTable({
  entries,
  reader,
}: {
  readonly entries: readonly HistoryEntry[]
  readonly reader: RoomReader
}) {
  const { audit } = reader.words
  const { columns } = audit
  const line = (show: (props: Shown) => ReactNode) => (entry: HistoryEntry) => show({ entry, reader })
  return (
    <ListTable
      label={audit.title}
      className="stacked list-table trail"
      lines={entries}
      keyOf={({ chain, position }) => `${chain} ${position}`}
      columns={[
        { title: columns.at, cell: ({ at }) => <time dateTime={at}>{reader.instant(at)}</time> },
        { title: columns.who, cell: line(Who) },
        { title: columns.act, cell: ({ act }) => reader.say(act) },
        { title: columns.about, cell: ({ about }) => about && <About {...about} reader={reader} /> },
        { title: columns.change, cell: line(Change) },
        { title: columns.hash, cell: line(Hash) },
      ]}
    />
  )
}

type Shown = { readonly entry: HistoryEntry; readonly reader: RoomReader }

function Who({ entry, reader }: Shown) {
  return (
    <>
      <WhoOf entry={entry} reader={reader} />
      {entry.role !== null && <small>{reader.say(entry.role)}</small>}
    </>
  )
}

function Change({ entry, reader }: Shown) {
  return (
    <>
      <ChangeOf entry={entry} reader={reader} />
      {entry.words.map(words => (
        <small key={words.field}>{wordsOf(entry.actName, words, reader)}</small>
      ))}
    </>
  )
}
