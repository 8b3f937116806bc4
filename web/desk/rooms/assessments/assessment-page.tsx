import { Link } from 'react-router'
import { Badge } from '../../../ui/badge.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { DueDay } from '../parts/due-day.tsx'
import { Facts } from '../parts/facts.tsx'
import { HistoryList } from '../parts/history-list.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import { Tabs } from '../parts/tabs.tsx'
import type { AssessmentView, PointsShown } from './assessment-view.ts'
import { cellAddress } from './cell-address.ts'
import { CellPanel } from './cell-panel.tsx'
import { CriteriaTable } from './criteria-table.tsx'
import { StateBadge } from './state-badge.tsx'
import { useOpenCell } from './use-open-cell.ts'
import { WholeActs } from './whole-acts.tsx'

type Props = {
  readonly view: AssessmentView
  readonly reader: RoomReader
  readonly attempt?: Attempt | undefined
}

/** One assessment: its criteria with the points of every stage; beside them the one that was opened, with its history. */
export function AssessmentPage({ view, reader, attempt }: Props) {
  const { assessments, rooms } = reader.words
  const shared = { view, reader, attempt }
  const panel = useOpenCell(view.cell?.code, attempt)
  return (
    <>
      <PageHead
        reader={reader}
        steps={[{ text: assessments.title, to: '/assessments' }]}
        title={reader.say(view.unit.name)}
        note={<StateBadge state={view.state} reader={reader} />}
      />
      <p className="on-paper">{assessments.standsAt(reader.instant(view.at))}</p>
      <Summary view={view} reader={reader} />
      <WholeActs {...shared} />
      <ShownChoice view={view} reader={reader} />
      <div className={view.cell === null ? 'criteria-alone' : 'side-by-side'}>
        <section>
          <CriteriaTable view={view} reader={reader} />
        </section>
        {view.cell !== null && (
          <aside id="cell" className="side" tabIndex={-1} ref={panel} aria-labelledby="cell-title">
            {/* What was typed at one criterion never stands in the form of another. */}
            <CellPanel key={view.cell.code} {...shared} cell={view.cell} />
          </aside>
        )}
      </div>
      <section className="room-section">
        <h2>{assessments.wholeHistory}</h2>
        <HistoryList entries={view.history} empty={rooms.noHistory} reader={reader} />
        <p className="quiet">
          <Link to={`${reader.to('/audit')}?subject=${view.id}`}>{assessments.showAll}</Link>
        </p>
      </section>
    </>
  )
}

/** All criteria, or only those that wait for the reader or are in dispute; nothing where there is no choice. */
function ShownChoice({ view, reader }: { readonly view: AssessmentView; readonly reader: RoomReader }) {
  const { assessments } = reader.words
  const choices = (['all', 'waiting', 'disputed'] as const).filter(one => view.counts[one] > 0)
  if (choices.length < 2) return null
  return (
    <Tabs
      label={assessments.shown.label}
      tabs={choices.map(one => ({
        text: assessments.shown[one],
        count: reader.count(view.counts[one]),
        to: cellAddress(reader, view.id, { show: one }),
        isOpen: one === view.shown,
      }))}
    />
  )
}

function Summary({ view, reader }: { readonly view: AssessmentView; readonly reader: RoomReader }) {
  const { assessments } = reader.words
  const { total, own } = view
  const out = (points: PointsShown, max: number) =>
    assessments.totalOf(reader.points(points), reader.points(max))
  const isPart = total.max !== null && own.max < total.max
  return (
    <>
      <Facts
        facts={[
          {
            name: assessments.round,
            value: <Link to={reader.to(`/rounds/${view.round.id}`)}>{reader.say(view.round.name)}</Link>,
          },
          { name: assessments.block, value: reader.say(view.block) },
          {
            name: assessments.filled,
            value: assessments.filledOf(reader.count(view.filled), reader.count(view.leaves)),
          },
          view.dueOn !== null && {
            name: assessments.due,
            value: (
              <>
                <DueDay line={view} reader={reader} />{' '}
                {view.isLate && <Badge kind="overdue">{assessments.late}</Badge>}
              </>
            ),
          },
          total.self !== null && { name: assessments.self, value: out(total.self, own.max) },
          total.appraised !== null && {
            name: assessments.appraised,
            value: `${out(total.appraised, own.appraisedMax)} · ${assessments.appraisedOf(reader.count(own.appraised), reader.count(view.leaves))}`,
          },
          total.final !== null && { name: assessments.final, value: out(total.final, own.max) },
        ]}
      />
      {isPart && (
        <p className="quiet">{assessments.ownPart(reader.points(own.max), reader.points(total.max))}</p>
      )}
    </>
  )
}
