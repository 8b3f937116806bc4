import type { EditionNode } from '@thuocdo/engine'

/** A node and all below it, each before its parts. */
export const nodesUnder = (node: EditionNode): readonly EditionNode[] => [
  node,
  ...(node.children ?? []).flatMap(nodesUnder),
]
