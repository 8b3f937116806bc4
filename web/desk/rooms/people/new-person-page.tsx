import type { Problem } from '@thuocdo/engine'
import { Link } from 'react-router'
import { TextInput } from '../../../ui/inputs.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ActForm } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { fieldsOf } from '../parts/fields-of.ts'
import { PageHead } from '../parts/page-head.tsx'
import { ProblemList } from '../parts/problem-list.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import { DetailFields } from './detail-fields.tsx'
import type { MadeLink } from './person-page-props.ts'
import { SetupLink } from './setup-link.tsx'

/** Somebody who was just added, and their link to set a password; nothing where none may be made, and why. */
export type AddedPerson = {
  readonly id: string
  readonly name: string
  readonly login: string
  readonly link: MadeLink | undefined
  readonly problems: readonly Problem[]
}

/** Adds a person, then shows the link by which they set a password, and what comes next. */
export function NewPersonPage({
  reader,
  attempt,
  added,
}: {
  readonly added?: AddedPerson | undefined
  readonly reader: RoomReader
  readonly attempt?: Attempt | undefined
}) {
  const { people } = reader.words
  const fields = fieldsOf('add-person', attempt, reader)
  return (
    <>
      <PageHead
        reader={reader}
        steps={[{ text: people.title, to: '/people' }]}
        title={people.add}
        lead={people.addLead}
      />
      {added !== undefined && <Added added={added} reader={reader} />}
      {added !== undefined && <h2>{people.addAnother}</h2>}
      <ActForm key={added?.id} act="add-person" label={people.add} {...{ reader, attempt }}>
        <DetailFields {...{ fields, reader }} begins={{ name: '', title: '', email: '', language: 'vi' }} />
        <TextInput
          {...fields.at('login')}
          label={people.login}
          help={people.loginHelp}
          rest={{
            required: true,
            autoComplete: 'off',
            spellCheck: false,
            defaultValue: fields.value('login'),
          }}
        />
      </ActForm>
    </>
  )
}

function Added({ added, reader }: { readonly added: AddedPerson; readonly reader: RoomReader }) {
  const { people } = reader.words
  const { id, name, login, link, problems } = added
  return (
    <section className="room-section">
      <Notice kind="done" role="status" title={people.added(name, login)}>
        <p>
          {/* The link to set a password is shown here once: this page stays. */}
          <Link to={`${reader.to(`/people/${id}`)}?role=#grant-role`} target="_blank">
            {people.addedNext}
          </Link>
        </p>
      </Notice>
      {link === undefined ? (
        <ProblemList problems={problems} reader={reader} />
      ) : (
        <SetupLink {...link} reader={reader} />
      )}
    </section>
  )
}
