import { both } from '../basics/numerals.ts'
import { type Problem, type Words, warning } from '../basics/problem.ts'
import { sum } from '../basics/sum.ts'
import type { Published, PublishedUnit } from '../model/published.ts'
import type { Result } from './result.ts'

/** How well what we compute agrees with what was printed, at one node. Deviations are computed less published. */
export type Reproduction = {
  readonly node: string
  /** Where the total is compared with the sources of its points instead of with its parts in the tree. */
  readonly by?: 'split'
  readonly units: number
  readonly within: number
  readonly tolerance: number
  readonly largest: number
  readonly mean: number
  readonly worstUnit: string
}

/** Compares every node for which the source printed scores, the root last. Units without both numbers are passed over. */
export function reproduce(result: Result, published: Published): readonly Reproduction[] {
  const tolerance = result.program.edition.reproduces?.within ?? 0.01
  const root = result.program.nodes.length - 1
  return result.program.nodes.flatMap(({ code }, node) => {
    const printed = (of: PublishedUnit): number | undefined => (node === root ? of.score : of.figures[code])
    const deviations = result.units.flatMap((unit, u) => {
      const of = published.get(unit)
      const number = of && printed(of)
      const score = result.scores[node][u]
      return number === undefined || Number.isNaN(score) ? [] : [{ unit, off: Math.abs(score - number) }]
    })
    return deviations.length === 0 ? [] : [reproduction(code, deviations, tolerance)]
  })
}

/** An alarm for each node whose printed scores do not follow from the printed inputs. `nameOf` names the unit that is furthest off. */
export const reproductionAlarms = (
  reproductions: readonly Reproduction[],
  nameOf: (unit: string) => Words = unit => ({ vi: unit, en: unit }),
): readonly Problem[] =>
  reproductions
    .filter(({ units, within }) => within < units)
    .map(r => ({ ...warning('does-not-reproduce', [], alarmWords(r, nameOf(r.worstUnit))), subject: r.node }))

/** What the deviations of one node come to, each by its size; there must be at least one. */
export function reproduction(
  node: string,
  deviations: readonly { unit: string; off: number }[],
  tolerance: number,
): Reproduction {
  const worst = deviations.reduce((a, b) => (b.off > a.off ? b : a))
  return {
    node,
    units: deviations.length,
    // Printed numbers carry their own rounding: the comparison allows for the last binary digit of the tolerance.
    within: deviations.filter(({ off }) => off <= tolerance + 1e-9).length,
    tolerance,
    largest: worst.off,
    mean: sum(deviations.map(({ off }) => off)) / deviations.length,
    worstUnit: worst.unit,
  }
}

const alarmWords = ({ node, units, within, tolerance, largest, mean }: Reproduction, worst: Words): Words =>
  both((n, language) =>
    language === 'vi'
      ? `Bảng công bố không tính lại được tại “${node}”: chỉ ${within}/${units} đơn vị khớp trong ${n(tolerance, 6)}; lệch trung bình ${n(mean)}, lớn nhất ${n(largest)} (${worst[language]}). Số đã công bố được giữ nguyên; hãy hỏi lại nguồn.`
      : `The published table does not reproduce at “${node}”: only ${within} of ${units} units agree within ${n(tolerance, 6)}; mean deviation ${n(mean)}, largest ${n(largest)} (${worst[language]}). The printed numbers are kept; ask the source.`,
  )
