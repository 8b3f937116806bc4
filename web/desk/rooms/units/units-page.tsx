import { Link } from 'react-router'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterForm } from '../parts/filter-form.tsx'
import { listAddress } from '../parts/list-address.ts'
import { ListTable } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { PagedList } from '../parts/paged-list.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import { type Tab, Tabs } from '../parts/tabs.tsx'
import type { UnitsView } from './units-view.ts'

type Props = { readonly view: UnitsView; readonly reader: RoomReader }

/** The units of a day: by level, searched without marks, in Vietnamese order. */
export function UnitsPage({ view, reader }: Props) {
  const { units } = reader.words
  return (
    <>
      <PageHead title={units.title} lead={units.lead(reader.day(view.filter.on))} reader={reader}>
        {view.mayImport && <Link to={reader.to('/units/import')}>{units.importLink}</Link>}
        {view.mayChange && <Link to={reader.to('/units/acts')}>{units.actsLink}</Link>}
      </PageHead>
      {view.all === 0 ? (
        <EmptyState title={units.emptyTitle}>
          <p>{units.emptyAdvice}</p>
          {view.mayImport && (
            <p>
              <Link to={reader.to('/units/import')}>{units.importLink}</Link>
            </p>
          )}
        </EmptyState>
      ) : (
        <Found view={view} reader={reader} />
      )}
    </>
  )
}

function Found({ view, reader }: Props) {
  const { units, rooms } = reader.words
  const { filter, place, today } = view
  const asked = { search: filter.search, on: filter.on === today ? '' : filter.on, level: filter.level }
  const tab = (level: string, text: string, count: number): Tab => ({
    text,
    count: reader.count(count),
    to: listAddress(reader, '/units', { ...asked, level }),
    isOpen: filter.level === level,
  })
  return (
    <>
      <FilterForm
        reader={reader}
        path="/units"
        label={units.title}
        fields={[
          { name: 'search', label: rooms.search, value: filter.search },
          { name: 'on', label: units.on, type: 'date', value: filter.on, usual: today },
        ]}
        kept={{ level: filter.level }}
      />
      <Tabs
        label={units.level}
        tabs={[
          tab(
            '',
            rooms.all,
            view.levels.reduce((all, { count }) => all + count, 0),
          ),
          ...view.levels.map(({ level, count }) => tab(level, units.levels[level] ?? level, count)),
        ]}
      />
      <PagedList
        {...{ reader, place, asked }}
        count={units.count}
        path="/units"
        none={[units.noneTitle(filter.search), units.noneAdvice]}
      >
        <Lines view={view} reader={reader} />
      </PagedList>
    </>
  )
}

function Lines({ view, reader }: Props) {
  const { units } = reader.words
  return (
    <ListTable
      label={units.title}
      lines={view.lines}
      to={({ id }) => reader.to(`/units/${id}`)}
      columns={[
        { title: units.name, cell: ({ name }) => reader.say(name) },
        { title: units.level, cell: ({ level }) => units.levels[level] ?? level },
        view.lines.some(({ within }) => within !== null) && {
          title: units.within,
          cell: ({ within }) => within && reader.say(within),
        },
        { title: units.code, cell: ({ code }) => code, isFigure: true },
        { title: units.founded, cell: ({ foundedOn }) => reader.day(foundedOn), isFigure: true },
      ]}
    />
  )
}
