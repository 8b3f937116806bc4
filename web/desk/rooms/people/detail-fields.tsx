import { Choices, TextInput } from '../../../ui/inputs.tsx'
import type { Fields } from '../parts/fields-of.ts'
import type { RoomReader } from '../parts/room-reader.ts'

/** What is known of a person: name, position, address, language. */
export type Details = {
  readonly name: string | null
  readonly title: string
  readonly email: string
  readonly language: 'vi' | 'en'
}

/** The fields of a person's details. */
export function DetailFields({
  fields,
  begins,
  reader,
}: {
  readonly fields: Fields
  readonly begins: Details
  readonly reader: RoomReader
}) {
  const { people } = reader.words
  return (
    <>
      <TextInput
        {...fields.at('name')}
        label={people.name}
        rest={{ required: true, defaultValue: fields.value('name', begins.name ?? '') }}
      />
      <TextInput
        {...fields.at('title')}
        label={people.jobTitle}
        rest={{ defaultValue: fields.value('title', begins.title) }}
      />
      <TextInput
        {...fields.at('email')}
        type="email"
        label={people.email}
        help={people.emailHelp}
        rest={{ defaultValue: fields.value('email', begins.email) }}
      />
      <Choices
        {...fields.at('language')}
        type="radio"
        label={people.language}
        chosen={[fields.value('language', begins.language)]}
        options={Object.entries(people.languages).map(([value, label]) => ({ value, label }))}
      />
    </>
  )
}
