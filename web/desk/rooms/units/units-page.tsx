import { Link } from 'react-router'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ScrollBox } from '../../../ui/scroll-box.tsx'
import { FilterForm, FilterInput } from '../parts/filter-form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Pages } from '../parts/pages.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import { Tabs } from '../parts/tabs.tsx'
import type { UnitLine, UnitsFilter, UnitsView } from './units-view.ts'

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
  const { filter } = view
  const address = (changed: Partial<UnitsFilter>) =>
    unitsAddress(view, { ...filter, page: 1, ...changed }, reader)
  return (
    <>
      <FilterForm
        reader={reader}
        label={units.title}
        clearTo={reader.to('/units')}
        isFiltered={filter.search !== '' || filter.level !== '' || !view.isToday}
      >
        <FilterInput name="search" label={rooms.search} value={filter.search} />
        <FilterInput name="on" label={units.on} type="date" value={filter.on} />
        {filter.level !== '' && <input type="hidden" name="level" value={filter.level} />}
      </FilterForm>
      <Tabs
        label={units.level}
        tabs={[
          {
            text: rooms.all,
            count: reader.count(view.levels.reduce((all, { count }) => all + count, 0)),
            to: address({ level: '' }),
            isOpen: filter.level === '',
          },
          ...view.levels.map(({ level, count }) => ({
            text: units.levels[level] ?? level,
            count: reader.count(count),
            to: address({ level }),
            isOpen: filter.level === level,
          })),
        ]}
      />
      {view.lines.length === 0 ? (
        <EmptyState title={units.noneTitle(filter.search)}>
          <p>{units.noneAdvice}</p>
        </EmptyState>
      ) : (
        <Lines view={view} reader={reader} />
      )}
      <Pages reader={reader} pages={view.pages} current={filter.page} to={page => address({ page })} />
    </>
  )
}

function unitsAddress({ isToday }: UnitsView, filter: UnitsFilter, reader: RoomReader): string {
  const asked = new URLSearchParams()
  if (filter.search !== '') asked.set('search', filter.search)
  if (!isToday) asked.set('on', filter.on)
  if (filter.level !== '') asked.set('level', filter.level)
  if (filter.page > 1) asked.set('page', String(filter.page))
  const text = asked.toString()
  return `${reader.to('/units')}${text && `?${text}`}`
}

function Lines({ view, reader }: Props) {
  const { units } = reader.words
  const hasWithin = view.lines.some(({ within }) => within !== null)
  return (
    <ScrollBox label={units.title}>
      <table className="stacked list-table">
        <thead>
          <tr>
            <th scope="col" className="text">
              {units.name}
            </th>
            <th scope="col" className="text">
              {units.level}
            </th>
            {hasWithin && (
              <th scope="col" className="text">
                {units.within}
              </th>
            )}
            <th scope="col">{units.code}</th>
            <th scope="col">{units.founded}</th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map(line => (
            <Line key={line.id} {...{ line, reader, hasWithin }} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Line({
  line,
  reader,
  hasWithin,
}: {
  readonly line: UnitLine
  readonly reader: RoomReader
  readonly hasWithin: boolean
}) {
  const { units } = reader.words
  return (
    <tr>
      <th scope="row">
        <Link to={reader.to(`/units/${line.id}`)}>{reader.say(line.name)}</Link>
      </th>
      <td className="text">{units.levels[line.level] ?? line.level}</td>
      {hasWithin && <td className="text">{line.within && reader.say(line.within)}</td>}
      <td>{line.code}</td>
      <td>{reader.day(line.foundedOn)}</td>
    </tr>
  )
}
