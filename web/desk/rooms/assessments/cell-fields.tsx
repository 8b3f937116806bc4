import { causes, reasons } from '@thuocdo/engine'
import { Link } from 'react-router'
import { DecimalInput, Select, TextArea, TextInput } from '../../../ui/inputs.tsx'
import { capital } from '../../../words/capital.ts'
import type { Fields } from '../parts/fields-of.ts'
import { listAddress } from '../parts/list-address.ts'
import type { RoomReader } from '../parts/room-reader.ts'
import type { PointsShown } from './assessment-view.ts'
import type { CellActProps } from './cell-act-props.ts'
import { DeclareFields } from './declare-fields.tsx'
import { noDivision } from './no-division.ts'
import { writtenNumber } from './typed-number.ts'

type Props = CellActProps & { readonly fields: Fields }

/** One field of free words: an explanation, a remark. */
export function WordsField({
  label,
  help,
  fields,
}: {
  readonly label: string
  readonly help: string
  readonly fields: Fields
}) {
  return (
    <TextArea
      {...fields.at('words')}
      label={label}
      help={help}
      rest={{ rows: 3, required: true, defaultValue: fields.value('words') }}
    />
  )
}

/** Which document, and where in it. */
export function CiteFields(props: Props) {
  const { reader, fields } = props
  const { cite } = reader.words.assessments
  return (
    <>
      <EvidenceField {...props} field="evidence" label={cite.evidence} />
      <TextInput
        {...fields.at('pages')}
        label={cite.pages}
        help={cite.pagesHelp}
        rest={{ defaultValue: fields.value('pages') }}
      />
      <TextInput
        {...fields.at('section')}
        label={cite.section}
        help={cite.sectionHelp}
        rest={{ defaultValue: fields.value('section') }}
      />
    </>
  )
}

/** One of the documents of the unit, with the way to those of the unit where there is none yet. */
function EvidenceField({
  view,
  cell,
  reader,
  fields,
  field,
  label,
  help,
}: Props & { readonly field: string; readonly label: string; readonly help?: string }) {
  const { assessments, rooms } = reader.words
  return (
    <div>
      {view.evidence.length > 0 && (
        <Select
          {...fields.at(field)}
          label={label}
          {...(help !== undefined && { help })}
          chosen={fields.value(field, view.newDocument)}
          options={[
            { value: '', label: rooms.choose },
            ...view.evidence.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      )}
      <p className="quiet">
        {view.evidence.length === 0 && `${assessments.cite.none} `}
        <Link to={listAddress(reader, `/evidence/${view.unit.id}`, { for: view.id, cell: cell.code })}>
          {assessments.evidence.title}
        </Link>
      </p>
    </div>
  )
}

/** Which division answers for the criterion. Where none does, or several do in a group, one has to be chosen. */
export function AssignFields({ view, cell, reader, fields }: Props) {
  const { assessments, rooms } = reader.words
  const { assign } = assessments
  const now = view.divisions.find(({ name }) => name === cell.division)?.id ?? ''
  const isGiven = cell.division !== null || cell.given.some(({ division }) => division !== null)
  return (
    <>
      {cell.given.length > 0 && (
        <ul className="quiet">
          {cell.given.map(({ division, codes }) => (
            <li key={division ?? ''}>
              {division ?? assign.nobody}: {codes.join(', ')}
            </li>
          ))}
        </ul>
      )}
      <Select
        {...fields.at('division')}
        label={assign.division}
        {...(cell.holds !== null && { help: assign.group })}
        isRequired
        chosen={fields.value('division', now)}
        options={[
          { value: '', label: rooms.choose },
          ...view.divisions.map(({ id, name }) => ({ value: id, label: name })),
          ...(isGiven ? [{ value: noDivision, label: assign.none }] : []),
        ]}
      />
    </>
  )
}

/** Points, the reason the unit will read, and why points were lost. */
export function AppraiseFields({ cell, reader, fields }: Props) {
  const { appraise } = reader.words.assessments
  const begins = cell.appraised ?? cell.self
  return (
    <>
      <Points {...{ reader, fields }} label={appraise.points(reader.points(cell.max))} begins={begins} />
      <ReasonField none={appraise.noReason} label={appraise.reason} {...{ reader, fields }} />
      <Select
        {...fields.at('cause')}
        label={appraise.cause}
        chosen={fields.value('cause')}
        options={[
          { value: '', label: appraise.noCause },
          ...Object.entries(causes).map(([value, words]) => ({ value, label: capital(reader.say(words)) })),
        ]}
      />
      <TextArea
        {...fields.at('words')}
        label={appraise.words}
        help={appraise.reasonHelp}
        rest={{ rows: 3, defaultValue: fields.value('words') }}
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
      <Points {...{ reader, fields }} label={decide.points(reader.points(cell.max))} begins={begins} />
      <ReasonField none={decide.noReason} label={decide.reason} {...{ reader, fields }} />
      <TextArea
        {...fields.at('words')}
        label={decide.words}
        rest={{ rows: 3, defaultValue: fields.value('words') }}
      />
    </>
  )
}

/** One of the reasons of the catalogue. */
function ReasonField({
  none,
  label,
  reader,
  fields,
}: {
  readonly none: string
  readonly label: string
  readonly reader: RoomReader
  readonly fields: Fields
}) {
  return (
    <Select
      {...fields.at('reason')}
      label={label}
      chosen={fields.value('reason')}
      options={[
        { value: '', label: none },
        ...Object.entries(reasons).map(([value, words]) => ({ value, label: capital(reader.say(words)) })),
      ]}
    />
  )
}

/** Points are shown with four decimals; whoever leaves them as they are sends the exact ones along. */
function Points({
  reader,
  fields,
  label,
  begins,
}: Pick<Props, 'reader' | 'fields'> & { readonly label: string; readonly begins: PointsShown }) {
  return (
    <>
      <DecimalInput
        {...fields.at('points')}
        label={label}
        rest={{
          required: true,
          defaultValue: fields.value(
            'points',
            typeof begins === 'number' ? writtenNumber(begins, reader.language) : '',
          ),
        }}
      />
      {typeof begins === 'number' && (
        <input type="hidden" name={fields.at('begins').name} value={String(begins)} />
      )}
    </>
  )
}

/** A declaration on behalf of the unit, with the paper it comes from. */
export function IntakeFields(props: Props) {
  const { reader, fields } = props
  const { intake } = reader.words.assessments
  return (
    <>
      <EvidenceField {...props} field="document" label={intake.document} help={intake.documentHelp} />
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
