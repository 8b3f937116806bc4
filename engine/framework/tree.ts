import { rules } from '../rules/catalogue.ts'
import type { EditionNode } from './edition.ts'

/** A node with its place in the tree: the path of keys that leads to it in the file. */
export type Placed = {
  readonly node: EditionNode
  readonly path: readonly (string | number)[]
  readonly parent?: EditionNode
}

/** Every node, children before parents, left to right: the order in which scores are computed. */
export function* postOrder(
  node: EditionNode,
  path: readonly (string | number)[] = ['tree'],
  parent?: EditionNode,
): Generator<Placed> {
  for (const [i, child] of (node.children ?? []).entries())
    yield* postOrder(child, [...path, 'children', i], node)
  yield parent ? { node, path, parent } : { node, path }
}

/**
 * Every node in the order in which scores are computed: children before parents, and the node whose final scores a leaf
 * compares before that leaf. A leaf that compares a group it lies in stands in nobody's order: the checker refuses it.
 */
export function runOrder(tree: EditionNode): readonly Placed[] {
  const placed = new Map([...postOrder(tree)].map(one => [one.node.code, one]))
  const order = new Set<Placed>()
  const under = new Set<Placed>()
  const visit = (one: Placed | undefined): void => {
    if (!one || order.has(one) || under.has(one)) return
    under.add(one)
    visit(placed.get(comparedBy(one.node) ?? ''))
    for (const child of one.node.children ?? []) visit(placed.get(child.code))
    order.add(one)
  }
  visit(placed.get(tree.code))
  return [...order]
}

/** The code of the node whose final scores the rule of a leaf compares. */
export function comparedBy({ rule }: EditionNode): string | undefined {
  return rule && rules[rule.kind].bind(rule, Number.NaN).compares
}

/** Where the points of a node come from: its own `source`, else that of the group it lies in, else the unit itself. */
export type Origin = NonNullable<EditionNode['source']>

/** The origin of every node, by code. */
export function originsOf(
  node: EditionNode,
  inherited: Origin = 'unit',
  found = new Map<string, Origin>(),
): ReadonlyMap<string, Origin> {
  const origin = node.source ?? inherited
  found.set(node.code, origin)
  for (const child of node.children ?? []) originsOf(child, origin, found)
  return found
}

/** The codes of the leaves that are named, or that lie in a group that is. */
export function leavesUnder(
  node: EditionNode,
  named: ReadonlySet<string>,
  inside = false,
): readonly string[] {
  const here = inside || named.has(node.code)
  if (node.children) return node.children.flatMap(child => leavesUnder(child, named, here))
  return here ? [node.code] : []
}

/** Whether a node adds to or takes from its group instead of belonging to its base. */
export const isAdjustment = (node: EditionNode): boolean => node.role === 'bonus' || node.role === 'penalty'

/** The weight of a node as a number; one where none is given. */
export const weightOf = ({ weight }: EditionNode): number => (weight === undefined ? 1 : fraction(weight))

/** A number that may be written as a fraction, so that thirds and sevenths are exact: `1/7` is one seventh. */
export function fraction(written: number | string): number {
  if (typeof written === 'number') return written
  const [over, under] = written.split('/').map(Number)
  return over / under
}
