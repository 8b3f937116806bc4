import { Choices, Select, TextInput } from '../../../ui/inputs.tsx'
import { ActPanel } from '../parts/act-form.tsx'
import { fieldsOf } from '../parts/fields-of.ts'
import { DetailFields } from './detail-fields.tsx'
import { DayFields } from './grant-role.tsx'
import { peopleChoices } from './people-choices.ts'
import type { PersonPageProps } from './person-page-props.ts'

/** What else may be done with a person: an acting head, details, the account, and erasing. */
export function PersonActs(props: PersonPageProps) {
  const { view, reader, attempt } = props
  const { people } = reader.words
  const shared = { reader, attempt }
  const refusalOf = (act: keyof PersonPageProps['view']['refusals']) => view.refusals[act] ?? null
  const lock = view.account === 'disabled' ? 'enable' : 'disable'
  const setup = fieldsOf('make-setup-link', attempt, reader)
  const erasing = fieldsOf('erase-person', attempt, reader)
  return (
    <>
      <ActingHead {...props} />
      <ActPanel
        act="change-person"
        {...labels(people.change)}
        refusal={refusalOf('change-person')}
        {...shared}
      >
        <DetailFields fields={fieldsOf('change-person', attempt, reader)} begins={view} reader={reader} />
      </ActPanel>
      <ActPanel
        act="make-setup-link"
        {...labels(people.setup)}
        refusal={refusalOf('make-setup-link')}
        {...shared}
      >
        <p>{view.email === '' ? people.setup.note : people.setup.noteMailed}</p>
        {view.account === 'active' && (
          <TextInput
            {...setup.at('reason')}
            label={people.setup.reason}
            help={people.setup.reasonHelp}
            rest={{ required: true, defaultValue: setup.value('reason') }}
          />
        )}
      </ActPanel>
      <ActPanel
        act={`${lock}-account`}
        {...labels(people[lock])}
        refusal={refusalOf(`${lock}-account`)}
        {...shared}
      >
        <p>{people[lock].note}</p>
      </ActPanel>
      <ActPanel
        act="erase-person"
        {...labels(people.erase)}
        refusal={refusalOf('erase-person')}
        confirm
        {...shared}
      >
        <p>{people.erase.note}</p>
        <TextInput
          {...erasing.at('basis')}
          label={people.erase.basis}
          help={people.erase.basisHelp}
          rest={{ required: true, defaultValue: erasing.value('basis') }}
        />
      </ActPanel>
    </>
  )
}

const labels = ({ title, button }: { readonly title: string; readonly button: string }) => ({
  title,
  label: button,
})

/** Names this person to stand in for a head, for a time. */
function ActingHead({ view, reader, attempt }: PersonPageProps) {
  const { people, rooms } = reader.words
  const words = people.acting_head
  const fields = fieldsOf('name-acting-head', attempt, reader)
  const choose = { value: '', label: rooms.choose }
  return (
    <ActPanel
      act="name-acting-head"
      {...labels(words)}
      hidden={{ unit: view.heads?.id ?? '' }}
      refusal={view.refusals['name-acting-head'] ?? null}
      {...{ reader, attempt }}
    >
      <p>{words.note}</p>
      <Select
        {...fields.at('person')}
        label={words.person}
        chosen={fields.value('person')}
        options={[choose, ...peopleChoices(view.deputies, words.groups)]}
      />
      <Select
        {...fields.at('form')}
        label={words.form}
        chosen={fields.value('form', 'kt')}
        options={Object.entries(people.actingForms).map(([value, label]) => ({ value, label }))}
      />
      <DayFields hasEnd {...{ reader, fields }} />
      <Choices
        {...fields.at('beside')}
        type="checkbox"
        label={words.several}
        chosen={[fields.value('beside')]}
        options={[{ value: 'yes', label: words.beside }]}
      />
    </ActPanel>
  )
}
