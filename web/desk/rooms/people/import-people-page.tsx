import { isRole, roles } from '@thuocdo/engine'
import { TextInput } from '../../../ui/inputs.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ActForm } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'

/** Somebody whom a table would add. */
export type ComingPerson = { readonly name: string; readonly login: string; readonly role: string }

type Props = {
  readonly reader: RoomReader
  readonly attempt?: Attempt | undefined
  /** Whom the table would add; nothing before it was read. */
  readonly added?: readonly ComingPerson[] | undefined
}

/** Takes people in from a table; problems are told cell by cell, and nobody is added until all is well. */
export function ImportPeoplePage({ reader, attempt, added }: Props) {
  const { people } = reader.words
  const { imports } = people
  const file = (act: string) => (
    <TextInput
      name={`${act}-file`}
      type="file"
      label={imports.file}
      rest={{ required: true, accept: '.xlsx,.csv' }}
    />
  )
  return (
    <>
      <PageHead
        reader={reader}
        steps={[{ text: people.title, to: '/people' }]}
        title={imports.title}
        lead={imports.lead}
      />
      {added === undefined ? (
        <ActForm act="preview-people" label={imports.read} upload {...{ reader, attempt }}>
          {file('preview-people')}
        </ActForm>
      ) : (
        <Notice kind="attention" role="status" title={imports.willAdd(reader.count(added.length))}>
          <ul>
            {added.map(({ name, login, role }) => (
              <li key={login}>
                {[name, login, isRole(role) ? reader.say(roles[role]) : role].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
          <ActForm
            act="import-people"
            label={imports.confirm(reader.count(added.length))}
            upload
            {...{ reader, attempt }}
          >
            {file('import-people')}
          </ActForm>
        </Notice>
      )}
    </>
  )
}
