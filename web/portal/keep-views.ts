/**
 * Keeps what was laid out last for a subject (a site, an edition), by a key: the twins of a page in both languages follow each
 * other, and are laid out once. At most `limit` are held for each subject; the one asked for longest ago goes first.
 */
export function keepViews<S extends object, V>(limit: number): (subject: S, key: string, make: () => V) => V {
  const bySubject = new WeakMap<S, Map<string, V>>()
  return (subject, key, make) => {
    const kept = bySubject.get(subject) ?? new Map<string, V>()
    bySubject.set(subject, kept)
    const found = kept.get(key) ?? make()
    // A map keeps its keys in the order of their coming: who was just asked for comes last again.
    kept.delete(key)
    kept.set(key, found)
    const [oldest] = kept.keys()
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest)
    return found
  }
}
