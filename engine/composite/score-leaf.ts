import { invariant } from '../basics/invariant.ts'
import type { AbsoluteLeaf, ProgramNode, RelativeLeaf } from '../framework/compile.ts'
import type { Column } from '../model/observation.ts'
import { missingCode } from '../model/value.ts'
import type { BoundRule } from '../rules/rule.ts'
import { blockMeans, finalPeers } from './block-means.ts'
import type { Prepared } from './prepare.ts'
import type { NodeColumns, Peers } from './result.ts'

const notComputable = missingCode('not-computable')
const notApplicable = missingCode('not-applicable')

const none = new Float64Array(0)

/** The score of a leaf, its base and, where it has no score, the reason, for every unit. `done`: the nodes before it. */
export function scoreLeaf(
  node: ProgramNode,
  leaf: AbsoluteLeaf | RelativeLeaf,
  prepared: Prepared,
  done: readonly NodeColumns[],
  full: (max: number) => Float64Array,
): NodeColumns {
  const { observations, stages } = prepared
  const { units, blocks } = observations
  const column =
    observations.columns.get(node.code) ??
    (leaf.kind === 'absolute' ? unobserved(leaf, units.length) : undefined)
  invariant(column, `the leaf ${node.code} has a column`)
  const peers = leaf.kind === 'absolute' ? peersOf(leaf, column, blocks, done) : undefined
  const scores = leaf.kind === 'absolute' ? byRule(leaf, column, peers) : stages.get(node.code)?.scores
  invariant(scores, `the leaf ${node.code} was prepared`)
  const missing = reasons(scores, comparedColumn(leaf, column, done))
  for (let unit = 0; node.outside.size > 0 && unit < units.length; unit++) {
    if (!node.outside.has(blocks[unit])) continue
    scores[unit] = Number.NaN
    missing[unit] = notApplicable
  }
  const maxima = leaf.kind === 'absolute' && leaf.rule.ownBase ? basesOf(column, node.max) : full(node.max)
  return { scores, maxima, missing, kept: full(1), weights: none, ...(peers && { peers }) }
}

/** A leaf that compares final scores is fed by those: nothing of its own is observed. */
function unobserved({ compared }: AbsoluteLeaf, count: number): Column | undefined {
  return compared === undefined
    ? undefined
    : { amounts: new Float64Array(count), missing: new Uint8Array(count) }
}

/** Why a value is not there: for a leaf that compares results, why the unit has none at the node that is compared. */
const comparedColumn = (
  leaf: AbsoluteLeaf | RelativeLeaf,
  column: Column,
  done: readonly NodeColumns[],
): Pick<Column, 'missing'> =>
  leaf.kind === 'absolute' && leaf.compared !== undefined ? done[leaf.compared] : column

/** What each unit could have reached where it brings its own base; the usual one where it brings none. */
function basesOf({ bases, amounts }: Column, max: number): Float64Array {
  return amounts.map((_, unit) => {
    const base = bases?.[unit] ?? Number.NaN
    return Number.isNaN(base) ? max : base
  })
}

/** Why a score is not there: the reason that was observed, or that the value allows none. */
function reasons(scores: Float64Array, column: Pick<Column, 'missing'>): Uint8Array {
  const missing = new Uint8Array(scores.length)
  for (let unit = 0; unit < scores.length; unit++) {
    if (Number.isNaN(scores[unit])) missing[unit] = column.missing[unit] || notComputable
  }
  return missing
}

/** What a rule that looks at the block judges by: final scores at another node, or the observed values. */
function peersOf(
  { rule, compared }: AbsoluteLeaf,
  { amounts }: Column,
  blocks: readonly string[],
  done: readonly NodeColumns[],
): Peers | undefined {
  if (rule.accepts !== 'peers') return undefined
  return compared === undefined
    ? { values: amounts, means: blockMeans(amounts, blocks) }
    : finalPeers(done[compared], blocks)
}

function byRule({ rule }: AbsoluteLeaf, column: Column, peers: Peers | undefined): Float64Array {
  if (peers) return byPeers(rule, peers)
  return rule.accepts === 'counts' ? byCounts(rule, column) : byAmount(rule, column)
}

function byPeers(rule: BoundRule, { values, means }: Peers): Float64Array {
  return values.map((x, unit) =>
    Number.isNaN(x) || Number.isNaN(means[unit]) ? Number.NaN : rule.score(x, means[unit]),
  )
}

function byCounts(rule: BoundRule, { amounts, counts = [], missing }: Column): Float64Array {
  const answers = new Float64Array(counts.length)
  return amounts.map((x, unit) => {
    if (missing[unit] !== 0) return Number.NaN
    for (let option = 0; option < answers.length; option++) answers[option] = counts[option][unit]
    return rule.score(x, Number.NaN, answers)
  })
}

function byAmount(rule: BoundRule, { amounts, bases, missing }: Column): Float64Array {
  const scores = new Float64Array(amounts.length)
  for (let unit = 0; unit < scores.length; unit++)
    scores[unit] =
      missing[unit] === 0 ? rule.score(amounts[unit], bases ? bases[unit] : Number.NaN) : Number.NaN
  return scores
}
