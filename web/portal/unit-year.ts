import type { Class, Edition, EditionNode, Words } from '@thuocdo/engine'
import { isAlarmed, isListed, isPrinted, type Row } from './edition-rows.ts'
import { onceFor } from './once-for.ts'
import type { OpenEdition } from './site.ts'

/** One edition of the index as it was for this unit. */
export type UnitYear = {
  readonly id: string
  readonly period: string
  readonly score: number | null
  readonly percent: number | null
  readonly rank: number | null
  /** How many were ranked with it; 0 where nobody says. */
  readonly of: number
  /** Its class or group: ours, or where the source only printed results the one it printed. */
  readonly class: Words | null
  /** Whether that is the highest there is. */
  readonly isTopClass: boolean
  /** What the total can reach at most, in points. */
  readonly max: number | null
  /** Whether the published table does not follow from its own parts. */
  readonly isAlarmed: boolean
  /** Whether the rank was printed by the source and not computed. */
  readonly isPrinted: boolean
  /** Whether that rank is only the place at which the source lists the unit. */
  readonly isListed: boolean
  /** What the source remarks on the figures. */
  readonly note: Words | null
  /** Whether parts, weights or scale differ from the edition before. */
  readonly isBreak: boolean
  /** Why the results of this edition do not compare with those of the one before. */
  readonly cut: Words | null
}

/** One edition as it was for a unit, with the edition before to tell a change of method. */
export function yearOf(edition: OpenEdition, before: OpenEdition | undefined, unit: string): UnitYear {
  const { framework, results } = edition
  const at = results.units.findIndex(candidate => candidate.unit === unit)
  const found = results.units[at]
  const row = edition.rows()[at]
  const label = (isPrinted(framework) ? row?.printedClass : row?.class) ?? null
  return {
    ...changeOf(edition, before),
    score: row ? scoreOf(row) : null,
    percent: found?.percent ?? null,
    rank: row?.rank ?? null,
    of: row ? rankedWith(edition, row.block) : 0,
    class: label,
    isTopClass: label !== null && label.vi === topClass(results.classes[framework.tree.code])?.vi,
    max: found?.max ?? framework.tree.max ?? null,
    isPrinted: found?.published.rank !== undefined && (isPrinted(framework) || (found.rank ?? null) === null),
    isListed: row !== undefined && isListed(row),
    note: row?.note ?? null,
  }
}

/** What an edition is beside the one before it, for all its units. */
export const changeOf = (
  { id, framework, results }: OpenEdition,
  before: OpenEdition | undefined,
): Pick<UnitYear, 'id' | 'period' | 'isAlarmed' | 'isBreak' | 'cut'> => ({
  id,
  period: framework.period,
  isAlarmed: isAlarmed(framework, results),
  isBreak: before !== undefined && hasNewMethod(before.framework, framework),
  cut: before === undefined ? null : (framework.breaks ?? null),
})

/** The total of a unit: the one that its edition is shown by, else ours, else the printed one. */
export const scoreOf = ({ total, score, published }: Row): number | null => total ?? score ?? published

/** Whether two rankings put as many units in order: places among other numbers of units do not compare. */
export const hasSameField = (a: Pick<UnitYear, 'of'>, b: Pick<UnitYear, 'of'>): boolean => a.of === b.of

const topClass = (classes: readonly Class[] = []): Words | undefined =>
  classes.toSorted((a, b) => b.low - a.low)[0]?.label

/** How many units are ranked in a block; of printed results, how many the publisher says it ranked. */
function rankedWith(edition: OpenEdition, block: string): number {
  const { framework, results } = edition
  const isOneBlock = (framework.blocks?.length ?? 1) === 1
  if (isPrinted(framework)) return isOneBlock ? (results.coverage.of ?? 0) : 0
  if ('none' in framework.rank) return 0
  return rankedByBlock(edition).get(block) ?? 0
}

const rankedByBlock = onceFor((edition: OpenEdition): ReadonlyMap<string, number> => {
  const ranked = Map.groupBy(
    edition.rows().filter(({ rank }) => rank !== null),
    ({ block }) => block,
  )
  return new Map([...ranked].map(([block, rows]) => [block, rows.length]))
})

/** Whether the method changed. Of printed results only the edition's own word (`breaks`) tells: that the annex of one year was
 * found and that of another was not is no new method. */
export const hasNewMethod = (before: Edition, now: Edition): boolean =>
  !isPrinted(before) && !isPrinted(now) && methodOf(before) !== methodOf(now)

/** What makes two editions comparable: the whole tree with its weights and maxima, whatever the nodes are called. */
const methodOf = onceFor(({ tree }: Edition): string => JSON.stringify([tree.combine, partsOf(tree)]))

const partsOf = ({ code, weight, max, children = [] }: EditionNode): readonly unknown[] => [
  code,
  weight,
  max,
  children.map(partsOf),
]

/** Whether two nodes consist of the same parts, all the way down, with the same weights and maxima. */
export const hasSameParts = (a: EditionNode, b: EditionNode): boolean =>
  a.max === b.max && JSON.stringify(a.children?.map(partsOf)) === JSON.stringify(b.children?.map(partsOf))
