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

/** Whether a node adds to or takes from its group instead of belonging to its base. */
export const isAdjustment = (node: EditionNode): boolean => node.role === 'bonus' || node.role === 'penalty'

/** A weight as a number: `1/7` is one seventh; one where none is given. */
export function weightOf(node: EditionNode): number {
  if (node.weight === undefined) return 1
  if (typeof node.weight === 'number') return node.weight
  const [over, under] = node.weight.split('/').map(Number)
  return over / under
}
