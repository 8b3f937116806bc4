import { type Class, classify } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'
import type { ScoreLine } from './score-lines.ts'

/** A unit with its distance to the next above; nothing for the first and for those that are not ranked. */
export type Step = ScoreLine & { readonly toNext: number | null }

/** How far each unit is, in the measure of the edition, from the one above it in its block; nothing for the first. */
export const withDistances = (lines: readonly ScoreLine[]): readonly Step[] =>
  lines.map((line, i) => {
    const above = line.rank !== null && lines[i - 1]?.block === line.block ? lines[i - 1].measured : null
    return { ...line, toNext: above === null || line.measured === null ? null : above - line.measured }
  })

/** A class with the units in it, the best first. */
export type Group = Class & { readonly members: readonly ScoreLine[] }

/** The classes at a node, with their members. */
export function groupsOf(
  { result }: ScoredEdition,
  code: string,
  lines: readonly ScoreLine[],
): readonly Group[] {
  const limits = classify(result).get(code)?.limits ?? []
  return limits.map(one => ({ ...one, members: lines.filter(line => line.class?.vi === one.label.vi) }))
}
