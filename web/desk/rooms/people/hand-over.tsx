import { Select, TextInput } from '../../../ui/inputs.tsx'
import { ActForm, ActPanel } from '../parts/act-form.tsx'
import { fieldsOf } from '../parts/fields-of.ts'
import type { RoomReader } from '../parts/room-reader.ts'
import type { PersonPageProps } from './person-page.tsx'
import type { HandOverPreview } from './person-view.ts'

/** Hands the roles and open work of a person to another one: first what would pass on, then the act. */
export function HandOver({ view, reader, attempt, handOver }: PersonPageProps) {
  const { people, rooms } = reader.words
  const words = people.handOver
  if (handOver !== undefined) return <Preview preview={handOver} {...{ reader, attempt }} />
  const fields = fieldsOf('preview-hand-over', attempt, reader)
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
        options={[
          { value: '', label: rooms.choose },
          ...view.others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextInput
        {...fields.at('basis')}
        label={people.basis}
        help={people.basisHelp}
        rest={{ defaultValue: fields.value('basis') }}
      />
    </ActPanel>
  )
}

function Preview({
  preview,
  reader,
  attempt,
}: Pick<PersonPageProps, 'reader' | 'attempt'> & { readonly preview: HandOverPreview }) {
  const { handOver } = reader.words.people
  const fields = fieldsOf('hand-over', attempt, reader)
  return (
    <section className="act-panel preview">
      <h3>
        {handOver.title}: {preview.to.name}
      </h3>
      <List title={handOver.grants} lines={preview.grants} reader={reader} />
      <List title={handOver.work} lines={preview.work} reader={reader} />
      <ActForm
        act="hand-over"
        label={handOver.confirm}
        hidden={{ to: preview.to.id, basis: fields.value('basis') }}
        confirm
        {...{ reader, attempt }}
      />
    </section>
  )
}

function List({ title, lines, reader }: { readonly title: string; readonly lines: readonly string[]; readonly reader: RoomReader }) {
  return (
    <>
      <h4>{title}</h4>
      {lines.length === 0 ? (
        <p className="quiet">{reader.words.people.handOver.nothing}</p>
      ) : (
        <ul className="dated">
          {lines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  )
}
