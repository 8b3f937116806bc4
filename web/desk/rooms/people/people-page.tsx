import { roleNames, roles } from '@thuocdo/engine'
import { Link } from 'react-router'
import { Badge } from '../../../ui/badge.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { choicesOf } from '../parts/choices-of.ts'
import { FilterForm } from '../parts/filter-form.tsx'
import { ListTable } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { PagedList } from '../parts/paged-list.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { PeopleView, PersonLine } from './person-view.ts'

type Props = { readonly view: PeopleView; readonly reader: RoomReader }

/** The people who use the desk, with their roles. */
export function PeoplePage({ view, reader }: Props) {
  const { people } = reader.words
  return (
    <>
      <PageHead title={people.title} lead={people.lead} reader={reader}>
        {view.mayAdd && <Link to={reader.to('/people/new')}>{people.add}</Link>}
        {view.mayAdd && <Link to={reader.to('/people/import')}>{people.importLink}</Link>}
      </PageHead>
      {view.all === 0 ? (
        <EmptyState title={people.emptyTitle}>
          <p>{people.emptyAdvice}</p>
        </EmptyState>
      ) : (
        <Found view={view} reader={reader} />
      )}
    </>
  )
}

function Found({ view, reader }: Props) {
  const { people } = reader.words
  const { filter, place } = view
  return (
    <>
      <FilterForm
        reader={reader}
        path="/people"
        label={people.title}
        fields={[
          {
            name: 'search',
            label: view.seesLogins ? people.searchLabel : people.searchNames,
            value: filter.search,
          },
          {
            name: 'role',
            label: people.role,
            value: filter.role,
            options: roleNames.map(value => ({ value, label: reader.say(roles[value]) })),
          },
          {
            name: 'unit',
            label: people.unit,
            value: filter.unit,
            options: choicesOf(reader, view.units),
          },
        ]}
      />
      <PagedList
        {...{ reader, place }}
        count={people.count}
        path="/people"
        asked={filter}
        none={[people.noneTitle, people.noneAdvice]}
      >
        <Lines view={view} reader={reader} />
      </PagedList>
    </>
  )
}

function Lines({ view, reader }: Props) {
  const { people } = reader.words
  return (
    <ListTable
      label={people.title}
      lines={view.lines}
      to={({ id }) => reader.to(`/people/${id}`)}
      columns={[
        { title: people.name, cell: ({ name }) => name ?? people.erased },
        { title: people.jobTitle, cell: ({ title }) => title },
        { title: people.role, cell: line => <Roles line={line} reader={reader} /> },
        view.seesLogins && { title: people.login, cell: ({ login }) => login },
        { title: people.account, cell: line => <Account line={line} reader={reader} /> },
      ]}
    />
  )
}

type Shown = { readonly line: PersonLine; readonly reader: RoomReader }

function Roles({ line, reader }: Shown) {
  return line.roles.map(({ role, unit }) => (
    <span className="line" key={`${role} ${unit?.vi}`}>
      {reader.say(roles[role])}
      {unit && `, ${reader.say(unit)}`}
    </span>
  ))
}

function Account({ line: { account }, reader }: Shown) {
  const state = reader.words.people.accountStates[account]
  return account === 'active' ? state : <Badge kind="attention">{state}</Badge>
}
