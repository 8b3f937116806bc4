import type { EditionNode } from '@thuocdo/engine'
import type { Reader } from './reader.ts'

/** Names the node that a rule compares, by its code. */
type NameOf = (code: string) => string

/** How a leaf gives its points, as a sentence. */
export function ruleWords(node: EditionNode, nameOf: NameOf, reader: Reader): string {
  const { rule, normalise } = node
  if (!rule) return normalise ? reader.words.framework.rules.relative : ''
  return sayings[rule.kind](rule, reader, nameOf)
}

type Kind = NonNullable<EditionNode['rule']>['kind']
type Params = { readonly [name: string]: unknown }

/** How each kind of rule is said. */
const sayings: { readonly [kind in Kind]: (rule: Params, reader: Reader, nameOf: NameOf) => string } = {
  given: (_rule, { words }) => words.framework.rules.given,
  'given-of-base': (_rule, { words }) => words.framework.rules.ofBase,
  options: ({ options }, reader) => {
    const words = reader.words.framework.rules
    return words.options(listed(options, (name, points) => words.option(name, figure(points, reader))))
  },
  steps: ({ bands }, reader) => {
    const words = reader.words.framework.rules
    const steps = records(bands).map(band => words.step(bandText(band, reader), figure(band.points, reader)))
    return words.steps(steps.join('; '))
  },
  linear: ({ floor, target }, reader) =>
    reader.words.framework.rules.linear(figure(floor, reader), figure(target, reader)),
  ratio: ({ fullAt = 1, whenNothing }, reader) => {
    const words = reader.words.framework.rules
    const main = fullAt === 1 ? words.ratio : words.ratioFull(figure(100 * number(fullAt), reader))
    return whenNothing === 'full' ? `${main} ${words.nothing}` : main
  },
  'per-item': ({ each }, reader) => reader.words.framework.rules.perItem(figure(each, reader)),
  deduct: ({ each }, reader) => reader.words.framework.rules.deduct(figure(each, reader)),
  'survey-options': ({ options }, reader) => {
    const words = reader.words.framework.rules
    return words.survey(
      listed(options, (name, share) => words.answer(name, figure(100 * number(share), reader))),
    )
  },
  'group-mean': ({ of, atOrAbove, below = 0 }, reader, nameOf) => {
    const words = reader.words.framework.rules
    const [above, under] = [figure(atOrAbove, reader), figure(below, reader)]
    return typeof of === 'string'
      ? words.groupMeanOf(nameOf(of), above, under)
      : words.groupMean(above, under)
  },
}

const listed = (options: unknown, say: (name: string, x: unknown) => string): string =>
  Object.entries(records([options])[0] ?? {})
    .map(([name, x]) => say(name, x))
    .join('; ')

/** A stretch of values: `> 70 và ≤ 90`. */
function bandText(band: Params, reader: Reader): string {
  const signs = [
    ['>', band.gt],
    ['≥', band.gte],
    ['<', band.lt],
    ['≤', band.lte],
  ] as const
  return signs
    .flatMap(([sign, x]) => (x === undefined ? [] : [`${sign} ${figure(x, reader)}`]))
    .join(reader.words.framework.rules.and)
}

const figure = (x: unknown, reader: Reader): string => reader.exact(number(x))

/** The checker has held the parameters to their form; here they are only told apart. */
const number = (x: unknown): number => (typeof x === 'number' ? x : Number.NaN)

const records = (list: unknown): readonly Params[] =>
  Array.isArray(list) ? list.filter((one): one is Params => typeof one === 'object' && one !== null) : []
