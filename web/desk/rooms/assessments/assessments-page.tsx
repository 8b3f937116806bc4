import { assessmentStateNames, assessmentStates, type Words } from '@thuocdo/engine'
import type { PagePlace } from '@thuocdo/operations/acts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { choicesOf } from '../parts/choices-of.ts'
import { FilterForm } from '../parts/filter-form.tsx'
import { ListTable } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { PagedList } from '../parts/paged-list.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import { assessmentColumns } from './assessment-columns.tsx'
import type { AssessmentLine, Shown } from './assessment-view.ts'
import { cellAddress } from './cell-address.ts'

/** What the list of assessments shows. */
export type AssessmentsView = {
  readonly lines: readonly AssessmentLine[]
  readonly place: PagePlace
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

type Props = { readonly view: AssessmentsView; readonly reader: RoomReader }

/** The assessments within the reader's view. */
export function AssessmentsPage({ view, reader }: Props) {
  const { assessments } = reader.words
  const { unit, block, state, filled, due } = assessmentColumns(reader)
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
          <PagedList
            {...{ reader, place: view.place }}
            count={assessments.count}
            path="/assessments"
            asked={view.filter}
            none={[assessments.noneMatch, assessments.noneMatchAdvice]}
          >
            <ListTable
              label={assessments.title}
              lines={view.lines}
              to={({ id }) => cellAddress(reader, id, { show: shownFor[view.filter.waits] ?? 'all' })}
              columns={[unit, block, state, filled, due]}
              headingOf={line => reader.say(line.round.name)}
            />
          </PagedList>
        </>
      )}
    </>
  )
}

/** Whoever looks for what waits finds it alone in each assessment too: criteria that wait, or that are in dispute. */
const shownFor: Readonly<Record<string, Shown>> = {
  declare: 'waiting',
  appraise: 'waiting',
  explain: 'waiting',
  council: 'disputed',
  'sign-off': 'disputed',
}

function Filters({ view: { filter, rounds }, reader }: Props) {
  const { assessments, rooms } = reader.words
  const waits = Object.entries(assessments.waitsFor).map(([value, label]) => ({ value, label }))
  const states = assessmentStateNames.map(value => ({ value, label: reader.say(assessmentStates[value]) }))
  return (
    <FilterForm
      reader={reader}
      path="/assessments"
      label={assessments.title}
      fields={[
        { name: 'search', label: rooms.search, value: filter.search },
        {
          name: 'round',
          label: assessments.round,
          value: filter.round,
          options: choicesOf(reader, rounds),
        },
        { name: 'waits', label: assessments.waits, value: filter.waits, options: waits },
        { name: 'state', label: assessments.state, value: filter.state, options: states },
      ]}
    />
  )
}
