import { Facts } from '../parts/facts.tsx'
import { HistoryList } from '../parts/history-list.tsx'
import { ListTable } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import { GrantRole } from './grant-role.tsx'
import { Grants } from './grants.tsx'
import { HandOver } from './hand-over.tsx'
import { OutsideIdentities } from './outside-identities.tsx'
import { PersonActs } from './person-acts.tsx'
import type { PersonPageProps } from './person-page-props.ts'
import type { PersonView } from './person-view.ts'
import { SetupLink } from './setup-link.tsx'

/** One person: what they may do and on what basis, and what may be done with their account. */
export function PersonPage(props: PersonPageProps) {
  const { view, reader, attempt, link, ending = '' } = props
  const { people, rooms } = reader.words
  return (
    <>
      <PageHead
        reader={reader}
        steps={[{ text: people.title, to: '/people' }]}
        title={view.name}
        {...(view.title !== '' && { lead: view.title })}
      />
      {link !== undefined && <SetupLink {...link} reader={reader} />}
      <Facts
        facts={[
          view.login !== '' && { name: people.login, value: view.login },
          { name: people.account, value: people.accountStates[view.account] },
          view.email !== '' && { name: people.email, value: view.email },
          { name: people.language, value: people.languages[view.language] },
        ]}
      />
      <Grants {...{ view, reader, attempt, ending }} />
      <section className="room-section" id="acts">
        <h2>{people.acts}</h2>
        <div className="acts">
          <GrantRole {...props} />
          <HandOver {...props} />
          <PersonActs {...props} />
        </div>
      </section>
      <OutsideIdentities {...props} />
      {view.seesAddresses && <Sessions view={view} reader={reader} />}
      <section className="room-section">
        <h2>{people.history}</h2>
        <HistoryList entries={view.history} empty={rooms.noHistory} reader={reader} />
      </section>
    </>
  )
}

function Sessions({ view, reader }: { readonly view: PersonView; readonly reader: RoomReader }) {
  const { people } = reader.words
  const { session } = people
  return (
    <section className="room-section">
      <h2>{people.sessions}</h2>
      {view.sessions.length === 0 ? (
        <p className="quiet">{people.noSessions}</p>
      ) : (
        <ListTable
          label={people.sessions}
          lines={view.sessions}
          keyOf={({ beganAt, source }) => `${beganAt} ${source}`}
          columns={[
            { title: session.door, cell: ({ door }) => people.doors[door] ?? door },
            { title: session.source, cell: ({ source }) => source },
            { title: session.began, cell: ({ beganAt }) => reader.instant(beganAt), isFigure: true },
            { title: session.seen, cell: ({ seenAt }) => reader.instant(seenAt), isFigure: true },
          ]}
        />
      )}
    </section>
  )
}
