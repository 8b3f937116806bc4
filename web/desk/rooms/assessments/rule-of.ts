import { type EditionNode, nodeNamed, type Program, type ProgramNode, type Words } from '@thuocdo/engine'
import { readerOf } from '../../../words/reader.ts'
import { ruleWords } from '../../../words/rule-words.ts'

/** How a criterion is scored, in the words in which the framework itself is read; nothing where there is nothing to say. */
export function ruleOf({ source }: Pick<ProgramNode, 'source'>, program: Program): Words | null {
  const node = withBestFirst(source)
  const nameOf = (code: string): Words => nodeNamed(program, code)?.source.name ?? { vi: code, en: code }
  const say = (reader: ReturnType<typeof readerOf>): string =>
    ruleWords(node, code => reader.say(nameOf(code)), reader)
  const words = { vi: say(readerOf('vi')), en: say(readerOf('en')) }
  return words.vi === '' ? null : words
}

/** The store keeps options in no order of ours: the one that earns most is told first. */
function withBestFirst(node: EditionNode): EditionNode {
  const { rule } = node
  const options = rule?.options
  if (rule === undefined || typeof options !== 'object' || options === null) return node
  const sorted = Object.entries(options).toSorted(([, a], [, b]) => Number(b) - Number(a))
  return { ...node, rule: { ...rule, options: Object.fromEntries(sorted) } }
}
