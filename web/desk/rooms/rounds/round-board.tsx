import { assessmentStateNames, assessmentStates } from '@thuocdo/engine'
import { Link } from 'react-router'
import { Badge } from '../../../ui/badge.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ScrollBox } from '../../../ui/scroll-box.tsx'
import { capital } from '../../../words/capital.ts'
import { StateBadge } from '../assessments/state-badge.tsx'
import { DueDay } from '../parts/due-day.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import { type Tab, Tabs } from '../parts/tabs.tsx'
import type { RoundUnit, RoundView } from './round-view.ts'

type Props = { readonly view: RoundView; readonly reader: RoomReader }

/** The units of a round: in which step each is, and who is late. */
export function RoundBoard({ view, reader }: Props) {
  const { rounds } = reader.words
  const shown = view.board.filter(unit => isShown(unit, view.show))
  return (
    <section className="room-section">
      <h2>{rounds.board}</h2>
      {view.board.length === 0 ? (
        <p className="quiet">{rounds.noUnits}</p>
      ) : (
        <>
          {view.submitted === 0 && view.dueOn !== null && (
            <EmptyState title={rounds.nobodyTitle}>
              <p>{rounds.nobodyAdvice(reader.day(view.dueOn))}</p>
            </EmptyState>
          )}
          <Tabs label={rounds.board} tabs={tabsOf(view, reader)} />
          <Lines lines={shown} reader={reader} />
        </>
      )}
    </section>
  )
}

const isShown = (unit: RoundUnit, show: string): boolean =>
  show === '' || (show === 'late' ? unit.isLate : unit.state === show)

function tabsOf(view: RoundView, reader: RoomReader): readonly Tab[] {
  const { rounds } = reader.words
  const tab = (show: string, text: string): Tab => ({
    text,
    count: reader.count(view.board.filter(unit => isShown(unit, show)).length),
    to: `${reader.to(`/rounds/${view.id}`)}${show && `?show=${show}`}`,
    isOpen: view.show === show,
  })
  const steps = assessmentStateNames.filter(state => view.board.some(unit => unit.state === state))
  return [
    tab('', rounds.all),
    ...(view.late > 0 || view.show === 'late' ? [tab('late', rounds.lateOnly)] : []),
    ...steps.map(state => tab(state, capital(reader.say(assessmentStates[state])))),
  ]
}

function Lines({ lines, reader }: { readonly lines: readonly RoundUnit[]; readonly reader: RoomReader }) {
  const { rounds } = reader.words
  return (
    <ScrollBox label={rounds.board}>
      <table className="stacked list-table">
        <thead>
          <tr>
            {[rounds.unit, rounds.block, rounds.step].map(text => (
              <th key={text} scope="col" className="text">
                {text}
              </th>
            ))}
            <th scope="col">{rounds.filled}</th>
            <th scope="col">{rounds.due}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <Line key={line.assessment} line={line} reader={reader} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Line({ line, reader }: { readonly line: RoundUnit; readonly reader: RoomReader }) {
  const { rounds, assessments } = reader.words
  return (
    <tr>
      <th scope="row">
        <Link to={reader.to(`/assessments/${line.assessment}`)}>{reader.say(line.unit.name)}</Link>
      </th>
      <td className="text">{reader.say(line.block)}</td>
      <td className="text">
        <StateBadge state={line.state} reader={reader} />
      </td>
      <td>{assessments.filledOf(reader.count(line.filled), reader.count(line.leaves))}</td>
      <td>
        <DueDay line={line} reader={reader} />{' '}
        {line.isLate && <Badge kind="overdue">{rounds.lateBadge}</Badge>}
      </td>
    </tr>
  )
}
