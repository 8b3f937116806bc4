import { isRole, roles, type Words } from '@thuocdo/engine'
import { TextInput } from '../../../ui/inputs.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ActForm } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import type { KeptTable } from '../parts/kept-table.ts'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'

/** Somebody whom a table would add. */
export type ComingPerson = {
  readonly name: string
  readonly login: string
  readonly role: string
  /** Where and for what, in words. */
  readonly reach: readonly Words[]
}

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
          <Columns reader={reader} />
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
            {coming.added.map(({ name, login, role, reach }) => (
              <li key={login}>
                {[name, login, isRole(role) ? reader.say(roles[role]) : role, ...reach.map(reader.say)]
                  .filter(Boolean)
                  .join(' · ')}
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

/** Which columns a table may have, and what stands in them. */
function Columns({ reader }: { readonly reader: RoomReader }) {
  const { imports } = reader.words.people
  return (
    <details className="columns">
      <summary>{imports.columnsTitle}</summary>
      <dl>
        {imports.columns.map(([names, about]) => (
          <div key={names}>
            <dt>{names}</dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
