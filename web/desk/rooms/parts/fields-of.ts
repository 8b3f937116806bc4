import { type Attempt, problemAt, problemsOf, typed } from './attempt.ts'
import type { RoomReader } from './room-reader.ts'

/** The fields of the form of one act: their names, what stood in them, and what was wrong with them. */
export type Fields = {
  /** The name of a field, and its problem where it has one. Two forms of a page never share a name. */
  readonly at: (field: string) => { readonly name: string; readonly error?: string }
  /** What stands in a field. */
  readonly value: (field: string, begins?: string) => string
  /** What is ticked of a field of which several may be. */
  readonly values: (field: string) => readonly string[]
}

/** The fields of the form of an act. */
export const fieldsOf = (act: string, attempt: Attempt | undefined, reader: RoomReader): Fields => ({
  at: field => {
    const wrong = problemAt(problemsOf(attempt, act), field)
    return { name: fieldName(act, field), ...(wrong && { error: reader.say(wrong.words) }) }
  },
  value: (field, begins) => typed(attempt, act, field, begins),
  values: field => (attempt?.act === act && attempt.lists?.[field]) || [],
})

/** The name under which the form of an act sends a field. */
export const fieldName = (act: string, field: string): string => `${act}-${field}`

/** What stood in a form that was looked at first, to be sent along unseen by the form of another act. */
export const hiddenValues = (
  act: string,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([field]) => field !== 'act' && field !== 'confirmed')
      .map(([field, value]) => [fieldName(act, field), value]),
  )
