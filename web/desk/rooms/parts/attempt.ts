import type { Problem } from '@thuocdo/engine'

/** A form that was sent and refused: which act it asked for, what stood in it, and every problem at once. */
export type Attempt = {
  readonly act: string
  readonly values: Readonly<Record<string, string>>
  /** What was ticked, for fields of which several may be. */
  readonly lists?: Readonly<Record<string, readonly string[]>>
  readonly problems: readonly Problem[]
}

/** What stood in a field when the form of the act was refused; else what it begins with. */
export const typed = (attempt: Attempt | undefined, act: string, field: string, begins = ''): string =>
  attempt?.act === act ? (attempt.values[field] ?? begins) : begins

/** The problems of the form of one act. */
export const problemsOf = (attempt: Attempt | undefined, act: string): readonly Problem[] =>
  attempt?.act === act ? attempt.problems : []

/** The first problem of a field: its path begins with the name of the field. */
export const problemAt = (problems: readonly Problem[], field: string): Problem | undefined =>
  problems.find(({ at, severity }) => severity === 'error' && at[0] === field)
