import {
  type Combine,
  combiners,
  type Edition,
  type EditionNode,
  fraction,
  type Words,
} from '@thuocdo/engine'

/** One part right below the whole index, with the weight that the framework gives it; all of them together are 100. */
export type WeightedPart = { readonly code: string; readonly name: Words; readonly weight: number }

/**
 * The parts of an edition whose weights a reader may change, each with its weight as a percentage of all. Nothing where weights do not
 * make the total: where it is only printed, a product or a minimum, weighed by the scores themselves, or a sum of parts without a maximum.
 *
 * In a sum the weight of a part is its maximum: SIPAS with 20 of 100 points weighs 20. In a weighted sum it is the maximum times the
 * weight, what the part can bring at most; where no maximum is known, and in every mean, the stated weight.
 */
export function weightedParts({ kind, tree }: Pick<Edition, 'kind' | 'tree'>): readonly WeightedPart[] {
  const form = formOf(tree)
  if (kind === 'published' || form === undefined) return []
  const parts = ordinaryParts(tree)
  const weights = parts.map(part => statedWeight(part, tree) * reach(part, parts, form))
  const whole = weights.reduce((a, b) => a + b, 0)
  if (weights.filter(weight => weight > 0).length < 2 || Number.isNaN(whole)) return []
  return parts.flatMap(({ code, name, short }, i) =>
    weights[i] > 0 ? [{ code, name: short ?? name, weight: (100 * weights[i]) / whole }] : [],
  )
}

/** How the root treats its weights; nothing where weights play no part in it or are made from the scores. */
function formOf({ combine, weigh }: EditionNode): 'as-given' | 'to-one' | 'none' | undefined {
  if (weigh?.method === 'pca') return undefined
  const choice = combine ?? { method: 'sum' as const }
  const bound: Combine = combiners[choice.method].bind(choice)
  return bound.additive?.weights
}

const ordinaryParts = ({ children = [] }: EditionNode): readonly EditionNode[] =>
  children.filter(({ role = 'ordinary' }) => role === 'ordinary')

function statedWeight({ weight = 1 }: EditionNode, { weigh, combine }: EditionNode): number {
  const isPlain = weigh?.method === 'equal' || (combine?.method ?? 'sum') === 'sum'
  return isPlain ? 1 : fraction(weight)
}

/** What a weight is multiplied with to say how much of the whole a part can bring. */
function reach({ max }: EditionNode, parts: readonly EditionNode[], form: string): number {
  if (form === 'none') return max ?? Number.NaN
  const isOpen = parts.some(part => typeof part.max !== 'number')
  return form === 'to-one' || isOpen ? 1 : (max ?? 1)
}
