import { numeral } from '@thuocdo/engine'
import { Link } from 'react-router'
import type { RoomReader } from '../parts/room-reader.ts'
import { isOffice } from './is-office.ts'
import type { LineageLine, UnitLife } from './unit-view.ts'

type Props = { readonly view: UnitLife; readonly reader: RoomReader }

/** What a unit came from and what it went into: three columns with the unit in the middle, one below the other on a phone. */
export function Lineage({ view, reader }: Props) {
  const { units } = reader.words
  return (
    <section className="room-section">
      <h2>{units.lineage}</h2>
      <div className="lineage">
        <Side title={units.before} lines={view.before} empty={units.noBefore} {...{ view, reader }} />
        <div className="lineage-self">
          <strong>{reader.say(view.name)}</strong>
          <small>
            {reader.day(view.foundedOn)} –{' '}
            {view.endedOn === null ? reader.words.rooms.now : reader.day(view.endedOn)}
          </small>
        </div>
        <Side
          title={units.after}
          lines={view.after}
          empty={view.state === 'ended' ? units.endedNoHeir : units.noAfter}
          {...{ view, reader }}
        />
      </div>
    </section>
  )
}

function Side({
  title,
  lines,
  empty,
  view,
  reader,
}: Props & {
  readonly title: string
  readonly lines: readonly LineageLine[]
  readonly empty: string
}) {
  return (
    <div className="lineage-side">
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p className="quiet">{empty}</p>
      ) : (
        <ul>
          {lines.map(line => (
            <Line key={`${line.on} ${line.kind} ${line.other?.id}`} line={line} {...{ view, reader }} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Line({ line, view, reader }: Props & { readonly line: LineageLine }) {
  const { units } = reader.words
  const { other, share, on, kind, basis } = line
  const ofWhat = isOffice(view.level) ? units.shareOfDuties : units.share
  const percent = share === null ? '' : ofWhat(`${numeral(100 * share, reader.language, 2)} %`)
  return (
    <li>
      {other !== null && <Link to={reader.to(`/units/${other.id}`)}>{reader.say(other.name)}</Link>}{' '}
      <small>{[kindOf(kind, view, reader), reader.day(on), percent].filter(Boolean).join(' · ')}</small>
      <small className="basis">{basis}</small>
    </li>
  )
}

const kindOf = (kind: string, { level }: UnitLife, { words: { units } }: RoomReader): string =>
  kind === 'transfer' && isOffice(level) ? units.transferOfDuties : (units.lineageKinds[kind] ?? kind)
