/** Stops the program where it is broken: for what cannot happen, never for what a person may do wrong. */
export function invariant(condition: unknown, because: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${because}`)
}
