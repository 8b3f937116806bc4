import type { Words } from '../basics/problem.ts'
import { type MissingReason, missingReason } from '../model/value.ts'
import { classify, type Held } from './classes.ts'
import { ranksOf } from './rank.ts'
import type { Result } from './result.ts'

/** The score of one unit at one node, with its base and its class where there is one. */
export type NodeScore = {
  readonly score: number | null
  readonly max: number | null
  readonly missing: MissingReason | null
  readonly class?: Words | null
}

/** One unit's line: total, base, percent of the base, rank, class and every node. Numbers are unrounded. */
export type UnitScore = {
  readonly unit: string
  readonly block: string
  readonly score: number | null
  readonly max: number | null
  readonly percent: number | null
  readonly rank: number | null
  readonly class: Words | null
  readonly missing: MissingReason | null
  /** Whether the unit is assessed and scored, but not ranked. */
  readonly unranked?: true
  /** The vetoes and caps that keep it from the class of its score. */
  readonly held?: readonly Held[]
  readonly nodes: { readonly [code: string]: NodeScore }
}

/** A result as plain records, one for each unit, for everything that leaves the engine. */
export function scoreboard(result: Result): readonly UnitScore[] {
  const ranks = ranksOf(result)
  const classes = classify(result)
  const root = result.program.nodes.length - 1
  const nodeScore = (node: number, unit: number): NodeScore => {
    const code = result.program.nodes[node].code
    const of = classes.get(code)
    return {
      score: known(result.scores[node][unit]),
      max: known(result.maxima[node][unit]),
      missing: missingReason(result.missing[node][unit]) ?? null,
      ...(of && { class: of.labels[of.classes[unit]] ?? null }),
    }
  }
  const ofRoot = classes.get(result.program.nodes[root].code)
  return result.units.map((unit, u): UnitScore => {
    const total = nodeScore(root, u)
    const held = ofRoot?.held.get(u)
    return {
      unit,
      block: result.blocks[u],
      score: total.score,
      max: total.max,
      percent: total.score === null || total.max === null ? null : (100 * total.score) / total.max,
      rank: ranks[u] || null,
      class: total.class ?? null,
      missing: total.missing,
      ...(result.program.unranked.has(unit) && { unranked: true }),
      ...(held && { held }),
      nodes: Object.fromEntries(result.program.nodes.map((node, i) => [node.code, nodeScore(i, u)])),
    }
  })
}

const known = (x: number): number | null => (Number.isNaN(x) ? null : x)
