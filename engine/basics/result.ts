import { type Problem, refuses } from './problem.ts'

/** An answer, or every reason why there is none. Warnings travel with the answer. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The answer, with the warnings met on the way. */
export const accept = <T>(value: T, problems: readonly Problem[] = []): Outcome<T> => ({
  ok: true,
  value,
  problems,
})

/** No answer, and why. */
export const refuse = (
  ...problems: readonly Problem[]
): { readonly ok: false; readonly problems: readonly Problem[] } => ({
  ok: false,
  problems,
})

/** The answer if no problem refuses, else all the problems at once. `make` is not called when one refuses. */
export const unless = <T>(problems: readonly Problem[], make: () => T): Outcome<T> =>
  refuses(problems) ? refuse(...problems) : accept(make(), problems)
