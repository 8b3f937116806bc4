import { posix } from 'node:path'
import type { Source } from './source.ts'

/** One import of a file: the word in quotes, where it stands, and the file meant when it is one of ours. */
export type Import = { readonly name: string; readonly position: number; readonly file: string | null }

const forms = [
  // import … from '…', export … from '…'; types included, because a cycle of types is a cycle.
  /\b(?:import|export)\b[^'"();=]*?\bfrom\s*['"]([^'"\n]+)['"]/g,
  /\bimport\s*['"]([^'"\n]+)['"]/g,
  /\b(?:import|require)\s*\(\s*['"]([^'"\n]+)['"]/g,
]

/** Every import of a source: static, of types, re-exported, dynamic with a literal, or by `require`. */
export const importsOf = ({ path, code, words }: Source): readonly Import[] =>
  forms.flatMap(form =>
    [...words.matchAll(form)]
      // A match that begins inside a string is words about an import, not an import.
      .filter(found => code[found.index] !== ' ')
      .map(found => readImport(path, found[1] ?? '', found.index)),
  )

function readImport(path: string, name: string, position: number): Import {
  const isRelative = name.startsWith('./') || name.startsWith('../')
  return { name, position, file: isRelative ? posix.join(posix.dirname(path), name) : null }
}
