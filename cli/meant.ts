import { nearest, type Words } from '@thuocdo/engine'

/** `Did you mean …?` about the name most like what was typed, with a space before it; nothing where none is like it. */
export function meant(
  typed: string,
  known: readonly string[],
  shown: (name: string) => string = name => name,
): Words {
  const like = known.find(name => letters(name) === letters(typed)) ?? nearest(typed, known)
  if (like === undefined) return { vi: '', en: '' }
  return { vi: ` Có phải “${shown(like)}”?`, en: ` Did you mean “${shown(like)}”?` }
}

/** Letters that changed places (`scroe`) are the commonest slip, and count as two for the distance between texts. */
const letters = (text: string): string => [...text.toLowerCase()].sort().join('')
