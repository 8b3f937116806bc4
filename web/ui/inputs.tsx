import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { Field, FieldGroup, type FieldText, tied } from './field.tsx'

type Rest = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name' | 'className'>

/** One line of text, a date or a file: `type` says which. A date is written as the reader's browser writes dates. */
export function TextInput({
  type = 'text',
  rest,
  ...text
}: FieldText & {
  readonly type?: 'text' | 'search' | 'date' | 'file' | 'email' | 'password'
  readonly rest?: Rest
}) {
  return (
    <Field {...text}>
      <input {...rest} type={type} className="input" {...tied(text)} />
    </Field>
  )
}

/** Several lines of text: a reason, a note. */
export function TextArea({
  rest,
  ...text
}: FieldText & { readonly rest?: Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'name'> }) {
  return (
    <Field {...text}>
      <textarea {...rest} className="input" {...tied(text)} />
    </Field>
  )
}

/** A number with what it is measured in beside it: [46] of 50 tasks. Phones show their pad of figures. */
export function NumberInput({
  unit,
  rest,
  ...text
}: FieldText & { readonly unit?: string; readonly rest?: Rest }) {
  return (
    <Field {...text}>
      <div className="measured">
        <input inputMode="decimal" {...rest} type="number" className="input" {...tied(text)} />
        {unit !== undefined && <span>{unit}</span>}
      </div>
    </Field>
  )
}

/**
 * A number with decimals, written as the reader writes it: 85,5 or 85.5. Browsers do not let a field of type number speak the
 * language of the page, so this one is text, with the pad of figures on phones.
 */
export function DecimalInput({ rest, ...text }: FieldText & { readonly rest?: Rest }) {
  return (
    <Field {...text}>
      <div className="measured">
        <input
          autoComplete="off"
          {...rest}
          type="text"
          inputMode="decimal"
          className="input"
          {...tied(text)}
        />
      </div>
    </Field>
  )
}

/** A value between two ends, written out beside the slider. Without script the number written is the one first set. */
export function RangeInput({
  written,
  rest,
  ...text
}: FieldText & { readonly written: string; readonly rest: Rest }) {
  return (
    <Field {...text}>
      <div className="ranged">
        <input {...rest} type="range" {...tied(text)} />
        <output htmlFor={text.name}>{written}</output>
      </div>
    </Field>
  )
}

/** One option of a choice, with a line that says what it means where the word alone does not. */
export type Option = {
  readonly value: string
  readonly label: string
  readonly note?: string
  /** In a list that opens: the heading under which it stands. Options of one group follow each other. */
  readonly group?: string
}

/** One of many: a list that opens. For up to five options radios are read faster. */
export function Select({
  options,
  chosen,
  isRequired = false,
  ...text
}: FieldText & {
  readonly options: readonly Option[]
  readonly chosen?: string
  readonly isRequired?: boolean
}) {
  return (
    <Field {...text}>
      <select className="input" {...tied(text)} defaultValue={chosen} required={isRequired}>
        {[...Map.groupBy(options, ({ group }) => group)].map(([group, within]) =>
          group === undefined ? (
            within.map(optionLine)
          ) : (
            <optgroup key={group} label={group}>
              {within.map(optionLine)}
            </optgroup>
          ),
        )}
      </select>
    </Field>
  )
}

const optionLine = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
)

/** One of a few (`radio`) or any of a few (`checkbox`), each a line wide enough for a finger. */
export function Choices({
  type,
  options,
  chosen = [],
  ...text
}: FieldText & {
  readonly type: 'radio' | 'checkbox'
  readonly options: readonly Option[]
  readonly chosen?: readonly string[]
}) {
  return (
    <FieldGroup {...text}>
      {options.map(({ value, label, note }) => (
        <label className="option" key={value}>
          <input type={type} name={text.name} value={value} defaultChecked={chosen.includes(value)} />
          <span>
            {label} {note !== undefined && <small>{note}</small>}
          </span>
        </label>
      ))}
    </FieldGroup>
  )
}
