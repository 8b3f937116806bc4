import { Choices, Select, TextInput } from '../../../ui/inputs.tsx'
import { StateBadge } from '../assessments/state-badge.tsx'
import { ActForm, ActPanel } from '../parts/act-form.tsx'
import { fieldsOf } from '../parts/fields-of.ts'
import { peopleChoices } from './people-choices.ts'
import type { PersonPageProps } from './person-page-props.ts'
import type { HandOverPreview } from './person-view.ts'

/** Hands the roles and open work of a person to another one: first what would pass on, then the act. */
export function HandOver({ view, reader, attempt, handOver }: PersonPageProps) {
  const { people, rooms } = reader.words
  const words = people.handOver
  if (handOver !== undefined) return <Preview preview={handOver} {...{ reader, attempt }} />
  const fields = fieldsOf('preview-hand-over', attempt, reader)
  const held = [
    ...new Map(view.grants.flatMap(({ unit }) => (unit ? [[unit.id, unit] as const] : []))).values(),
  ]
  return (
    <ActPanel
      act="preview-hand-over"
      title={words.title}
      label={words.button}
      kind="plain"
      refusal={view.refusals['hand-over'] ?? null}
      {...{ reader, attempt }}
    >
      <p>{words.lead}</p>
      <Select
        {...fields.at('to')}
        label={words.to}
        chosen={fields.value('to')}
        options={[{ value: '', label: rooms.choose }, ...peopleChoices(view.others, words.groups)]}
      />
      <Select
        {...fields.at('unit')}
        label={people.unit}
        chosen={fields.value('unit', held[0]?.id)}
        options={held.map(({ id, name }) => ({ value: id, label: reader.say(name) }))}
      />
      <TextInput
        {...fields.at('basis')}
        label={people.basis}
        help={people.basisHelp}
        rest={{ required: true, defaultValue: fields.value('basis') }}
      />
      {(view.refusals['disable-account'] ?? null) === null && (
        <Choices
          {...fields.at('disables')}
          type="checkbox"
          label={words.account}
          chosen={[fields.value('disables')]}
          options={[{ value: 'yes', label: words.disables, note: words.disablesNote }]}
        />
      )}
    </ActPanel>
  )
}

function Preview({
  preview,
  reader,
  attempt,
}: Pick<PersonPageProps, 'reader' | 'attempt'> & { readonly preview: HandOverPreview }) {
  const { handOver } = reader.words.people
  const { from, to, unit, on, basis, grants, ending, criteria, notices, work, closesAccount } = preview
  const said = { from, to: to.name, unit: reader.say(unit.name), day: reader.day(on), basis }
  return (
    <section className="act-panel preview" id="hand-over">
      <h3>
        {handOver.title}: {to.name}
      </h3>
      <p>{handOver.says(said)}</p>
      <Roles title={handOver.grants} lines={grants} none={handOver.noGrants} reader={reader} />
      {ending.length > 0 && <Roles title={handOver.ending} lines={ending} reader={reader} />}
      <h4>{handOver.work}</h4>
      {work.length === 0 && <p className="quiet">{handOver.nothing}</p>}
      <ul className="dated">
        {work.map(({ id, round, state }) => (
          <li key={id}>
            {reader.say(round)} <StateBadge state={state} reader={reader} />
          </li>
        ))}
        {criteria.length > 0 && (
          <li>{handOver.criteria(reader.count(criteria.length), criteria.join(', '))}</li>
        )}
        {notices > 0 && <li>{handOver.notices(reader.count(notices))}</li>}
      </ul>
      {closesAccount && <p>{handOver.closes(from)}</p>}
      <ActForm
        act="hand-over"
        label={handOver.confirm}
        hidden={{ to: to.id, unit: unit.id, basis, disables: closesAccount ? 'yes' : '' }}
        confirm
        {...{ reader, attempt }}
      />
    </section>
  )
}

function Roles({
  title,
  lines,
  none,
  reader,
}: Pick<PersonPageProps, 'reader'> & {
  readonly title: string
  readonly lines: HandOverPreview['grants']
  readonly none?: string
}) {
  return (
    <>
      <h4>{title}</h4>
      {lines.length === 0 && <p className="quiet">{none}</p>}
      <ul className="dated">
        {lines.map(({ role, division }) => (
          <li key={`${role.en} ${division}`}>{[reader.say(role), division].filter(Boolean).join(', ')}</li>
        ))}
      </ul>
    </>
  )
}
