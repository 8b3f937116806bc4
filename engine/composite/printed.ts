import type { Words } from '../basics/problem.ts'
import { fold } from '../basics/text.ts'
import type { Program, ProgramNode } from '../framework/compile.ts'
import type { Edition } from '../framework/edition.ts'
import { type Class, classifiers } from '../methods/classify.ts'
import { missingColumn, type Observations } from '../model/observation.ts'
import type { Published, PublishedUnit } from '../model/published.ts'
import { missingCode } from '../model/value.ts'
import type { Printed, Result } from './result.ts'

const notPublished = missingCode('not-published')
const notApplicable = missingCode('not-applicable')
const none = new Float64Array(0)

/**
 * A result that was printed and is kept as it is: the total, the nodes and splits that the source gives, its ranks and classes.
 * Nothing is computed; what it does not give is missing as not published. Units stand in the order of the table.
 */
export function printedResult(program: Program, published: Published): Result {
  const units = [...published.keys()]
  const all = [...published.values()]
  const scores = program.nodes.map(node => column(all, unit => printedAt(node, unit)))
  const full = (x: number): Float64Array => new Float64Array(units.length).fill(x)
  return {
    program,
    units,
    blocks: all.map(({ block = '' }) => block),
    observations: nothingObserved(program, published),
    stages: new Map(),
    peers: new Map(),
    screened: [],
    scores,
    maxima: program.nodes.map(({ max }) => full(max)),
    missing: scores.map((ofNode, node) =>
      Uint8Array.from(ofNode, (x, row) => (Number.isNaN(x) ? reasonOf(program.nodes[node], all[row]) : 0)),
    ),
    kept: program.nodes.map(() => full(1)),
    weights: program.nodes.map(({ work }) => (work.kind === 'group' ? work.weights : none)),
    printed: standingOf(program.edition, all),
  }
}

/** What stands in the place of inputs where only results are known: every value missing, as not published. */
export const nothingObserved = ({ edition, nodes }: Program, published: Published): Observations => ({
  period: edition.period,
  units: [...published.keys()],
  blocks: [...published.values()].map(({ block = '' }) => block),
  columns: new Map(
    nodes
      .filter(({ work }) => work.kind !== 'group')
      .map(({ code }) => [code, missingColumn(published.size, 'not-published')]),
  ),
})

/** The classes that were printed, at the root, with the lowest and the highest printed score of each. Nothing where none was. */
export function printedClasses({ program, scores }: Result, { labels, classes }: Printed) {
  if (labels.length === 0) return new Map<string, never>()
  const limits = labels.map((label, c) => limitsOf(label, scores[scores.length - 1], classes, c))
  return new Map([[program.edition.tree.code, { labels, classes, limits, held: new Map() }]])
}

function limitsOf(label: Words, scores: Float64Array, classes: Int8Array, of: number): Class {
  const known = scores.filter((x, row) => classes[row] === of && !Number.isNaN(x))
  const [low, high] = known.length === 0 ? [Number.NaN, Number.NaN] : [Math.min(...known), Math.max(...known)]
  return { label, low, high, count: classes.filter(one => one === of).length }
}

/** What a source printed at one node: the total at the root, a figure under its code elsewhere. */
export const printedAt = (
  { parent, code }: ProgramNode,
  { score, figures }: PublishedUnit,
): number | undefined => (parent === -1 ? (score ?? figures[code]) : figures[code])

/** What a whole block is free of was never there to print. */
const reasonOf = ({ outside }: ProgramNode, { block = '' }: PublishedUnit): number =>
  outside.has(block) ? notApplicable : notPublished

function standingOf(edition: Edition, units: readonly PublishedUnit[]): Printed {
  const labels = labelsOf(edition, units)
  const position = new Map(
    labels.flatMap(({ vi, en }, i) => [[fold(en), i] as const, [fold(vi), i] as const]),
  )
  return {
    ranks: Int32Array.from(units, ({ rank = 0 }) => rank),
    labels,
    classes: Int8Array.from(units, unit =>
      unit.class === undefined ? -1 : (position.get(fold(unit.class)) ?? -1),
    ),
  }
}

/** The labels of the edition in its order, and after them those that only the table knows, as they appear. */
function labelsOf(edition: Edition, units: readonly PublishedUnit[]): readonly Words[] {
  const printed = units.flatMap(unit => (unit.class === undefined ? [] : { vi: unit.class, en: unit.class }))
  if (printed.length === 0) return []
  const labels = new Map<string, Words>()
  for (const label of [...rootLabels(edition), ...printed]) {
    const isKnown = [...labels.values()].some(({ vi, en }) =>
      [vi, en].some(text => fold(text) === fold(label.vi)),
    )
    if (!isKnown) labels.set(fold(label.vi), label)
  }
  return [...labels.values()]
}

const rootLabels = ({ classes, tree }: Edition): readonly Words[] =>
  'none' in classes
    ? []
    : classes
        .filter(choice => choice.of.includes(tree.code))
        .flatMap(choice => classifiers[choice.method].bind(choice).labels)

const column = (
  units: readonly PublishedUnit[],
  read: (unit: PublishedUnit) => number | undefined,
): Float64Array => Float64Array.from(units, unit => read(unit) ?? Number.NaN)
