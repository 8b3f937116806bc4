import {
  classifiers,
  combiners,
  type Edition,
  type EditionNode,
  imputations,
  missingWords,
  normalisers,
  originsOf,
  rules,
  tieRules,
  treatments,
  type Words,
} from '@thuocdo/engine'
import { capital } from '../words/capital.ts'
import type { Reader } from '../words/reader.ts'
import { closed } from './edition-footnotes.tsx'
import { isPrinted, leavesOf } from './edition-rows.ts'
import { nodesUnder } from './nodes-under.ts'

/** What is done in a step: a sentence, or a list under one. */
export type MethodText = string | { readonly lead: string; readonly list: readonly string[] }

/** One step on the way from figures to ranks: its name, and what is done. */
export type MethodStep = { readonly name: string; readonly texts: readonly MethodText[] }

/** What an edition makes of its figures in the end: ranks, groups where it ranks nobody, or totals alone. */
function outcomeOf({ rank, classes, tree }: Edition): 'ranks' | 'groups' | 'totals' {
  if (!('none' in rank)) return 'ranks'
  const hasGroups = !('none' in classes) && classes.some(({ of }) => of.includes(tree.code))
  return hasGroups ? 'groups' : 'totals'
}

/** What a method page tells, in a sentence: as far as this edition goes. */
export function methodLead(framework: Edition, reader: Reader): (edition: string) => string {
  const { printedLead, lead, groupedLead, scoredLead } = reader.words.method
  if (isPrinted(framework)) return printedLead
  return { ranks: lead, groups: groupedLead, totals: scoredLead }[outcomeOf(framework)]
}

/** The heading of the steps: nobody is promised ranks where there are none. */
export function stepsTitle(framework: Edition, reader: Reader): string {
  const { stepsTitle: ranks, groupedSteps: groups, scoredSteps: totals } = reader.words.method
  return { ranks, groups, totals }[outcomeOf(framework)]
}

/** Every step that an edition takes, in its order; of printed results only what their source says. All of it is read off the framework. */
export function methodSteps(framework: Edition, reader: Reader): readonly MethodStep[] {
  const names = reader.words.method.steps
  const steps: readonly (readonly [string, readonly MethodText[]])[] = isPrinted(framework)
    ? [
        [names.rank, rankTexts(framework, reader)],
        [names.classes, classTexts(framework, reader)],
      ]
    : [
        [names.leaves, leafTexts(framework, reader)],
        [names.impute, imputeTexts(framework, reader)],
        [names.treat, treatTexts(framework, reader)],
        [names.combine, combineTexts(framework, reader)],
        [names.base, baseTexts(framework, reader)],
        [names.missing, missingTexts(framework, reader)],
        [names.rounding, roundingTexts(framework, reader)],
        [names.rank, rankTexts(framework, reader)],
        [names.classes, classTexts(framework, reader)],
      ]
  return steps.filter(([, texts]) => texts.length > 0).map(([name, texts]) => ({ name, texts }))
}

/** Where the points of a leaf come from; empty for a group. */
export const sourceWords = ({ source, children }: EditionNode, reader: Reader): string =>
  children || !source || source === 'published' ? '' : `${reader.words.framework.origins[source]}.`

/** How many leaves are scored by each rule or way of placing, the most used first, and where their points come from. */
function leafTexts({ tree }: Edition, reader: Reader): readonly MethodText[] {
  const words = reader.words.method
  const leaves = leavesOf(tree)
  const origins = originsOf(tree)
  const from = counted(leaves.map(({ code }) => origins.get(code) ?? 'unit'))
  return [
    ...listed(
      leaves,
      ({ normalise }) => normalise && normalisers[normalise.method].about,
      words.relative,
      reader,
    ),
    ...listed(leaves, ({ rule }) => rule && rules[rule.kind].about, words.absolute, reader),
    words.fromAll(from.map(([origin, n]) => words.from[origin](reader.count(n))).join('; ')),
  ]
}

/** How often each way is used, under the number of leaves that use any of them; a single way is said in the same line. */
function listed(
  leaves: readonly EditionNode[],
  aboutOf: (leaf: EditionNode) => Words | undefined,
  lead: (count: string) => string,
  reader: Reader,
): readonly MethodText[] {
  const ways = counted(leaves.flatMap(leaf => aboutOf(leaf) ?? []).map(reader.say))
  const count = ways.reduce((sum, [, n]) => sum + n, 0)
  if (count === 0) return []
  if (ways.length === 1) return [`${lead(reader.count(count))} ${lowered(ways[0][0])}`]
  return [
    {
      lead: lead(reader.count(count)),
      list: ways.map(([text, n]) => reader.words.method.times(text.replace(/\.$/, ''), reader.count(n))),
    },
  ]
}

type Counted<T extends string = string> = readonly [T, number]

/** How often each text occurs, the most frequent first. */
const counted = <T extends string>(texts: readonly T[]): readonly Counted<T>[] =>
  [...Map.groupBy(texts, text => text)]
    .map(([text, all]): Counted<T> => [text, all.length])
    .toSorted(([, a], [, b]) => b - a)

const imputeTexts = ({ prepare }: Edition, reader: Reader): readonly string[] =>
  prepare?.impute ? [reader.say(imputations[prepare.impute.method].about)] : []

const treatTexts = ({ prepare }: Edition, reader: Reader): readonly string[] =>
  prepare?.treat ? [reader.say(treatments[prepare.treat.method].about)] : []

/** How groups make one score of their parts: the total first, then the ways of the groups below. */
function combineTexts({ tree }: Edition, reader: Reader): readonly string[] {
  const words = reader.words.method
  const aboutOf = ({ combine }: EditionNode): string => reader.say(combiners[combine?.method ?? 'sum'].about)
  const scale = tree.combine?.scale
  const scaled = scale === undefined || scale === 1 ? '' : ` ${words.scale(reader.exact(scale))}`
  const groups = nodesUnder(tree).filter(({ children }) => children)
  const below = counted(groups.slice(1).map(aboutOf)).map(([text]) => text)
  const different = below.filter(text => text !== aboutOf(tree))
  const names = different.map(text =>
    words.group(
      groups
        .slice(1)
        .filter(group => aboutOf(group) === text)
        .map(({ name }) => `“${reader.say(name)}”`)
        .join(', '),
      text.charAt(0).toLowerCase() + text.slice(1),
    ),
  )
  return [`${words.group(words.whole, lowered(aboutOf(tree)))}${scaled}`, ...names]
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function baseTexts({ tree, measure }: Edition, reader: Reader): readonly string[] {
  const words = reader.words.method
  const variants = new Set(nodesUnder(tree).flatMap(({ rebase }) => rebase?.variant ?? []))
  return [
    ...[...variants].map(variant => words.rebase[variant]),
    ...(measure === 'percent' ? [words.percent] : []),
  ]
}

function missingTexts({ missing = {} }: Edition, reader: Reader): readonly string[] {
  const words = reader.words.method
  const said = Object.entries(missing).flatMap(([reason, consequence]) =>
    isReason(reason)
      ? [words.missing(reader.say(missingWords[reason]), words.consequences[consequence])]
      : [],
  )
  return said.length === 0 ? [] : [`${capital(said.join('; '))}.`]
}

const isReason = (text: string): text is keyof typeof missingWords => text in missingWords

const roundingTexts = ({ rounding: { mode, decimals } }: Edition, reader: Reader): readonly string[] => [
  reader.words.method.rounded[mode](reader.count(decimals)),
]

function rankTexts({ rank, blocks = [] }: Edition, reader: Reader): readonly string[] {
  const words = reader.words.method
  if ('none' in rank) return [reader.say(rank.none)]
  const apart = blocks.length < 2 ? [] : [words.blocks(blocks.map(({ name }) => reader.say(name)).join(', '))]
  return [words.rankBasis[rank.basis], reader.say(tieRules[rank.ties]), ...apart]
}

const blockName = (block: string, { blocks = [] }: Edition, reader: Reader): string => {
  const name = blocks.find(({ code }) => code === block)?.name
  return name ? reader.say(name) : block
}

function classTexts(framework: Edition, reader: Reader): readonly string[] {
  const { classes, tree } = framework
  if ('none' in classes) return [reader.say(classes.none)]
  return classes
    .filter(({ of }) => of.includes(tree.code))
    .flatMap(entry => {
      const words = reader.words.method
      const blocks = (entry.blocks ?? []).map(code => blockName(code, framework, reader)).join(', ')
      const bands = bandTexts(classifiers[entry.method].bind(entry).bands ?? [], reader)
      const limits = (entry.limits ?? []).map(({ highest, reason }) =>
        words.limit(highest, reader.say(reason).replace(/\.$/, '')),
      )
      return [
        `${blocks === '' ? '' : `${blocks}: `}${bands.length > 0 ? `${bands.join('; ')}.` : reader.say(classifiers[entry.method].about)}`,
        ...(entry.note ? [closed(reader.say(entry.note))] : []),
        ...limits,
      ]
    })
}

type Bands = NonNullable<ReturnType<(typeof classifiers)['bands']['bind']>['bands']>

/** Each class with its limits: `Tốt: từ 80 đến dưới 90`. */
function bandTexts(bands: Bands, reader: Reader): readonly string[] {
  const words = reader.words.method
  return bands.map(({ label, gt, gte, lt, lte }) => {
    const limits = [
      gte === undefined ? '' : words.bandFrom(reader.exact(gte)),
      gt === undefined ? '' : words.bandOver(reader.exact(gt)),
      lte === undefined ? '' : words.bandTo(reader.exact(lte)),
      lt === undefined ? '' : words.bandBelow(reader.exact(lt)),
    ]
    return words.band(reader.say(label), limits.filter(Boolean).join(' '))
  })
}
