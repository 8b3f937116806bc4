import type { Words } from '@thuocdo/engine'
import type { ImportReport } from '@thuocdo/operations/acts'
import { Select, TextInput } from '../../../ui/inputs.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ScrollBox } from '../../../ui/scroll-box.tsx'
import { ActForm } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { fieldName, fieldsOf } from '../parts/fields-of.ts'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'

/** The provinces to choose from. */
export type ImportView = { readonly provinces: readonly { readonly id: string; readonly name: Words }[] }

/** What an import would bring, and the form it came from. A table is chosen again to be brought in: a browser keeps no file. */
export type ImportPreview = {
  readonly report: ImportReport
  readonly values: Readonly<Record<string, string>>
  readonly isTable: boolean
}

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
        options={[
          { value: '', label: rooms.all },
          ...view.provinces.map(({ id, name }) => ({ value: id, label: reader.say(name) })),
        ]}
      />
      <TextInput
        {...fields.at('since')}
        type="date"
        label={imports.since}
        help={imports.sinceHelp}
        rest={{ defaultValue: fields.value('since') }}
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
  const { added, unchanged, differences } = preview.report
  const isNothing = added.units + added.acts === 0
  const hidden = Object.fromEntries(
    ['source', 'province', 'since'].map(field => [
      fieldName('import-units', field),
      preview.values[field] ?? '',
    ]),
  )
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
        {differences.length > 0 && <li>{imports.differences(reader.count(differences.length))}</li>}
      </ul>
      {differences.length > 0 && <Differences preview={preview} reader={reader} />}
      {!isNothing && (
        <ActForm
          act="import-units"
          label={imports.confirm}
          upload={preview.isTable}
          hidden={hidden}
          {...{ reader, attempt }}
        >
          {preview.isTable && (
            <TextInput
              name="import-units-file"
              type="file"
              label={imports.again}
              rest={{ required: true, accept: '.xlsx,.csv' }}
            />
          )}
        </ActForm>
      )}
    </Notice>
  )
}

const mostShown = 100

function Differences({ preview, reader }: { readonly preview: ImportPreview; readonly reader: RoomReader }) {
  const { differs } = reader.words.units.imports
  return (
    <ScrollBox label={differs.field}>
      <table className="stacked list-table">
        <thead>
          <tr>
            {Object.values(differs).map(text => (
              <th key={text} scope="col" className="text">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.report.differences.slice(0, mostShown).map(({ subject, field, here, there }) => (
            <tr key={`${subject} ${field}`}>
              <th scope="row">{subject}</th>
              <td className="text">{field}</td>
              <td className="text">{here}</td>
              <td className="text">{there}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
