import { Choices, DecimalInput, TextArea } from '../../../ui/inputs.tsx'
import { capital } from '../../../words/capital.ts'
import type { Fields } from '../parts/fields-of.ts'
import type { RoomReader } from '../parts/room-reader.ts'
import type { DeclareForm } from './assessment-view.ts'
import type { CellActProps } from './cell-act-props.ts'
import { writtenNumber } from './typed-number.ts'

type Props = Pick<CellActProps, 'cell' | 'reader'> & { readonly fields: Fields }

type Inputs = {
  readonly form: DeclareForm
  readonly max: number | null
  readonly reader: RoomReader
  readonly fields: Fields
}

/** The value of a criterion, asked for as its rule wants it, or the reason why there is none. */
export function DeclareFields({ cell, reader, fields }: Props) {
  const { declare } = reader.words.assessments
  const { form } = cell
  if (form === null) return null
  return (
    <>
      <ValueFields form={form} max={cell.max} reader={reader} fields={fields} />
      <Choices
        {...fields.at('missing')}
        type="checkbox"
        label={declare.missing}
        chosen={[fields.value('missing', form.notApplicable ? 'not-applicable' : '')]}
        options={[{ value: 'not-applicable', label: declare.notApplicable, note: declare.notApplicableNote }]}
      />
      <TextArea
        {...fields.at('note')}
        label={declare.note}
        help={declare.noteHelp}
        rest={{ rows: 2, defaultValue: fields.value('note') }}
      />
    </>
  )
}

function ValueFields(props: Inputs) {
  const { form } = props
  if (form.accepts === 'option') return <OptionField {...props} />
  if (form.accepts === 'ratio') return <RatioFields {...props} />
  if (form.accepts === 'counts') return <CountFields {...props} />
  return <AmountField {...props} />
}

function OptionField({ form, reader, fields }: Inputs) {
  const { declare } = reader.words.assessments
  return (
    <Choices
      {...fields.at('option')}
      type="radio"
      label={declare.option}
      chosen={[fields.value('option', form.values.option)]}
      options={form.options.map(({ name, points }) => ({
        value: name,
        label: capital(name),
        ...(points !== null && { note: declare.earns(reader.points(points)) }),
      }))}
    />
  )
}

function RatioFields({ form, reader, fields }: Inputs) {
  const { declare } = reader.words.assessments
  return (
    <div className="pair">
      <Figure name="done" label={declare.done} {...{ form, reader, fields }} />
      <Figure name="assigned" label={declare.assigned} {...{ form, reader, fields }} />
    </div>
  )
}

function CountFields({ form, reader, fields }: Inputs) {
  return (
    <div className="pair">
      {form.options.map(({ name }, at) => (
        <Figure key={name} name={`count${at}`} label={capital(name)} {...{ form, reader, fields }} />
      ))}
    </div>
  )
}

function AmountField({ form, max, reader, fields }: Inputs) {
  const { declare } = reader.words.assessments
  const value = form.unit === null ? declare.amount : declare.units[form.unit]
  const help = [
    form.least !== null &&
      form.most !== null &&
      declare.amountHelp(reader.points(form.least), reader.points(form.most)),
    form.isWhole && declare.whole,
  ].filter(line => line !== false)
  return (
    <Figure
      name="amount"
      label={form.isPoints ? declare.points(reader.points(max)) : value}
      {...(help.length > 0 && { help: help.join(' ') })}
      {...{ form, reader, fields }}
    />
  )
}

function Figure({
  name,
  label,
  help,
  form,
  reader,
  fields,
}: Pick<Inputs, 'form' | 'reader' | 'fields'> & {
  readonly name: string
  readonly label: string
  readonly help?: string
}) {
  const value = form.values[name]
  // As exact as it was declared: rounded, it would be another value when it is sent again.
  const written = value === undefined ? '' : writtenNumber(Number(value), reader.language, 12)
  return (
    <DecimalInput
      {...fields.at(name)}
      label={label}
      {...(help !== undefined && { help })}
      rest={{ defaultValue: fields.value(name, written) }}
    />
  )
}
