import { Link } from 'react-router'
import { Badge } from '../../../ui/badge.tsx'
import { ScrollBox } from '../../../ui/scroll-box.tsx'
import { FilterForm, FilterInput } from '../parts/filter-form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { SignInLine, SignInsView } from './audit-view.ts'

type Props = { readonly view: SignInsView; readonly reader: RoomReader }

/** The record of sign-ins: whence, whither, which account, when, and how it ended. */
export function SignInsPage({ view, reader }: Props) {
  const { audit } = reader.words
  const { signIns } = audit
  const { filter } = view
  return (
    <>
      <PageHead
        reader={reader}
        steps={[{ text: audit.title, to: '/audit' }]}
        title={signIns.title}
        lead={signIns.lead}
      />
      <FilterForm
        reader={reader}
        label={signIns.title}
        clearTo={reader.to('/audit/sign-ins')}
        isFiltered={Object.values(filter).some(value => value !== '')}
      >
        <FilterInput name="search" label={signIns.search} value={filter.search} />
        <FilterInput name="from" type="date" label={audit.filters.from} value={filter.from} />
        <FilterInput name="to" type="date" label={audit.filters.to} value={filter.to} />
      </FilterForm>
      {view.lines.length === 0 ? (
        <p className="quiet">{signIns.none}</p>
      ) : (
        <Lines view={view} reader={reader} />
      )}
      <nav className="keyset" aria-label={reader.words.rooms.pages}>
        {!view.isFirst && <Link to={addressOf(view, null, reader)}>{audit.newest}</Link>}
        {view.older !== null && <Link to={addressOf(view, view.older, reader)}>{audit.older}</Link>}
      </nav>
    </>
  )
}

function addressOf({ filter }: SignInsView, before: string | null, reader: RoomReader): string {
  const asked = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''))
  if (before !== null) asked.set('before', before)
  const text = asked.toString()
  return `${reader.to('/audit/sign-ins')}${text && `?${text}`}`
}

function Lines({ view, reader }: Props) {
  const { signIns } = reader.words.audit
  const columns = [
    signIns.at,
    signIns.outcome,
    signIns.login,
    signIns.door,
    signIns.source,
    signIns.destination,
  ]
  return (
    <ScrollBox label={signIns.title}>
      <table className="stacked list-table trail">
        <thead>
          <tr>
            {columns.map(text => (
              <th key={text} scope="col" className="text">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.lines.map(line => (
            <Line key={line.id} line={line} reader={reader} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Line({ line, reader }: { readonly line: SignInLine; readonly reader: RoomReader }) {
  const { audit, people } = reader.words
  const outcome = audit.signIns.outcomes[line.outcome] ?? line.outcome
  return (
    <tr>
      <th scope="row">
        <time dateTime={line.at}>{reader.instant(line.at)}</time>
      </th>
      <td className="text">
        {['signed-in', 'signed-out', 'password-changed', 'link-used'].includes(line.outcome) ? (
          outcome
        ) : (
          <Badge kind="attention">{outcome}</Badge>
        )}
      </td>
      <td className="text">{line.login}</td>
      <td className="text">{people.doors[line.door] ?? line.door}</td>
      <td className="text">{line.source}</td>
      <td className="text">{line.destination}</td>
    </tr>
  )
}
