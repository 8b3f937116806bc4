import { compute } from '../composite/compute.ts'
import type { Result } from '../composite/result.ts'
import { compile } from '../framework/compile.ts'
import type { EditionNode } from '../framework/edition.ts'
import { comparedBy } from '../framework/tree.ts'
import type { Column, Observations } from '../model/observation.ts'

/** One edition as it was scored: what is needed to score it again with one thing changed. */
export type Scoring = {
  readonly result: Result
  readonly inputs: Observations
  readonly history: readonly Observations[]
}

/**
 * An edition brought down to what another one knows: a group that is a single score there (PCI 2006 has indicators where
 * PCI 2007 prints sub-indices) becomes a given score here, so that the two can be scored with each other's values.
 */
export function onCommonGround(scoring: Scoring, other: Scoring): Scoring {
  const { program } = scoring.result
  const groups = new Set(
    program.nodes
      .filter(({ code, work }) => work.kind === 'group' && isLeaf(other, code))
      .map(({ code }) => code),
  )
  if (groups.size === 0) return scoring
  const cut = new Set([...groups, ...orphaned(program.edition.tree, groups)])
  const tree = prune(program.edition.tree, cut, code => program.nodes[program.position.get(code) ?? 0].max)
  const pruned = compile({ ...program.edition, tree })
  const given = [...cut].map(code => [code, columnOfNode(scoring.result, code)] as const)
  const inputs = { ...scoring.inputs, columns: new Map([...scoring.inputs.columns, ...given]) }
  return { result: compute(pruned, inputs, scoring.history), inputs, history: scoring.history }
}

/** The leaves that compare the results of a node which is cut away below its group: they keep the score that they had. */
function orphaned(tree: EditionNode, cut: ReadonlySet<string>): readonly string[] {
  const kept = new Set([...remaining(tree, cut)].map(({ code }) => code))
  return [...remaining(tree, cut)].flatMap(node => {
    const compared = comparedBy(node)
    return compared === undefined || kept.has(compared) ? [] : node.code
  })
}

function* remaining(node: EditionNode, cut: ReadonlySet<string>): Generator<EditionNode> {
  yield node
  if (!cut.has(node.code)) for (const child of node.children ?? []) yield* remaining(child, cut)
}

function isLeaf({ result: { program } }: Scoring, code: string): boolean {
  const position = program.position.get(code)
  return position !== undefined && program.nodes[position].work.kind !== 'group'
}

function prune(node: EditionNode, cut: ReadonlySet<string>, maxOf: (code: string) => number): EditionNode {
  if (cut.has(node.code)) {
    const { children: _, combine: _combine, caps: _caps, rebase: _rebase, weigh: _weigh, ...kept } = node
    return { ...kept, max: maxOf(node.code), rule: { kind: 'given' } }
  }
  return node.children ? { ...node, children: node.children.map(child => prune(child, cut, maxOf)) } : node
}

function columnOfNode({ program, scores, missing }: Result, code: string): Column {
  const position = program.position.get(code) ?? 0
  return { amounts: scores[position], missing: missing[position] }
}
