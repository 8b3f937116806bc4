import { nearest, type Words } from '@thuocdo/engine'

/** `Did you mean …?` about the name most like what was typed, with a space before it; nothing where none is like it. */
export function meant(
  typed: string,
  known: Iterable<string>,
  shown: (name: string) => string = name => name,
): Words {
  const like = nearest(typed, known)
  if (like === undefined) return { vi: '', en: '' }
  return { vi: ` Có phải “${shown(like)}”?`, en: ` Did you mean “${shown(like)}”?` }
}
