import { roles } from '@thuocdo/engine'
import { Form, Link } from 'react-router'
import { Button } from '../../../ui/button.tsx'
import { type Attempt, problemsOf } from '../parts/attempt.ts'
import { ProblemList } from '../parts/problem-list.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import { daysOf } from '../units/unit-page.tsx'
import type { GrantLine, PersonView } from './person-view.ts'

type Props = { readonly view: PersonView; readonly reader: RoomReader; readonly attempt: Attempt | undefined }

/** The roles of a person with their reach, days and basis; those that ended below. */
export function Grants({ view, reader, attempt }: Props) {
  const { people } = reader.words
  return (
    <section className="room-section" id="grants">
      <h2>{people.grants}</h2>
      <ProblemList problems={problemsOf(attempt, 'end-role')} reader={reader} />
      {view.grants.length === 0 ? (
        <p className="quiet">{people.noGrants}</p>
      ) : (
        <ul className="grants">
          {view.grants.map(grant => (
            <Grant key={grant.id} grant={grant} reader={reader} mayEnd={grant.refusal === null} />
          ))}
        </ul>
      )}
      {view.ended.length > 0 && (
        <details>
          <summary>{people.grantsEnded}</summary>
          <ul className="grants">
            {view.ended.map(grant => (
              <Grant key={grant.id} grant={grant} reader={reader} mayEnd={false} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Grant({
  grant,
  reader,
  mayEnd,
}: {
  readonly grant: GrantLine
  readonly reader: RoomReader
  readonly mayEnd: boolean
}) {
  const { people } = reader.words
  const role = reader.say(roles[grant.role])
  return (
    <li className="with-act">
      <div>
        <p>
          <strong>{role}</strong>
          {grant.unit && (
            <>
              , <Link to={reader.to(`/units/${grant.unit.id}`)}>{reader.say(grant.unit.name)}</Link>
            </>
          )}
          {grant.division !== null && `, ${grant.division}`}
        </p>
        <p className="quiet">
          {[reachOf(grant, reader), daysOf(grant, reader), grant.basis].filter(Boolean).join(' · ')}
        </p>
      </div>
      {mayEnd && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="act" value="end-role" />
          <input type="hidden" name="grant" value={grant.id} />
          <Button className="small" aria-label={people.endRole.label(role)}>
            {people.endRole.button}
          </Button>
        </Form>
      )}
    </li>
  )
}

function reachOf({ acting, unit, blocks, criteria }: GrantLine, { words: { people } }: RoomReader): string {
  const form = acting === null ? '' : people.acting(people.actingForms[acting.form], acting.name)
  const named = [...blocks, ...criteria].join(', ')
  return [form, named || (unit === null ? people.everywhere : '')].filter(Boolean).join(' · ')
}
