import { combiners, type Group, type Program } from '@thuocdo/engine'
import type { WeightedPart } from './weighted-parts.ts'

/** The weights that a reader tries, by the code of the part; parts that are not named keep theirs. Only their proportions matter. */
export type TriedWeights = ReadonlyMap<string, number>

/**
 * The same program with other weights right below the whole. Each part counts as often as its tried weight is its stated one; all are
 * scaled so that the whole still reaches the same maximum. A sum becomes a weighted sum, with weights of one where nothing was
 * changed, so its totals stay the same to the last bit. A part with weight nought is taken out: what is missing there no longer matters.
 */
export function reweighed(program: Program, parts: readonly WeightedPart[], tried: TriedWeights): Program {
  const at = program.nodes.length - 1
  const root = program.nodes[at]
  if (root.work.kind !== 'group') return program
  const work = reweighedGroup(root.work, program, timesOf(parts, tried))
  return { ...program, nodes: program.nodes.with(at, { ...root, work }) }
}

function reweighedGroup(group: Group, { nodes }: Program, times: ReadonlyMap<string, number>): Group {
  const { weigh, ...rest } = group
  const isSum = group.combine.additive?.weights === 'none'
  const counted = [...group.ordinary.keys()].filter(i => times.get(nodes[group.ordinary[i]].code) !== 0)
  const stated = isSum || weigh ? group.weights.map(() => 1) : group.weights
  return {
    ...rest,
    combine: isSum ? combiners['weighted-sum'].bind({}) : group.combine,
    ordinary: Int32Array.from(counted, i => group.ordinary[i]),
    weights: Float64Array.from(counted, i => stated[i] * (times.get(nodes[group.ordinary[i]].code) ?? 1)),
  }
}

/** How many times its stated weight each part has: exactly one where nothing was changed. */
function timesOf(parts: readonly WeightedPart[], tried: TriedWeights): ReadonlyMap<string, number> {
  const weights = parts.map(({ code, weight }) => tried.get(code) ?? weight)
  const stretch = total(parts.map(({ weight }) => weight)) / total(weights)
  return new Map(parts.map(({ code, weight }, i) => [code, (weights[i] / weight) * stretch]))
}

/** The share of each part in the whole, as a percentage, once the tried weights are brought to a sum of 100. */
export function sharesOf(parts: readonly WeightedPart[], tried: TriedWeights): readonly number[] {
  const weights = parts.map(({ code, weight }) => tried.get(code) ?? weight)
  const whole = total(weights)
  return weights.map(weight => (whole > 0 ? (100 * weight) / whole : 0))
}

const total = (weights: readonly number[]): number => weights.reduce((a, b) => a + b, 0)
