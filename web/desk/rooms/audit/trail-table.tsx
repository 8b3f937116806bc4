import { Link } from 'react-router'
import { ScrollBox } from '../../../ui/scroll-box.tsx'
import type { HistoryEntry } from '../parts/history-entry.ts'
import { ChangeOf, WhoOf, wordsOf } from '../parts/history-list.tsx'
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
  return (
    <ScrollBox label={audit.title}>
      <table className="stacked list-table trail">
        <thead>
          <tr>
            {Object.values(audit.columns).map(text => (
              <th key={text} scope="col" className="text">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(entry => (
            <Line key={`${entry.chain} ${entry.position}`} entry={entry} reader={reader} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Line({ entry, reader }: { readonly entry: HistoryEntry; readonly reader: RoomReader }) {
  const { at, act, role, about, chain, position, hash } = entry
  return (
    <tr>
      <th scope="row">
        <time dateTime={at}>{reader.instant(at)}</time>
      </th>
      <td className="text">
        <WhoOf entry={entry} reader={reader} />
        {role !== null && <small>{reader.say(role)}</small>}
      </td>
      <td className="text">{reader.say(act)}</td>
      <td className="text">
        {about &&
          (about.to === null ? (
            reader.say(about.text)
          ) : (
            <Link to={reader.to(about.to)}>{reader.say(about.text)}</Link>
          ))}
      </td>
      <td className="text">
        <ChangeOf entry={entry} reader={reader} />
        {entry.words.map(({ field, words }) => (
          <small key={field}>{wordsOf(entry.actName, { field, words }, reader)}</small>
        ))}
      </td>
      <td className="text">
        <Link to={reader.to(`/audit/${chain}/${position}`)} className="hash">
          {hash}
        </Link>
      </td>
    </tr>
  )
}
