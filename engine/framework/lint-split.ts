import { both } from '../basics/numerals.ts'
import { type Problem, problem } from '../basics/problem.ts'
import { sum } from '../basics/sum.ts'
import type { Edition, EditionNode } from './edition.ts'
import { about } from './finding.ts'
import { mostOf } from './reachable.ts'
import { isAdjustment, originsOf } from './tree.ts'

// Maxima carry four decimals at most.
const closes = 0.001

/** Whether the parts by origin make up the total, and agree with the leaves where all maxima are known. */
export function lintSplit({ split, tree }: Edition): readonly Problem[] {
  if (!split) return []
  const [total, max] = [sum(split.map(part => part.max)), mostOf(tree)]
  const bySource = maximaBySource(tree)
  return [
    ...(Math.abs(total - max) > closes ? [differs(total, max)] : []),
    ...split.flatMap((part, i) => {
      const there = sum(split.filter(({ source }) => source === part.source).map(one => one.max))
      const below = bySource?.get(part.source) ?? 0
      const agrees = bySource === undefined || Math.abs(there - below) <= closes
      return agrees ? [] : [leavesDiffer(part.name, there, below, i)]
    }),
  ].map(p => about('split', p))
}

/** The maxima of the ordinary leaves added up by where their points come from; nothing where one of them is not known. */
function maximaBySource(tree: EditionNode): ReadonlyMap<string, number> | undefined {
  const origins = originsOf(tree)
  const leaves = ordinaryLeaves(tree).map(node => ({
    origin: origins.get(node.code) ?? '',
    max: mostOf(node),
  }))
  if (leaves.some(({ max }) => Number.isNaN(max))) return undefined
  return new Map(
    [...Map.groupBy(leaves, ({ origin }) => origin)].map(([origin, of]) => [
      origin,
      sum(of.map(leaf => leaf.max)),
    ]),
  )
}

const ordinaryLeaves = (node: EditionNode): readonly EditionNode[] => {
  if (isAdjustment(node)) return []
  return node.children ? node.children.flatMap(ordinaryLeaves) : [node]
}

const differs = (total: number, max: number): Problem =>
  problem(
    'split-differs',
    ['split'],
    both((n, language) =>
      language === 'vi'
        ? `Các phần trong “split” cộng lại ${n(total)} điểm, tổng điểm là ${n(max)}. Hãy đối chiếu văn bản.`
        : `The parts of “split” add up to ${n(total)}, the total is ${n(max)}. Compare with the text.`,
    ),
  )

const leavesDiffer = (name: { vi: string; en: string }, there: number, below: number, at: number): Problem =>
  problem(
    'split-differs',
    ['split', at, 'max'],
    both((n, language) =>
      language === 'vi'
        ? `“${name.vi}” ghi ${n(there)} điểm, các tiêu chí có cùng nguồn điểm cộng lại ${n(below)}. Hãy sửa “max” hoặc “source” của tiêu chí.`
        : `“${name.en}” says ${n(there)} points, the criteria of the same source add up to ${n(below)}. Correct “max”, or the “source” of a criterion.`,
    ),
  )
