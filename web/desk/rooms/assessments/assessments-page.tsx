import { assessmentStateNames, assessmentStates, type Words } from '@thuocdo/engine'
import { Link } from 'react-router'
import { Badge } from '../../../ui/badge.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ScrollBox } from '../../../ui/scroll-box.tsx'
import { DueDay } from '../parts/due-day.tsx'
import { FilterForm, FilterInput, FilterSelect } from '../parts/filter-form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { AssessmentLine } from './assessment-view.ts'
import { StateBadge } from './state-badge.tsx'

/** What the list of assessments shows. */
export type AssessmentsView = {
  readonly lines: readonly AssessmentLine[]
  /** How many there are without any filter. */
  readonly all: number
  readonly rounds: readonly { readonly id: string; readonly name: Words }[]
  readonly filter: {
    readonly search: string
    readonly round: string
    readonly state: string
    readonly waits: string
  }
}

/** The assessments within the reader's view. */
export function AssessmentsPage({
  view,
  reader,
}: {
  readonly view: AssessmentsView
  readonly reader: RoomReader
}) {
  const { assessments } = reader.words
  return (
    <>
      <PageHead title={assessments.title} lead={assessments.lead} reader={reader} />
      {view.all === 0 ? (
        <EmptyState title={assessments.emptyTitle}>
          <p>{assessments.emptyAdvice}</p>
        </EmptyState>
      ) : (
        <>
          <Filters view={view} reader={reader} />
          <p className="list-count">{assessments.count(reader.count(view.lines.length))}</p>
          {view.lines.length === 0 ? (
            <EmptyState title={assessments.noneMatch}>
              <p>{assessments.noneMatchAdvice}</p>
            </EmptyState>
          ) : (
            <Lines lines={view.lines} reader={reader} />
          )}
        </>
      )}
    </>
  )
}

function Filters({
  view: { filter, rounds },
  reader,
}: {
  readonly view: AssessmentsView
  readonly reader: RoomReader
}) {
  const { assessments, rooms } = reader.words
  const any = { value: '', label: rooms.all }
  return (
    <FilterForm
      reader={reader}
      label={assessments.title}
      clearTo={reader.to('/assessments')}
      isFiltered={Object.values(filter).some(value => value !== '')}
    >
      <FilterInput name="search" label={rooms.search} value={filter.search} />
      <FilterSelect
        name="round"
        label={assessments.round}
        chosen={filter.round}
        options={[any, ...rounds.map(({ id, name }) => ({ value: id, label: reader.say(name) }))]}
      />
      <FilterSelect
        name="waits"
        label={assessments.waits}
        chosen={filter.waits}
        options={[any, ...Object.entries(assessments.waitsFor).map(([value, label]) => ({ value, label }))]}
      />
      <FilterSelect
        name="state"
        label={assessments.state}
        chosen={filter.state}
        options={[
          any,
          ...assessmentStateNames.map(name => ({ value: name, label: reader.say(assessmentStates[name]) })),
        ]}
      />
    </FilterForm>
  )
}

function Lines({
  lines,
  reader,
}: {
  readonly lines: readonly AssessmentLine[]
  readonly reader: RoomReader
}) {
  const { assessments } = reader.words
  return (
    <ScrollBox label={assessments.title}>
      <table className="stacked list-table">
        <thead>
          <tr>
            <th scope="col" className="text">
              {assessments.unit}
            </th>
            <th scope="col" className="text">
              {assessments.block}
            </th>
            <th scope="col" className="text">
              {assessments.round}
            </th>
            <th scope="col" className="text">
              {assessments.state}
            </th>
            <th scope="col">{assessments.filled}</th>
            <th scope="col">{assessments.due}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <Line key={line.id} line={line} reader={reader} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Line({ line, reader }: { readonly line: AssessmentLine; readonly reader: RoomReader }) {
  const { assessments } = reader.words
  return (
    <tr>
      <th scope="row">
        <Link to={reader.to(`/assessments/${line.id}`)}>{reader.say(line.unit.name)}</Link>
      </th>
      <td className="text">{reader.say(line.block)}</td>
      <td className="text">{reader.say(line.round.name)}</td>
      <td className="text">
        <StateBadge state={line.state} reader={reader} />
      </td>
      <td>{assessments.filledOf(reader.count(line.filled), reader.count(line.leaves))}</td>
      <td>
        <DueDay line={line} reader={reader} />{' '}
        {line.isLate && <Badge kind="overdue">{assessments.late}</Badge>}
      </td>
    </tr>
  )
}
