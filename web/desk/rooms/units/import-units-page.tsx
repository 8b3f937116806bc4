import type { Words } from '@thuocdo/engine'
import { Select, TextInput } from '../../../ui/inputs.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ActForm } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { DayInput } from '../parts/day-input.tsx'
import { fieldName, fieldsOf } from '../parts/fields-of.ts'
import { ListTable } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import { type ImportPreview, mostNamed } from './import-preview.ts'

/** The provinces to choose from. */
export type ImportView = { readonly provinces: readonly { readonly id: string; readonly name: Words }[] }

type Props = {
  readonly view: ImportView
  readonly reader: RoomReader
  readonly attempt?: Attempt | undefined
  readonly preview?: ImportPreview | undefined
}

/** Takes units in: one of the registers that come along, or a table; looked at first. */
export function ImportUnitsPage(props: Props) {
  const { reader, attempt, preview } = props
  const { units } = reader.words
  const { imports } = units
  return (
    <>
      <PageHead
        reader={reader}
        steps={[{ text: units.title, to: '/units' }]}
        title={imports.title}
        lead={imports.lead}
      />
      {preview !== undefined && <Preview preview={preview} reader={reader} attempt={attempt} />}
      <Registers {...props} />
      <section className="room-section">
        <h2>{imports.table}</h2>
        <ActForm act="preview-table" label={imports.read} kind="plain" upload {...{ reader, attempt }}>
          <TextInput
            name="preview-table-file"
            type="file"
            label={imports.file}
            help={imports.tableHelp}
            rest={{ accept: '.xlsx,.csv' }}
          />
        </ActForm>
      </section>
    </>
  )
}

function Registers({ view, reader, attempt }: Props) {
  const { units, rooms } = reader.words
  const { imports } = units
  const fields = fieldsOf('preview-import', attempt, reader)
  const choose = { value: '', label: rooms.choose }
  return (
    <ActForm act="preview-import" label={imports.preview} {...{ reader, attempt }}>
      <Select
        {...fields.at('source')}
        label={imports.source}
        chosen={fields.value('source')}
        options={[choose, ...Object.entries(imports.sources).map(([value, label]) => ({ value, label }))]}
      />
      <Select
        {...fields.at('province')}
        label={imports.province}
        help={imports.provinceHelp}
        chosen={fields.value('province')}
        options={[choose, ...view.provinces.map(({ id, name }) => ({ value: id, label: reader.say(name) }))]}
      />
      <DayInput
        {...fields.at('since')}
        reader={reader}
        label={imports.since}
        help={imports.sinceHelp}
        value={fields.value('since')}
      />
    </ActForm>
  )
}

function Preview({
  preview,
  reader,
  attempt,
}: Pick<Props, 'reader' | 'attempt'> & { readonly preview: ImportPreview }) {
  const { imports } = reader.words.units
  const { added, unchanged, differing } = preview
  const isNothing = added.units + added.acts === 0
  return (
    <Notice
      kind={isNothing ? 'note' : 'attention'}
      role="status"
      title={isNothing ? imports.nothing : imports.result}
    >
      <ul>
        {added.units > 0 && <li>{imports.newUnits(reader.count(added.units))}</li>}
        {added.acts > 0 && <li>{imports.newActs(reader.count(added.acts))}</li>}
        {unchanged > 0 && <li>{imports.unchanged(reader.count(unchanged))}</li>}
        {differing > 0 && <li>{imports.differences(reader.count(differing))}</li>}
      </ul>
      {added.units > 0 && <NewUnits preview={preview} reader={reader} />}
      {differing > 0 && <Differences preview={preview} reader={reader} />}
      {!isNothing && (
        <ActForm
          act="import-units"
          label={imports.confirm}
          upload={preview.table !== null}
          hidden={{ ...hiddenIn(preview), ...preview.table }}
          confirm
          {...{ reader, attempt }}
        >
          <p>{imports.neverDeleted}</p>
        </ActForm>
      )}
    </Notice>
  )
}

const hiddenIn = ({ values }: ImportPreview): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['source', 'province', 'since'].map(field => [fieldName('import-units', field), values[field] ?? '']),
  )

type Shown = { readonly preview: ImportPreview; readonly reader: RoomReader }

/** The new units by name; how many more there are. */
function NewUnits({ preview, reader }: Shown) {
  const { imports } = reader.words.units
  const more = preview.added.units - preview.newUnits.length
  return (
    <details open={preview.added.units <= mostNamed}>
      <summary>{imports.named}</summary>
      <ul>
        {preview.newUnits.map(({ id, name, foundedOn }) => (
          <li key={id}>
            {reader.say(name)} <small>{imports.foundedOn(reader.day(foundedOn))}</small>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{imports.more(reader.count(more))}</p>}
    </details>
  )
}

function Differences({ preview, reader }: Shown) {
  const { imports } = reader.words.units
  const { differs, fields, more } = imports
  const rest = preview.differing - preview.differences.length
  return (
    <>
      <ListTable
        label={differs.field}
        lines={preview.differences}
        keyOf={({ subject, field }) => `${subject} ${field}`}
        columns={[
          { title: differs.subject, cell: ({ name }) => reader.say(name) },
          { title: differs.field, cell: ({ field }) => fields[field] ?? field },
          { title: differs.here, cell: ({ here }) => here },
          { title: differs.there, cell: ({ there }) => there },
        ]}
      />
      {rest > 0 && <p>{more(reader.count(rest))}</p>}
    </>
  )
}
