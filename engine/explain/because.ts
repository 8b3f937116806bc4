import { numeral } from '../basics/numerals.ts'
import type { Words } from '../basics/problem.ts'
import { type Result, scoreAt } from '../composite/result.ts'
import type { Value } from '../model/value.ts'
import { groupWords } from './group-words.ts'
import { leafWords } from './leaf-words.ts'
import { printedWords } from './printed-words.ts'

/** Why one unit has the score it has at one node: the sentence, and the same for every part that it was made of. */
export type Because = {
  readonly code: string
  readonly name: Words
  readonly value: Value
  readonly max: number
  readonly words: Words
  readonly note?: Words
  readonly parts: readonly Because[]
}

/** The whole because-tree of a unit from one node down. */
export function because(result: Result, unit: number, node = result.program.nodes.length - 1): Because {
  const { code, source, work } = result.program.nodes[node]
  const parts = work.kind === 'group' ? [...work.ordinary, ...work.bonus, ...work.penalty] : []
  return {
    code,
    name: source.name,
    value: scoreAt(result, node, unit),
    max: result.maxima[node][unit],
    words: wordsOf(result, unit, node),
    ...(source.note && { note: source.note }),
    parts: parts.map(part => because(result, unit, part)),
  }
}

function wordsOf(result: Result, unit: number, node: number): Words {
  const { work } = result.program.nodes[node]
  if (result.printed) return printedWords(result, unit, node)
  return work.kind === 'group' ? groupWords(result, unit, node, work) : leafWords(result, unit, node, work)
}

/** The because-tree as an indented text, one line for each node. */
export function becauseText(tree: Because, language: 'vi' | 'en', decimals: number, depth = 0): string {
  const score =
    typeof tree.value === 'number' ? numeral(tree.value, language, decimals, Math.min(decimals, 2)) : '–'
  const max = Number.isNaN(tree.max) ? '' : ` / ${numeral(tree.max, language, 2)}`
  const note = tree.note ? ` (${tree.note[language]})` : ''
  const line = `${'  '.repeat(depth)}${tree.code}  ${tree.name[language]}: ${score}${max}: ${tree.words[language]}${note}`
  return [line, ...tree.parts.map(part => becauseText(part, language, decimals, depth + 1))].join('\n')
}
