import { judgingRoles, roles, unitRoles } from '@thuocdo/engine'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { TextInput } from '../../../ui/inputs.tsx'
import { ActForm } from '../parts/act-form.tsx'
import { type Attempt, problemsOf } from '../parts/attempt.ts'
import { DayInput } from '../parts/day-input.tsx'
import { fieldsOf } from '../parts/fields-of.ts'
import { ProblemList } from '../parts/problem-list.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import { daysOf } from '../units/unit-page.tsx'
import type { GrantLine, PersonView } from './person-view.ts'

type Props = {
  readonly view: PersonView
  readonly reader: RoomReader
  readonly attempt: Attempt | undefined
  /** The role whose end is being asked for, by the id of its grant. */
  readonly ending: string
}

/** The roles of a person with their reach, days and basis; those that ended below. */
export function Grants(props: Props) {
  const { view, reader, attempt, ending } = props
  const { people } = reader.words
  return (
    <section className="room-section" id="grants">
      <h2>{people.grants}</h2>
      {ending === '' && <ProblemList problems={problemsOf(attempt, 'end-role')} reader={reader} />}
      {view.grants.length === 0 ? (
        <p className="quiet">{view.account === 'disabled' ? people.noGrantsClosed : people.noGrants}</p>
      ) : (
        <ul className="grants">
          {view.grants.map(grant => (
            <Grant key={grant.id} grant={grant} reader={reader} mayEnd={grant.refusal === null}>
              {grant.id === ending && <EndRole grant={grant} {...props} />}
            </Grant>
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
  children,
}: {
  readonly grant: GrantLine
  readonly reader: RoomReader
  readonly mayEnd: boolean
  readonly children?: ReactNode
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
              , {judgingRoles.includes(grant.role) && `${people.worksAt} `}
              <Link to={reader.to(`/units/${grant.unit.id}`)}>{reader.say(grant.unit.name)}</Link>
            </>
          )}
          {grant.division !== null && `, ${grant.division}`}
        </p>
        <p className="quiet">
          {[reachOf(grant, reader), daysOf(grant, reader), grant.basis].filter(Boolean).join(' · ')}
        </p>
      </div>
      {mayEnd && !children && (
        <Link
          className="button small"
          to={{ search: `?end=${grant.id}`, hash: '#grants' }}
          preventScrollReset
          aria-label={people.endRole.label(role)}
        >
          {people.endRole.button}
        </Link>
      )}
      {children}
    </li>
  )
}

/** Asks since when a role ends and on what basis, and says what that means. */
function EndRole({ grant, view, reader, attempt }: Props & { readonly grant: GrantLine }) {
  const { people } = reader.words
  const { endRole } = people
  const fields = fieldsOf('end-role', attempt, reader)
  const unit = grant.unit === null ? '' : reader.say(grant.unit.name)
  return (
    <div className="act-panel">
      <ActForm
        act="end-role"
        label={endRole.confirm}
        hidden={{ grant: grant.id }}
        confirm
        {...{ reader, attempt }}
      >
        <p>{endRole.says(view.name, reader.say(roles[grant.role]), unit)}</p>
        <DayInput
          {...fields.at('from')}
          reader={reader}
          label={endRole.from}
          isNeeded
          least={view.today}
          value={fields.value('from', view.today)}
        />
        <TextInput
          {...fields.at('basis')}
          label={people.basis}
          help={endRole.basisHelp}
          rest={{ required: true, defaultValue: fields.value('basis') }}
        />
      </ActForm>
      <p>
        <Link to={{ search: '', hash: '#grants' }} preventScrollReset>
          {endRole.keep}
        </Link>
      </p>
    </div>
  )
}

function reachOf(
  { role, acting, blocks, criteria }: GrantLine,
  { say, words: { people } }: RoomReader,
): string {
  const form = acting === null ? '' : people.acting(people.actingForms[acting.form], acting.name)
  const named = [
    blocks.length > 0 && people.inBlocks(blocks.map(say).join(', ')),
    criteria.length > 0 && people.inCriteria(criteria.join(', ')),
  ].filter(Boolean)
  const everywhere = !unitRoles.includes(role) && named.length === 0 && people.everywhere
  return [form, ...named, everywhere].filter(Boolean).join(' · ')
}
