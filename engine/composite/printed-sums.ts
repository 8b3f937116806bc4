import type { Words } from '../basics/problem.ts'
import { sum } from '../basics/sum.ts'
import type { Group } from '../framework/compile.ts'
import type { Published, PublishedUnit } from '../model/published.ts'
import { type Reproduction, reproduction } from './reproduce.ts'
import type { Result } from './result.ts'

/** A printed total beside what its printed parts come to, for one unit at one node; `by` tells the sources of points from the tree. */
export type PrintedSum = {
  readonly node: string
  readonly name: Words
  readonly by?: 'split'
  readonly unit: string
  readonly printed: number
  readonly parts: number
  /** Every part was printed with its own rounding: 0.01 for each. */
  readonly tolerance: number
}

/** Every place where a source printed a total and all of its parts. */
export const printedSums = (result: Result, published: Published): readonly PrintedSum[] => [
  ...groupSums(result, published),
  ...splitSums(result, published),
]

/** How far printed totals follow from their printed parts, node by node and by the sources of points. */
export function printedReproductions(sums: readonly PrintedSum[]): readonly Reproduction[] {
  const byPlace = Map.groupBy(sums, ({ node, by = '' }) => `${node} ${by}`)
  return [...byPlace.values()].map(([first, ...others]) => ({
    ...reproduction(first.node, [first, ...others].map(deviation), first.tolerance),
    ...(first.by && { by: first.by }),
  }))
}

/** Whether the parts come to something else than the total, beyond their rounding. */
export const isMissed = (one: PrintedSum): boolean => deviation(one).off > one.tolerance + 1e-9

const deviation = ({ unit, printed, parts }: PrintedSum) => ({ unit, off: Math.abs(parts - printed) })

const tolerancePerPart = 0.01

function groupSums(result: Result, published: Published): readonly PrintedSum[] {
  return result.program.nodes.flatMap(({ code, parent, source, work }, node) => {
    if (work.kind !== 'group' || work.weigh) return []
    const tolerance = tolerancePerPart * work.ordinary.length
    return result.units.flatMap((unit, row) => {
      const of = published.get(unit)
      const printed = parent === -1 && of ? pointsOf(of) : result.scores[node][row]
      const parts = combined(work, row, result)
      if (printed === undefined || Number.isNaN(printed) || Number.isNaN(parts)) return []
      return [{ node: code, name: source.name, unit, printed, parts, tolerance }]
    })
  })
}

/** What the printed parts of a group come to; `NaN` unless every part that applies was printed. A bonus not printed is none. */
function combined(group: Group, row: number, { program, scores, blocks }: Result): number {
  const applies = [...group.ordinary.keys()].filter(
    i => !program.nodes[group.ordinary[i]].outside.has(blocks[row]),
  )
  const values = Float64Array.from(applies, i => scores[group.ordinary[i]][row])
  if (values.length === 0 || values.some(Number.isNaN)) return Number.NaN
  const adjusted = (children: Int32Array, most: number): number =>
    Math.min(most, sum(Float64Array.from(children, child => scores[child][row] || 0)))
  const { bonus, penalty, least, most } = group.caps
  const weights = Float64Array.from(applies, i => group.weights[i])
  const plain = group.scale * group.combine.combine(values, weights, values.length)
  const total = plain + adjusted(group.bonus, bonus) - adjusted(group.penalty, penalty)
  return Math.min(most, Math.max(least, total))
}

function splitSums({ program, units }: Result, published: Published): readonly PrintedSum[] {
  const { split = [], tree } = program.edition
  if (split.length === 0) return []
  return units.flatMap(unit => {
    const of = published.get(unit)
    const printed = of && pointsOf(of)
    const figures = split.flatMap(({ code }) => of?.figures[code] ?? [])
    if (printed === undefined || figures.length < split.length) return []
    const tolerance = tolerancePerPart * split.length
    return [
      {
        node: tree.code,
        name: tree.name,
        by: 'split' as const,
        unit,
        printed,
        parts: sum(figures),
        tolerance,
      },
    ]
  })
}

/** The printed total in points: where the unit has a base of its own, its score is a percentage of that. */
const pointsOf = ({ score, points, base }: PublishedUnit): number | undefined =>
  points ?? (score === undefined || base === undefined ? score : (score * base) / 100)
