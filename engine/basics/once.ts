/** A value that is made when it is first asked for, and kept: an index that many readers of a register never need. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
