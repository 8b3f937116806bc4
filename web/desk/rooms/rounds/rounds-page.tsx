import { Link } from 'react-router'
import { Badge } from '../../../ui/badge.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ListTable } from '../parts/list-table.tsx'
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
  const { rounds, rooms } = reader.words
  return (
    <ListTable
      label={rounds.title}
      lines={view.lines}
      to={({ id }) => reader.to(`/rounds/${id}`)}
      columns={[
        { title: rounds.name, cell: ({ name }) => reader.say(name) },
        { title: rounds.edition, cell: ({ edition }) => reader.say(edition) },
        { title: rounds.period, cell: ({ from, to }) => rooms.fromTo(reader.day(from), reader.day(to)) },
        { title: rounds.state, cell: ({ state }) => rounds.states[state] ?? state },
        { title: rounds.unitsOf, cell: line => <HandedIn line={line} reader={reader} /> },
        { title: rounds.dueOn, cell: ({ dueOn }) => reader.day(dueOn), isFigure: true },
      ]}
    />
  )
}

function HandedIn({ line, reader }: { readonly line: RoundLine; readonly reader: RoomReader }) {
  const { rounds } = reader.words
  return (
    <>
      {rounds.submitted(reader.count(line.submitted), reader.count(line.units))}{' '}
      {line.late > 0 && <Badge kind="overdue">{rounds.late(reader.count(line.late))}</Badge>}
    </>
  )
}
