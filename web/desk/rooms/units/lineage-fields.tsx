import { kindWords } from '@thuocdo/engine'
import { Choices, Select, TextInput } from '../../../ui/inputs.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { DayInput } from '../parts/day-input.tsx'
import { type Fields, fieldsOf } from '../parts/fields-of.ts'
import type { RoomReader } from '../parts/room-reader.ts'
import type { LineageActsView } from './lineage-acts-view.ts'

type Props = { readonly view: LineageActsView; readonly reader: RoomReader; readonly fields: Fields }

/** The fields of one kind of change: day and basis for all, units and new units as the kind needs them. */
export function LineageFields({
  view,
  reader,
  attempt,
}: {
  readonly view: LineageActsView
  readonly reader: RoomReader
  readonly attempt: Attempt | undefined
}) {
  const { acts } = reader.words.units
  const fields = fieldsOf('preview-lineage', attempt, reader)
  const props = { view, reader, fields }
  const { kind } = view
  return (
    <>
      <DayInput {...fields.at('on')} reader={reader} label={acts.on} isNeeded value={fields.value('on')} />
      <Line {...props} field="basis" label={acts.basis} help={acts.basisHelp} isNeeded />
      {(kind === 'merge' || kind === 'absorb') && <ManyUnits {...props} />}
      {['split', 'transfer', 'rename', 'abolish'].includes(kind) && (
        <Pick {...props} field="unit" label={acts.unit} help={acts.pickHelp} />
      )}
      {(kind === 'absorb' || kind === 'transfer') && (
        <Pick {...props} field="into" label={acts.into} help={acts.pickHelp} />
      )}
      {kind === 'transfer' && <Line {...props} field="share" label={acts.share} help={acts.shareHelp} />}
      {(kind === 'found' || kind === 'merge') && <NewUnit {...props} />}
      {kind === 'split' && <Portions {...props} />}
      {kind === 'rename' && (
        <>
          <Names {...props} />
          <Kind {...props} />
        </>
      )}
      <datalist id="units">
        {view.picks.map(pick => (
          <option key={pick} value={pick} />
        ))}
      </datalist>
    </>
  )
}

function Line({
  field,
  label,
  help,
  isNeeded = false,
  fields,
}: Props & {
  readonly field: string
  readonly label: string
  readonly help?: string
  readonly isNeeded?: boolean
}) {
  return (
    <TextInput
      {...fields.at(field)}
      label={label}
      {...(help !== undefined && { help })}
      rest={{ required: isNeeded, defaultValue: fields.value(field) }}
    />
  )
}

/** A unit, chosen from suggestions while typing. */
function Pick({
  field,
  label,
  help,
  fields,
}: Props & { readonly field: string; readonly label: string; readonly help?: string }) {
  return (
    <TextInput
      {...fields.at(field)}
      label={label}
      {...(help !== undefined && { help })}
      rest={{ list: 'units', autoComplete: 'off', defaultValue: fields.value(field) }}
    />
  )
}

function ManyUnits(props: Props) {
  const { view, reader } = props
  const { acts } = reader.words.units
  return (
    <fieldset className="field rows">
      <legend>{acts.from}</legend>
      <p className="help">{acts.fromHelp}</p>
      {rowsOf(view).map(row => (
        <Pick key={row} {...props} field={`from-${row}`} label={acts.row(reader.count(row))} />
      ))}
    </fieldset>
  )
}

const rowsOf = ({ rows }: LineageActsView): readonly number[] =>
  Array.from({ length: rows }, (_, at) => at + 1)

function NewUnit(props: Props) {
  const { acts } = props.reader.words.units
  return (
    <fieldset className="field rows">
      <legend>{acts.newUnit}</legend>
      <Names {...props} />
      <Line {...props} field="code" label={acts.code} />
      <Kind {...props} />
      <Within {...props} />
    </fieldset>
  )
}

function Names({ row = '', ...props }: Props & { readonly row?: string }) {
  const { acts } = props.reader.words.units
  return (
    <div className="pair">
      <Line {...props} field={`vi${row}`} label={acts.vi} help={acts.viHelp} />
      <Line {...props} field={`en${row}`} label={acts.en} help={acts.enHelp} />
    </div>
  )
}

function Kind({ reader, fields }: Props) {
  const { units, rooms } = reader.words
  const known = Object.entries(kindWords).flatMap(([value, words]) =>
    words ? [{ value, label: reader.say(words) }] : [],
  )
  const others = Object.entries(units.otherKinds).map(([value, label]) => ({ value, label }))
  return (
    <Select
      {...fields.at('unitKind')}
      label={units.acts.unitKind}
      chosen={fields.value('unitKind')}
      options={[{ value: '', label: rooms.choose }, ...known, ...others]}
    />
  )
}

/** What a new unit lies within: where all of today lie within one, that one stands there already. */
function Within(props: Props) {
  const { view, fields, reader } = props
  const { acts } = reader.words.units
  return (
    <TextInput
      {...fields.at('within')}
      label={acts.within}
      help={acts.withinHelp}
      rest={{ list: 'units', autoComplete: 'off', defaultValue: fields.value('within', view.within) }}
    />
  )
}

function Portions(props: Props) {
  const { view, reader, fields } = props
  const { acts } = reader.words.units
  return (
    <>
      <Choices
        {...fields.at('keeps')}
        type="checkbox"
        label={acts.newUnits}
        chosen={[fields.value('keeps')]}
        options={[{ value: 'yes', label: acts.keeps, note: acts.keepsNote }]}
      />
      {rowsOf(view).map(row => (
        <fieldset className="field rows" key={row}>
          <legend>{acts.row(reader.count(row))}</legend>
          <Pick {...props} field={`into-${row}`} label={acts.existing} help={acts.existingHelp} />
          <Names {...props} row={`-${row}`} />
          <div className="pair">
            <Line {...props} field={`code-${row}`} label={acts.code} />
            <Line {...props} field={`share-${row}`} label={acts.share} />
          </div>
        </fieldset>
      ))}
      <Kind {...props} />
      <Within {...props} />
    </>
  )
}
