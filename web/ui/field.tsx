import type { ReactNode } from 'react'

/** What every field says: its label, a line of help, and, where the entry was refused, what to do about it. */
export type FieldText = {
  /** Its name in the form; the ids of its label, help and error are made from it. */
  readonly name: string
  readonly label: string
  readonly help?: string
  /** What is wrong and what to do; the field is marked, and readers of screens hear it. */
  readonly error?: string
}

/** The attributes that tie an input to its help and its error. */
export const tied = ({ name, help, error }: FieldText) => ({
  id: name,
  name,
  'aria-describedby':
    [help && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error === undefined ? undefined : true,
})

/** A label above one input, with its help and its error between them. */
export function Field({ children, ...text }: FieldText & { readonly children: ReactNode }) {
  return (
    <div className={text.error === undefined ? 'field' : 'field has-error'}>
      <label htmlFor={text.name}>{text.label}</label>
      <Beside {...text} />
      {children}
    </div>
  )
}

/** A question with several inputs: radios or checkboxes. */
export function FieldGroup({ children, ...text }: FieldText & { readonly children: ReactNode }) {
  return (
    <fieldset
      className={text.error === undefined ? 'field' : 'field has-error'}
      aria-describedby={tied(text)['aria-describedby']}
    >
      <legend>{text.label}</legend>
      <Beside {...text} />
      {children}
    </fieldset>
  )
}

function Beside({ name, help, error }: FieldText) {
  return (
    <>
      {help !== undefined && (
        <p className="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      {error !== undefined && (
        <p className="wrong" id={`${name}-error`}>
          {error}
        </p>
      )}
    </>
  )
}
