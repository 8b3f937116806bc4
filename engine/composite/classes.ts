import { invariant } from '../basics/invariant.ts'
import type { Words } from '../basics/problem.ts'
import type { Edition } from '../framework/edition.ts'
import { type Class, type Classify, classifiers, classLimits } from '../methods/classify.ts'
import { type Condition, conditions, type Standing } from '../methods/conditions.ts'
import { printedClasses } from './printed.ts'
import { rowsOfBlocks } from './rank.ts'
import { measures, type Result } from './result.ts'
import { standings } from './standing.ts'

/** A veto or a cap that kept a unit from the class of its score: the class that it lost, the rule, and why it holds. */
export type Held = { readonly from: Words; readonly reason: Words; readonly because: Words }

/** The classes of one node: for each unit the position of its label, −1 where it has none, and the limits met. */
export type Classified = {
  readonly labels: readonly Words[]
  readonly classes: Int8Array
  readonly limits: readonly Class[]
  /** The units that a veto or a cap put into a lower class, by row. */
  readonly held: ReadonlyMap<number, readonly Held[]>
}

/** One classification of an edition, bound: the nodes and the blocks that it is for, and what keeps units from a class. */
export type Classification = {
  readonly codes: readonly string[]
  readonly blocks?: ReadonlySet<string>
  readonly classify: Classify
  readonly limits: readonly Limit[]
}

/** `highest`: the position of the best label that is left where the condition holds. */
type Limit = { readonly condition: Condition; readonly highest: number; readonly reason: Words }

/**
 * The classes of every node that the edition classifies, by code. Blocks are classified apart, by their own limits. A result
 * that was printed keeps the classes that were printed with it.
 */
export function classify(result: Result): ReadonlyMap<string, Classified> {
  if (result.printed) return printedClasses(result, result.printed)
  const all = classifiersOf(result.program.edition)
  const codes = new Set(all.flatMap(({ codes }) => codes))
  return new Map(
    [...codes].map(code => [
      code,
      classifyNode(
        result,
        code,
        all.filter(one => one.codes.includes(code)),
      ),
    ]),
  )
}

/** What an edition classifies by. */
export function classifiersOf({ classes }: Edition): readonly Classification[] {
  if ('none' in classes) return []
  return classes.map(choice => {
    const classify = classifiers[choice.method].bind(choice)
    const limits = (choice.limits ?? []).map(({ when, highest, reason }) => ({
      condition: conditions[when.kind].bind(when),
      highest: classify.labels.findIndex(label => label.vi === highest),
      reason,
    }))
    const blocks = choice.blocks && { blocks: new Set(choice.blocks) }
    return { codes: choice.of, ...blocks, classify, limits }
  })
}

function classifyNode(result: Result, code: string, all: readonly Classification[]): Classified {
  const node = result.program.position.get(code)
  invariant(node !== undefined, `the classified node ${code} exists`)
  const column = measures(result, node)
  const labels = distinct(all.flatMap(({ classify }) => classify.labels))
  const classes = new Int8Array(column.length).fill(-1)
  const held = new Map<number, readonly Held[]>()
  const standing = standings(result, node)
  for (const rows of rowsOfBlocks(result.blocks)) {
    const of = all.find(({ blocks }) => !blocks || blocks.has(result.blocks[rows[0]]))
    if (!of) continue
    const place = of.classify.labels.map(label => labels.findIndex(({ vi }) => vi === label.vi))
    const within = of.classify.classify(Float64Array.from(rows, row => column[row]))
    for (const [i, row] of rows.entries()) {
      const kept =
        of.limits.length === 0 || within[i] < 0 ? undefined : holdBack(standing(row), within[i], of)
      if (kept) held.set(row, kept.held)
      const at = kept?.class ?? within[i]
      classes[row] = at < 0 ? -1 : place[at]
    }
  }
  return { labels, classes, limits: classLimits(labels, classes, column), held }
}

/** The class that the vetoes and caps leave to a unit, and those that hold; nothing where its score decides alone. */
function holdBack(
  standing: Standing,
  byScore: number,
  { classify, limits }: Classification,
): { readonly class: number; readonly held: readonly Held[] } | undefined {
  const from = classify.labels[byScore]
  let lowest = byScore
  const held = limits.flatMap(({ condition, highest, reason }) => {
    const because = highest > byScore ? condition.holds(standing) : undefined
    if (!because) return []
    lowest = Math.max(lowest, highest)
    return [{ from, reason, because }]
  })
  return held.length === 0 ? undefined : { class: lowest, held }
}

/** Whether classes are groups (A, B, C; “Nhóm I”) and not grades: where nobody is ranked, units are grouped too. */
export const areGroups = ({ rank }: Edition, labels: readonly Words[]): boolean =>
  'none' in rank || labels.every(({ vi }) => /^(\p{L}|nhóm\b.*)$/iu.test(vi))

const distinct = (labels: readonly Words[]): readonly Words[] => [
  ...new Map(labels.map(label => [label.vi, label])).values(),
]
