import { isRole, roles } from '@thuocdo/engine'
import { TextInput } from '../../../ui/inputs.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ActForm } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import type { KeptTable } from '../parts/kept-table.ts'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'

/** Somebody whom a table would add. */
export type ComingPerson = { readonly name: string; readonly login: string; readonly role: string }

type Props = {
  readonly reader: RoomReader
  readonly attempt?: Attempt | undefined
  /** Whom the table would add, and the table; nothing before it was read. */
  readonly coming?: { readonly added: readonly ComingPerson[]; readonly table: KeptTable } | undefined
}

/** Takes people in from a table; problems are told cell by cell, and nobody is added until all is well. */
export function ImportPeoplePage({ reader, attempt, coming }: Props) {
  const { people } = reader.words
  const { imports } = people
  return (
    <>
      <PageHead
        reader={reader}
        steps={[{ text: people.title, to: '/people' }]}
        title={imports.title}
        lead={imports.lead}
      />
      {coming === undefined ? (
        <ActForm act="preview-people" label={imports.read} upload {...{ reader, attempt }}>
          <TextInput
            name="preview-people-file"
            type="file"
            label={imports.file}
            rest={{ required: true, accept: '.xlsx,.csv' }}
          />
        </ActForm>
      ) : (
        <Notice kind="attention" role="status" title={imports.willAdd(reader.count(coming.added.length))}>
          <ul>
            {coming.added.map(({ name, login, role }) => (
              <li key={login}>
                {[name, login, isRole(role) ? reader.say(roles[role]) : role].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
          <ActForm
            act="import-people"
            label={imports.confirm(reader.count(coming.added.length))}
            upload
            hidden={coming.table}
            {...{ reader, attempt }}
          />
        </Notice>
      )}
    </>
  )
}
