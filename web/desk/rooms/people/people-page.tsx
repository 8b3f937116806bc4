import { roleNames, roles } from '@thuocdo/engine'
import { Link } from 'react-router'
import { Badge } from '../../../ui/badge.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ScrollBox } from '../../../ui/scroll-box.tsx'
import { FilterForm, FilterInput, FilterSelect } from '../parts/filter-form.tsx'
import { PageHead } from '../parts/page-head.tsx'
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
  const { people, rooms } = reader.words
  const { filter } = view
  const any = { value: '', label: rooms.all }
  return (
    <>
      <FilterForm
        reader={reader}
        label={people.title}
        clearTo={reader.to('/people')}
        isFiltered={Object.values(filter).some(value => value !== '')}
      >
        <FilterInput name="search" label={people.searchLabel} value={filter.search} />
        <FilterSelect
          name="role"
          label={people.role}
          chosen={filter.role}
          options={[any, ...roleNames.map(value => ({ value, label: reader.say(roles[value]) }))]}
        />
        <FilterSelect
          name="unit"
          label={people.unit}
          chosen={filter.unit}
          options={[any, ...view.units.map(({ id, name }) => ({ value: id, label: reader.say(name) }))]}
        />
      </FilterForm>
      <p className="list-count">{people.count(reader.count(view.lines.length))}</p>
      {view.lines.length === 0 ? (
        <EmptyState title={people.noneTitle}>
          <p>{people.noneAdvice}</p>
        </EmptyState>
      ) : (
        <Lines view={view} reader={reader} />
      )}
    </>
  )
}

function Lines({ view, reader }: Props) {
  const { people } = reader.words
  return (
    <ScrollBox label={people.title}>
      <table className="stacked list-table">
        <thead>
          <tr>
            {columnsOf(view, people).map(text => (
              <th key={text} scope="col" className="text">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.lines.map(line => (
            <Line key={line.id} line={line} hasLogin={view.seesLogins} reader={reader} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

const columnsOf = (
  { seesLogins }: Pick<PeopleView, 'seesLogins'>,
  people: RoomReader['words']['people'],
): readonly string[] => [
  people.name,
  people.jobTitle,
  people.role,
  ...(seesLogins ? [people.login] : []),
  people.account,
]

function Line({
  line,
  hasLogin,
  reader,
}: {
  readonly line: PersonLine
  readonly hasLogin: boolean
  readonly reader: RoomReader
}) {
  const { people } = reader.words
  return (
    <tr>
      <th scope="row">
        <Link to={reader.to(`/people/${line.id}`)}>{line.name ?? people.erased}</Link>
      </th>
      <td className="text">{line.title}</td>
      <td className="text">
        {line.roles.map(({ role, unit }) => (
          <span className="line" key={`${role} ${unit?.vi}`}>
            {reader.say(roles[role])}
            {unit && `, ${reader.say(unit)}`}
          </span>
        ))}
      </td>
      {hasLogin && <td className="text">{line.login}</td>}
      <td className="text">
        {line.account === 'active' ? (
          people.accountStates.active
        ) : (
          <Badge kind="attention">{people.accountStates[line.account]}</Badge>
        )}
      </td>
    </tr>
  )
}
