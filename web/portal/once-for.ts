/** A function that works once for each subject and then remembers, for as long as the subject is held by somebody. */
export function onceFor<S extends object, V>(make: (subject: S) => V): (subject: S) => V {
  const made = new WeakMap<S, { readonly value: V }>()
  return subject => {
    const value = made.get(subject) ?? { value: make(subject) }
    made.set(subject, value)
    return value.value
  }
}
