import { isRole, judgingRoles, type Role, roleNames, roles } from '@thuocdo/engine'
import { Choices, type Option, Select, TextInput } from '../../../ui/inputs.tsx'
import { ActForm, RefusedAct } from '../parts/act-form.tsx'
import { choicesOf } from '../parts/choices-of.ts'
import { ChooseForm } from '../parts/choose-form.tsx'
import { DayInput } from '../parts/day-input.tsx'
import { type Fields, fieldsOf } from '../parts/fields-of.ts'
import type { RoomReader } from '../parts/room-reader.ts'
import type { PersonPageProps } from './person-page-props.ts'
import { needsOf, noUnit } from './role-needs.ts'
import { ViewFields } from './view-fields.tsx'

/** Grants a role in two steps: which, and for an officer in which unit; then only the fields that it needs. */
export function GrantRole({ view, reader, attempt, granting, unit = '' }: PersonPageProps) {
  const { grant } = reader.words.people
  const refusal = view.refusals['grant-role'] ?? null
  if (refusal !== null) return <RefusedAct label={grant.title} why={reader.say(refusal)} />
  return (
    <details className="act-panel" id="grant-role" open={granting !== '' || attempt?.act === 'grant-role'}>
      <summary>{grant.title}</summary>
      <ChooseRole {...{ view, granting, unit, reader }} />
      {isRole(granting) && (granting !== 'unit-officer' || unit !== '') && (
        <Reach role={granting} {...{ view, reader, attempt, unit }} />
      )}
    </details>
  )
}

/** Which role, and for an officer in which unit: its divisions are offered next. */
function ChooseRole({
  view,
  granting,
  unit,
  reader,
}: Pick<PersonPageProps, 'view' | 'granting' | 'reader'> & { readonly unit: string }) {
  const { people } = reader.words
  const wanted = roleNames.map(value => ({ value, label: reader.say(roles[value]) }))
  const role = { name: 'role', label: people.grant.choose, chosen: granting, options: wanted }
  const within = {
    name: 'unit',
    label: people.unit,
    chosen: unit,
    options: choicesOf(reader, view.units),
  }
  return <ChooseForm reader={reader} fields={granting === 'unit-officer' ? [role, within] : [role]} />
}

function Reach({
  role,
  view,
  reader,
  attempt,
  unit,
}: Pick<PersonPageProps, 'view' | 'reader' | 'attempt'> & { readonly role: Role; readonly unit: string }) {
  const { people } = reader.words
  const fields = fieldsOf('grant-role', attempt, reader)
  const needs = needsOf(role)
  const chosen = role === 'unit-officer' ? view.units.find(({ id }) => id === unit) : undefined
  const place = chosen && reader.say(chosen.name)
  return (
    <ActForm act="grant-role" label={people.grant.button} hidden={{ role }} {...{ reader, attempt }}>
      <p>
        <strong>{[reader.say(roles[role]), place].filter(Boolean).join(', ')}.</strong>{' '}
        {people.grant.needs[needs]}
      </p>
      {needs === 'unit' && <UnitFields {...{ role, view, reader, fields, unit }} />}
      {judgingRoles.includes(role) && (
        <UnitSelect
          {...fields.at('unit')}
          label={people.worksIn}
          help={people.worksInHelp}
          chosen={fields.value('unit')}
          others={[{ value: noUnit, label: people.worksInNone }]}
          {...{ view, reader }}
        />
      )}
      {needs === 'view' && <ViewFields scope={view.scope} {...{ reader, fields }} />}
      <DayFields {...{ reader, fields }} />
    </ActForm>
  )
}

type Inputs = { readonly reader: RoomReader; readonly fields: Fields }

/** In which unit: for an officer the one that was chosen before, with its divisions. */
function UnitFields({
  role,
  view,
  reader,
  fields,
  unit,
}: Inputs & Pick<PersonPageProps, 'view'> & { readonly role: Role; readonly unit: string }) {
  const { people } = reader.words
  if (role !== 'unit-officer')
    return <UnitSelect {...fields.at('unit')} chosen={fields.value('unit')} {...{ view, reader }} />
  const options = [
    { value: '', label: people.wholeUnit },
    ...view.divisions.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <>
      <input type="hidden" name={fields.at('unit').name} value={unit} />
      {view.divisions.length === 0 ? (
        <p className="quiet">{people.noDivisions}</p>
      ) : (
        <Choices
          {...fields.at('division')}
          type="radio"
          label={people.division}
          help={people.divisionHelp}
          chosen={[fields.value('division')]}
          options={options}
        />
      )}
    </>
  )
}

function UnitSelect({
  view,
  reader,
  others = [],
  ...field
}: Pick<PersonPageProps, 'view' | 'reader'> & {
  readonly name: string
  readonly label?: string
  /** What may be chosen besides a unit. */
  readonly others?: readonly Option[]
  readonly chosen: string
  readonly help?: string
  readonly error?: string
}) {
  const { people, rooms } = reader.words
  return (
    <Select
      label={people.unit}
      {...field}
      options={[
        { value: '', label: rooms.choose },
        ...others,
        ...view.units.map(({ id, name }) => ({ value: id, label: reader.say(name) })),
      ]}
    />
  )
}

/** From when, until when and on what basis. `hasEnd`: the last day may not be left out. */
export function DayFields({ reader, fields, hasEnd = false }: Inputs & { readonly hasEnd?: boolean }) {
  const { people } = reader.words
  return (
    <>
      <div className="pair">
        <DayInput
          {...fields.at('from')}
          reader={reader}
          label={people.from}
          help={people.fromHelp}
          value={fields.value('from')}
        />
        <DayInput
          {...fields.at('to')}
          reader={reader}
          label={people.to}
          help={hasEnd ? people.toNeeded : people.toHelp}
          isNeeded={hasEnd}
          value={fields.value('to')}
        />
      </div>
      <TextInput
        {...fields.at('basis')}
        label={people.basis}
        help={people.basisHelp}
        rest={{ defaultValue: fields.value('basis') }}
      />
    </>
  )
}
