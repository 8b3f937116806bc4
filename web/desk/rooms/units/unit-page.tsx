import { Link } from 'react-router'
import { Badge } from '../../../ui/badge.tsx'
import { StateBadge } from '../assessments/state-badge.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { Facts } from '../parts/facts.tsx'
import { HistoryList } from '../parts/history-list.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import { Divisions } from './divisions.tsx'
import { Lineage } from './lineage.tsx'
import type { Dated, UnitView } from './unit-view.ts'

type Props = { readonly view: UnitView; readonly reader: RoomReader; readonly attempt?: Attempt | undefined }

/** One unit: its life, what it came from and went into, who is in charge, its divisions, assessments and trail. */
export function UnitPage({ view, reader, attempt }: Props) {
  const { units } = reader.words
  return (
    <>
      <PageHead
        reader={reader}
        steps={[{ text: units.title, to: '/units' }]}
        title={reader.say(view.name)}
        note={<Life view={view} reader={reader} />}
      />
      <Facts
        facts={[
          { name: units.level, value: units.levels[view.level] ?? view.level },
          view.within && {
            name: units.within,
            value: <Link to={reader.to(`/units/${view.within.id}`)}>{reader.say(view.within.name)}</Link>,
          },
          {
            name: units.founded,
            value: `${reader.day(view.foundedOn)}${view.foundedIsStandIn ? ` (${units.foundedStandIn})` : ''}`,
          },
          view.endedOn !== null && { name: units.ended, value: reader.day(view.endedOn) },
          view.aliases.length > 0 && { name: units.aliases, value: view.aliases.join(', ') },
        ]}
      />
      <div className="halves">
        <DatedList title={units.names} dated={view.names} reader={reader} />
        <DatedList title={units.codes} dated={view.codes} reader={reader} />
      </div>
      <Lineage view={view} reader={reader} />
      <div className="halves">
        {view.mayReadPeople && <People view={view} reader={reader} />}
        <Divisions view={view} reader={reader} attempt={attempt} />
      </div>
      <Assessments view={view} reader={reader} />
      <section className="room-section">
        <h2>{units.history}</h2>
        <HistoryList entries={view.history} empty={units.noHistory} reader={reader} />
      </section>
    </>
  )
}

function Life({ view, reader }: Props) {
  const { units } = reader.words
  if (view.state === 'alive') return <Badge kind="done">{units.alive}</Badge>
  return <Badge kind="attention">{view.state === 'ended' ? units.isEnded : units.notYet}</Badge>
}

function DatedList({
  title,
  dated,
  reader,
}: {
  readonly title: string
  readonly dated: readonly Dated[]
  readonly reader: RoomReader
}) {
  if (dated.length === 0) return null
  return (
    <section className="room-section">
      <h2>{title}</h2>
      <ul className="dated">
        {dated.map(entry => (
          <li key={`${entry.text.vi} ${entry.from}`}>
            {reader.say(entry.text)} <small>{daysOf(entry, reader)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** From when to when, as far as it is known. */
export function daysOf(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  reader: RoomReader,
): string {
  const { rooms } = reader.words
  if (from === null && to === null) return ''
  if (to === null) return rooms.since(reader.day(from))
  if (from === null) return rooms.until(reader.day(to))
  return rooms.fromTo(reader.day(from), reader.day(to))
}

function People({ view, reader }: Props) {
  const { units } = reader.words
  return (
    <section className="room-section">
      <h2>{units.people}</h2>
      {view.people.length === 0 ? (
        <>
          <p className="quiet">{units.noPeople}</p>
          <p className="quiet">{units.noPeopleAdvice}</p>
        </>
      ) : (
        <ul className="dated">
          {view.people.map(person => (
            <li key={`${person.id} ${person.role.en} ${person.division}`}>
              <Link to={reader.to(`/people/${person.id}`)}>{person.name}</Link>{' '}
              <small>
                {[roleOf(person, reader), person.division, daysOf(person, reader)]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Whoever stands in for the head is not called the head. */
function roleOf({ acting, role }: UnitView['people'][number], reader: RoomReader): string {
  const { people } = reader.words
  if (acting === null) return reader.say(role)
  return people.actingHead(people.actingForms[acting.form] ?? acting.form, acting.name)
}

function Assessments({ view, reader }: Props) {
  const { units } = reader.words
  return (
    <section className="room-section">
      <h2>{units.assessments}</h2>
      {view.assessments === null || view.assessments.length === 0 ? (
        <p className="quiet">{view.assessments === null ? units.assessmentsNotYours : units.noAssessments}</p>
      ) : (
        <ul className="dated">
          {view.assessments.map(({ id, round, state }) => (
            <li key={id}>
              <Link to={reader.to(`/assessments/${id}`)}>{reader.say(round)}</Link>{' '}
              <StateBadge state={state} reader={reader} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
