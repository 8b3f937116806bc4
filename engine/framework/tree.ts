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

/** The weight of a node as a number; one where none is given. */
export const weightOf = ({ weight }: EditionNode): number => (weight === undefined ? 1 : fraction(weight))

/** A number that may be written as a fraction, so that thirds and sevenths are exact: `1/7` is one seventh. */
export function fraction(written: number | string): number {
  if (typeof written === 'number') return written
  const [over, under] = written.split('/').map(Number)
  return over / under
}
