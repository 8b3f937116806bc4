import type { ReactNode } from 'react'
import { Badge } from '../../../ui/badge.tsx'
import { FilterForm } from '../parts/filter-form.tsx'
import { ListTable } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { PagedList } from '../parts/paged-list.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { SignInsView } from './audit-view.ts'

type Props = { readonly view: SignInsView; readonly reader: RoomReader }

/** The record of sign-ins: whence, whither, which account, when, and how it ended. */
export function SignInsPage({ view, reader }: Props) {
  const { audit } = reader.words
  const { signIns } = audit
  const { filter, place, older } = view
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
        path="/audit/sign-ins"
        label={signIns.title}
        fields={[
          { name: 'search', label: signIns.search, value: filter.search },
          { name: 'from', label: audit.filters.from, value: filter.from, type: 'date' },
          { name: 'to', label: audit.filters.to, value: filter.to, type: 'date' },
        ]}
      />
      <PagedList
        {...{ reader, place, older }}
        count={signIns.count}
        path="/audit/sign-ins"
        asked={filter}
        none={[signIns.none]}
      >
        <Lines view={view} reader={reader} />
      </PagedList>
    </>
  )
}

function Lines({ view, reader }: Props) {
  const { people, audit } = reader.words
  const { signIns } = audit
  return (
    <ListTable
      label={signIns.title}
      className="stacked list-table trail"
      lines={view.lines}
      keyOf={({ id }) => id}
      columns={[
        { title: signIns.at, cell: ({ at }) => <time dateTime={at}>{reader.instant(at)}</time> },
        { title: signIns.outcome, cell: ({ outcome }) => outcomeOf(outcome, reader) },
        { title: signIns.login, cell: ({ login }) => login },
        { title: signIns.door, cell: ({ door }) => people.doors[door] ?? door },
        { title: signIns.source, cell: ({ source }) => source },
        { title: signIns.destination, cell: ({ destination }) => destination },
      ]}
    />
  )
}

const usual = ['signed-in', 'signed-out', 'password-changed', 'link-used']

function outcomeOf(outcome: string, { words: { audit } }: RoomReader): ReactNode {
  const words = audit.signIns.outcomes[outcome] ?? outcome
  return usual.includes(outcome) ? words : <Badge kind="attention">{words}</Badge>
}
