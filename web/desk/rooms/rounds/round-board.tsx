import { assessmentStateNames, assessmentStates } from '@thuocdo/engine'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { capital } from '../../../words/capital.ts'
import { assessmentColumns } from '../assessments/assessment-columns.tsx'
import { listAddress } from '../parts/list-address.ts'
import { ListTable } from '../parts/list-table.tsx'
import { PagedList } from '../parts/paged-list.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import { type Tab, Tabs } from '../parts/tabs.tsx'
import { isShown, type RoundView } from './round-view.ts'

type Props = { readonly view: RoundView; readonly reader: RoomReader }

/** The units of a round: in which step each is, and who is late. */
export function RoundBoard({ view, reader }: Props) {
  const { rounds, units } = reader.words
  const { unit, block, state, filled, due } = assessmentColumns(reader)
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
          <PagedList
            {...{ reader, place: view.place }}
            count={units.count}
            path={`/rounds/${view.id}`}
            asked={{ show: view.show }}
            none={[rounds.noneHere]}
          >
            <ListTable
              label={rounds.board}
              lines={view.shown}
              to={({ id }) => reader.to(`/assessments/${id}`)}
              columns={[unit, block, state, filled, due]}
            />
          </PagedList>
        </>
      )}
    </section>
  )
}

function tabsOf(view: RoundView, reader: RoomReader): readonly Tab[] {
  const { rounds } = reader.words
  const tab = (show: string, text: string): Tab => ({
    text,
    count: reader.count(view.board.filter(unit => isShown(unit, show)).length),
    to: listAddress(reader, `/rounds/${view.id}`, { show }),
    isOpen: view.show === show,
  })
  const steps = assessmentStateNames.filter(state => view.board.some(unit => unit.state === state))
  return [
    tab('', rounds.all),
    ...(view.late > 0 || view.show === 'late' ? [tab('late', rounds.lateOnly)] : []),
    ...steps.map(state => tab(state, capital(reader.say(assessmentStates[state])))),
  ]
}
