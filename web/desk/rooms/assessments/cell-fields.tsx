import { NumberInput, Select, TextArea, TextInput } from '../../../ui/inputs.tsx'
import type { Fields } from '../parts/fields-of.ts'
import type { CellActProps } from './cell-acts.tsx'
import { DeclareFields } from './declare-fields.tsx'

type Props = CellActProps & { readonly fields: Fields }

/** One field of free words: an explanation, a remark. */
export function WordsField({ label, help, fields }: { readonly label: string; readonly help: string; readonly fields: Fields }) {
  return (
    <TextArea {...fields.at('words')} label={label} help={help} rest={{ rows: 3, required: true, defaultValue: fields.value('words') }} />
  )
}

/** Which document, and where in it. */
export function CiteFields({ view, reader, fields }: Props) {
  const { assessments, rooms } = reader.words
  const { cite } = assessments
  if (view.evidence.length === 0) return <p>{cite.none}</p>
  return (
    <>
      <Select
        {...fields.at('evidence')}
        label={cite.evidence}
        chosen={fields.value('evidence')}
        options={[
          { value: '', label: rooms.choose },
          ...view.evidence.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <TextInput {...fields.at('pages')} label={cite.pages} help={cite.pagesHelp} rest={{ defaultValue: fields.value('pages') }} />
    </>
  )
}

/** Which division answers for the criterion. */
export function AssignFields({ view, cell, reader, fields }: Props) {
  const { assign } = reader.words.assessments
  if (view.divisions.length === 0) return <p>{assign.noDivisions}</p>
  const now = view.divisions.find(({ name }) => name === cell.division)?.id ?? ''
  return (
    <Select
      {...fields.at('division')}
      label={assign.division}
      chosen={fields.value('division', now)}
      options={[
        { value: '', label: assign.none },
        ...view.divisions.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}

/** Points, the reason the unit will read, and why points were lost. */
export function AppraiseFields({ cell, reader, fields }: Props) {
  const { appraise } = reader.words.assessments
  const begins = cell.appraised ?? cell.self
  return (
    <>
      <Points {...{ cell, fields }} label={appraise.points(reader.points(cell.max))} begins={begins} />
      <TextArea
        {...fields.at('reason')}
        label={appraise.reason}
        help={appraise.reasonHelp}
        rest={{ rows: 3, defaultValue: fields.value('reason') }}
      />
      <Select
        {...fields.at('cause')}
        label={appraise.cause}
        chosen={fields.value('cause')}
        options={Object.entries(appraise.causes).map(([value, label]) => ({ value, label }))}
      />
    </>
  )
}

/** Points and what the council goes by. */
export function DecideFields({ cell, reader, fields }: Props) {
  const { decide } = reader.words.assessments
  const begins = cell.final ?? cell.appraised ?? cell.self
  return (
    <>
      <Points {...{ cell, fields }} label={decide.points(reader.points(cell.max))} begins={begins} />
      <TextArea {...fields.at('reason')} label={decide.reason} rest={{ rows: 3, defaultValue: fields.value('reason') }} />
    </>
  )
}

function Points({
  cell,
  fields,
  label,
  begins,
}: Pick<Props, 'cell' | 'fields'> & { readonly label: string; readonly begins: number | null }) {
  return (
    <NumberInput
      {...fields.at('points')}
      label={label}
      rest={{
        step: 'any',
        required: true,
        ...(cell.max !== null && { max: cell.max }),
        defaultValue: fields.value('points', begins === null ? '' : String(begins)),
      }}
    />
  )
}

/** A declaration on behalf of the unit, with the paper it comes from. */
export function IntakeFields(props: Props) {
  const { reader, fields } = props
  const { intake } = reader.words.assessments
  return (
    <>
      <TextInput
        {...fields.at('document')}
        label={intake.document}
        help={intake.documentHelp}
        rest={{ required: true, defaultValue: fields.value('document') }}
      />
      <TextInput
        {...fields.at('reason')}
        label={intake.reason}
        help={intake.reasonHelp}
        rest={{ required: true, defaultValue: fields.value('reason') }}
      />
      <DeclareFields {...props} />
    </>
  )
}
