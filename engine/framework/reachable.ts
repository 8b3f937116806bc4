import { combiners } from '../methods/combine.ts'
import { normalisers } from '../methods/normalise.ts'
import { rules } from '../rules/catalogue.ts'
import type { EditionNode } from './edition.ts'
import { isAdjustment, weightOf } from './tree.ts'

/** The most that a node can reach: what it states, else what its rule or its parts allow. `NaN` where there is no upper end. */
export const mostOf = (node: EditionNode): number => node.max ?? reachOf(node)

/** What full marks everywhere below would give, whatever the node itself states. */
export function reachOf(node: EditionNode): number {
  if (node.children) return reachOfParts(node, node.children)
  if (node.rule) return rules[node.rule.kind].bind(node.rule, node.max ?? Number.NaN).best
  return node.normalise
    ? (normalisers[node.normalise.method].bind(node.normalise).bounds?.high ?? Number.NaN)
    : Number.NaN
}

function reachOfParts({ combine }: EditionNode, children: readonly EditionNode[]): number {
  const parts = children.filter(child => !isAdjustment(child))
  if (parts.length === 0) return 0
  const bound = combiners[combine?.method ?? 'sum'].bind(combine ?? {})
  const full = bound.combine(
    Float64Array.from(parts, mostOf),
    Float64Array.from(parts, weightOf),
    parts.length,
  )
  return (combine?.scale ?? 1) * full
}
