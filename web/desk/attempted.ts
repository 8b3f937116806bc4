import type { Problem } from '@thuocdo/engine'
import { data } from 'react-router'

/** A form that was sent and refused: which of the page's forms it was, what stood in it, and every problem at once. */
export type Attempted = {
  readonly form: string
  readonly problems: readonly Problem[]
  /** What stood in the fields; never a password. */
  readonly typed: Readonly<Record<string, string>>
}

/** The answer to a form that was refused: the page again, with every problem, under the status of an entry that cannot be taken. */
export const refused = (form: string, problems: readonly Problem[], typed: Attempted['typed'] = {}) =>
  data({ form, problems, typed } satisfies Attempted, { status: 422 })

/** The text of one field of a form; empty where it is not there or is a file. */
export const fieldOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
