import { Link } from 'react-router'
import { Badge } from '../../../ui/badge.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ScrollBox } from '../../../ui/scroll-box.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { RoundLine, RoundsView } from './round-view.ts'

type Props = { readonly view: RoundsView; readonly reader: RoomReader }

/** The rounds, newest first. */
export function RoundsPage({ view, reader }: Props) {
  const { rounds } = reader.words
  const links = <Leads view={view} reader={reader} />
  return (
    <>
      <PageHead title={rounds.title} lead={rounds.lead} reader={reader}>
        {links}
      </PageHead>
      {view.lines.length === 0 ? (
        <EmptyState title={rounds.emptyTitle}>
          <p>{rounds.emptyAdvice}</p>
          <p className="links">{links}</p>
        </EmptyState>
      ) : (
        <Lines view={view} reader={reader} />
      )}
    </>
  )
}

function Leads({ view, reader }: Props) {
  const { rounds } = reader.words
  return (
    <>
      {view.refusals['open-round'] === null && <Link to={reader.to('/rounds/open')}>{rounds.openNew}</Link>}
      {view.refusals['add-edition'] === null && <Link to={reader.to('/editions')}>{rounds.addEdition}</Link>}
    </>
  )
}

function Lines({ view, reader }: Props) {
  const { rounds } = reader.words
  return (
    <ScrollBox label={rounds.title}>
      <table className="stacked list-table">
        <thead>
          <tr>
            {[rounds.name, rounds.edition, rounds.period, rounds.state, rounds.unitsOf].map(text => (
              <th key={text} scope="col" className="text">
                {text}
              </th>
            ))}
            <th scope="col">{rounds.dueOn}</th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map(line => (
            <Line key={line.id} line={line} reader={reader} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Line({ line, reader }: { readonly line: RoundLine; readonly reader: RoomReader }) {
  const { rounds, rooms } = reader.words
  return (
    <tr>
      <th scope="row">
        <Link to={reader.to(`/rounds/${line.id}`)}>{reader.say(line.name)}</Link>
      </th>
      <td className="text">{reader.say(line.edition)}</td>
      <td className="text">{rooms.fromTo(reader.day(line.from), reader.day(line.to))}</td>
      <td className="text">{rounds.states[line.state] ?? line.state}</td>
      <td className="text">
        {rounds.submitted(reader.count(line.submitted), reader.count(line.units))}{' '}
        {line.late > 0 && <Badge kind="overdue">{rounds.late(reader.count(line.late))}</Badge>}
      </td>
      <td>{reader.day(line.dueOn)}</td>
    </tr>
  )
}
