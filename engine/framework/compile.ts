import { invariant } from '../basics/invariant.ts'
import type { Words } from '../basics/problem.ts'
import { type Combine, combiners } from '../methods/combine.ts'
import { type Normalise, normalisers } from '../methods/normalise.ts'
import { type Weigh, weighings } from '../methods/weigh.ts'
import { missingReasons } from '../model/value.ts'
import { rules } from '../rules/catalogue.ts'
import type { BoundRule } from '../rules/rule.ts'
import { type Edition, type EditionNode, editionId } from './edition.ts'
import { mostOf } from './reachable.ts'
import {
  fraction,
  isAdjustment,
  leavesUnder,
  type Origin,
  originsOf,
  type Placed,
  runOrder,
  weightOf,
} from './tree.ts'

/** What a missing value does to its group. */
export type Consequence = 'hold' | 'leave-out' | 'zero'

/** The span that a relative score is measured against: of all units of the year, or of those of the unit's block. */
export type RangeChoice =
  | { readonly kind: 'own-year'; readonly within?: 'block' | undefined }
  | { readonly kind: 'expanding'; readonly since?: string | undefined }
  | { readonly kind: 'fixed'; readonly low: number; readonly high: number }

/** A leaf judged by its own value, or by the final scores at the node `compared`. */
export type AbsoluteLeaf = {
  readonly kind: 'absolute'
  readonly rule: BoundRule
  readonly compared?: number
}

/** A leaf placed among the others. */
export type RelativeLeaf = {
  readonly kind: 'relative'
  readonly normalise: Normalise
  readonly sign: 1 | -1
  readonly per?: string
  readonly range: RangeChoice
}

/** How a group makes its score of its parts. Positions are those of `Program.nodes`. */
export type Group = {
  readonly kind: 'group'
  readonly combine: Combine
  readonly scale: number
  readonly enough: number
  readonly ordinary: Int32Array
  readonly bonus: Int32Array
  readonly penalty: Int32Array
  /** The weights that the framework states; `weigh` makes those that count, where it is there. */
  readonly weights: Float64Array
  readonly weigh?: Weigh
  /** The most that bonus and penalty may move the score, and the bounds that it stays within. */
  readonly caps: {
    readonly bonus: number
    readonly penalty: number
    readonly least: number
    readonly most: number
  }
  /** When parts are left out: shrink the base, always stretch back to it, or stretch only when that one part is gone. */
  readonly stretch: 'never' | 'always' | number
}

/** One step of a program. Children always stand before their parent. */
export type ProgramNode = {
  readonly code: string
  readonly source: EditionNode
  readonly parent: number
  readonly weight: number
  readonly origin: Origin
  /** The most that it can reach; `NaN` where the scale has no upper end. */
  readonly max: number
  /** What each reason of missing does, by its code less one. */
  readonly consequences: readonly Consequence[]
  /** The blocks to which the node does not apply, each with the reason. */
  readonly outside: ReadonlyMap<string, Words>
  readonly work: AbsoluteLeaf | RelativeLeaf | Group
}

/** An edition laid out flat, ready to run over columns. The root stands last. */
export type Program = {
  readonly edition: Edition
  readonly nodes: readonly ProgramNode[]
  readonly position: ReadonlyMap<string, number>
  /** The units that are assessed and scored but not ranked. */
  readonly unranked: ReadonlySet<string>
}

const usual: Consequences = {
  'not-submitted': 'zero',
  'not-applicable': 'leave-out',
  'not-published': 'hold',
  suppressed: 'hold',
  'not-computable': 'hold',
}

type Consequences = { readonly [reason in (typeof missingReasons)[number]]: Consequence }

/** Lays a checked edition out as a flat program: children before parents, and what is compared before what compares it. */
export function compile(edition: Edition): Program {
  const placed = runOrder(edition.tree)
  const outside = outsideOf(edition)
  const origins = originsOf(edition.tree)
  const position = new Map(placed.map(({ node }, i) => [node.code, i]))
  invariant(position.size === placed.length, `codes are unique in ${editionId(edition)}`)
  const stretched = groupsStretched(edition.tree)
  const consequences = consequencesByCode(edition, placed)
  const nodes = placed.map(({ node, parent }): ProgramNode => {
    const work = node.children ? groupOf(node, position, stretched) : leafOf(node, position)
    return {
      code: node.code,
      source: node,
      parent: parent ? lookUp(position, parent.code) : -1,
      weight: weightOf(node),
      origin: origins.get(node.code) ?? 'unit',
      max: mostOf(node),
      consequences: consequences.get(node.code) ?? [],
      outside: outside.get(node.code) ?? nowhere,
      work,
    }
  })
  const unranked = new Set(edition.units.unranked?.map(({ unit }) => unit))
  return { edition, nodes, position, unranked }
}

const nowhere: ReadonlyMap<string, Words> = new Map()

/** For each leaf that some blocks are not scored on: those blocks, each with the reason. */
function outsideOf({ tree, blocks = [] }: Edition): ReadonlyMap<string, ReadonlyMap<string, Words>> {
  const found = new Map<string, Map<string, Words>>()
  for (const { code: block, notApplicable = [] } of blocks) {
    for (const { of, reason } of notApplicable) {
      for (const leaf of leavesUnder(tree, new Set(of))) {
        const blocksOfLeaf = found.get(leaf) ?? new Map<string, Words>()
        found.set(leaf, blocksOfLeaf.set(block, reason))
      }
    }
  }
  return found
}

/** The node of a code; the code must exist. */
export function nodeOf(program: Program, code: string): ProgramNode {
  return program.nodes[lookUp(program.position, code)]
}

/**
 * What each reason of missing does at each node: as the node says, else as its parts say where one of them holds the result
 * back (what holds a part holds all that is made of it), else as the edition says.
 */
function consequencesByCode(
  edition: Edition,
  placed: readonly Placed[],
): ReadonlyMap<string, readonly Consequence[]> {
  const found = new Map<string, readonly Consequence[]>()
  for (const { node } of placed) {
    const parts = (node.children ?? []).filter(child => !isAdjustment(child))
    const of = missingReasons.map((reason, i): Consequence => {
      const isHeld = parts.some(part => found.get(part.code)?.[i] === 'hold')
      return node.missing?.[reason] ?? (isHeld ? 'hold' : (edition.missing?.[reason] ?? usual[reason]))
    })
    found.set(node.code, of)
  }
  return found
}

function leafOf(node: EditionNode, position: ReadonlyMap<string, number>): AbsoluteLeaf | RelativeLeaf {
  if (node.rule) {
    const rule = rules[node.rule.kind].bind(node.rule, node.max ?? Number.NaN)
    const { compares } = rule
    return { kind: 'absolute', rule, ...(compares !== undefined && { compared: lookUp(position, compares) }) }
  }
  invariant(node.normalise, `the leaf ${node.code} has a rule or a way to normalise`)
  return {
    kind: 'relative',
    normalise: normalisers[node.normalise.method].bind(node.normalise),
    sign: node.direction === 'negative' ? -1 : 1,
    range: node.range ?? { kind: 'own-year' },
    ...(node.per !== undefined && { per: node.per }),
  }
}

function groupOf(
  node: EditionNode,
  position: ReadonlyMap<string, number>,
  stretched: ReadonlySet<string>,
): Group {
  const children = node.children ?? []
  const of = (role: string): Int32Array =>
    Int32Array.from(
      children.filter(c => (c.role ?? 'ordinary') === role),
      c => lookUp(position, c.code),
    )
  const choice = node.combine ?? { method: 'sum' as const, scale: undefined, enough: undefined }
  return {
    kind: 'group',
    combine: combiners[choice.method].bind(choice),
    scale: choice.scale ?? 1,
    enough: fraction(choice.enough ?? 0),
    ordinary: of('ordinary'),
    bonus: of('bonus'),
    penalty: of('penalty'),
    weights: Float64Array.from(
      children.filter(c => !isAdjustment(c)),
      weightOf,
    ),
    ...(node.weigh && { weigh: weighings[node.weigh.method].bind(node.weigh) }),
    caps: {
      bonus: node.caps?.bonus ?? Number.POSITIVE_INFINITY,
      penalty: node.caps?.penalty ?? Number.POSITIVE_INFINITY,
      least: node.caps?.least ?? Number.NEGATIVE_INFINITY,
      most: node.caps?.most ?? Number.POSITIVE_INFINITY,
    },
    stretch: stretchOf(node, position, stretched),
  }
}

function stretchOf(
  node: EditionNode,
  position: ReadonlyMap<string, number>,
  stretched: ReadonlySet<string>,
): Group['stretch'] {
  if (node.rebase?.variant === 'drop-part') return lookUp(position, node.rebase.part)
  return node.rebase?.variant === 'part' || stretched.has(node.code) ? 'always' : 'never'
}

/** The groups at or below a node that asks for re-basing inside each group. */
function groupsStretched(
  root: EditionNode,
  inherited = false,
  found = new Set<string>(),
): ReadonlySet<string> {
  const here = inherited || root.rebase?.variant === 'group'
  if (here && root.children) found.add(root.code)
  for (const child of root.children ?? []) groupsStretched(child, here, found)
  return found
}

function lookUp(position: ReadonlyMap<string, number>, code: string): number {
  const at = position.get(code)
  invariant(at !== undefined, `the code ${code} exists`)
  return at
}
