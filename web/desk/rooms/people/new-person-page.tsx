import { TextInput } from '../../../ui/inputs.tsx'
import { ActForm } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { fieldsOf } from '../parts/fields-of.ts'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import { DetailFields } from './detail-fields.tsx'

/** Adds a person. The link to set a password is shown on the page that follows. */
export function NewPersonPage({
  reader,
  attempt,
}: {
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
      <ActForm act="add-person" label={people.add} {...{ reader, attempt }}>
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
