import type { EditionNode } from '@thuocdo/engine'
import { numeral } from '@thuocdo/engine'
import type { Reader } from '../words/reader.ts'

type Rule = NonNullable<EditionNode['rule']>
type Band = { readonly gt?: number; readonly gte?: number; readonly lt?: number; readonly lte?: number }

/** How a leaf gives its points, as a sentence; `nameOf` names the node that a rule compares. */
export function ruleWords(node: EditionNode, nameOf: (code: string) => string, reader: Reader): string {
  const words = reader.words.framework.rules
  if (!node.rule) return node.normalise ? words.relative : ''
  return sentences(node.rule, nameOf, reader)
}

function sentences(rule: Rule, nameOf: (code: string) => string, reader: Reader): string {
  const words = reader.words.framework.rules
  const n = (x: number): string => numeral(x, reader.language, 4)
  switch (rule.kind) {
    case 'given':
      return words.given
    case 'given-of-base':
      return words.ofBase
    case 'options':
      return words.options(listed(rule.options, (name, points) => words.option(name, n(points))))
    case 'steps':
      return words.steps(
        rule.bands.map(band => words.step(bandText(band, words.and, n), n(band.points))).join('; '),
      )
    case 'linear':
      return words.linear(n(rule.floor), n(rule.target))
    case 'ratio': {
      const { fullAt = 1, whenNothing } = rule
      const main = fullAt === 1 ? words.ratio : words.ratioFull(n(100 * fullAt))
      return whenNothing === 'full' ? `${main} ${words.nothing}` : main
    }
    case 'per-item':
      return words.perItem(n(rule.each))
    case 'deduct':
      return words.deduct(n(rule.each))
    case 'survey-options':
      return words.survey(listed(rule.options, (name, share) => words.answer(name, n(100 * share))))
    case 'group-mean': {
      const points = [n(rule.atOrAbove), n(rule.below ?? 0)] as const
      return rule.of === undefined
        ? words.groupMean(...points)
        : words.groupMeanOf(nameOf(rule.of), ...points)
    }
  }
}

const listed = (options: Readonly<Record<string, number>>, say: (name: string, x: number) => string): string =>
  Object.entries(options)
    .map(([name, x]) => say(name, x))
    .join('; ')

/** A stretch of values: `> 70 và ≤ 90`. */
function bandText({ gt, gte, lt, lte }: Band, and: string, n: (x: number) => string): string {
  const limits = [
    ['>', gt],
    ['≥', gte],
    ['<', lt],
    ['≤', lte],
  ] as const
  return limits.flatMap(([sign, x]) => (x === undefined ? [] : [`${sign} ${n(x)}`])).join(and)
}
