import type { Words } from '../basics/problem.ts'
import type { Group } from '../framework/compile.ts'
import { isAdjustment } from '../framework/tree.ts'
import type { Result } from './result.ts'

/** One part of the total by where its points come from, out of what the unit could reach there. */
export type SourcePart = {
  readonly code: string
  readonly name: Words
  readonly points: number
  readonly max: number
}

/**
 * The total of a unit told apart as the edition's `split` does: appraisal, leaders' survey, SIPAS, outcomes. Where a group
 * stretches back to its full base its parts stretch with it, so that the parts and bonus less penalty make the total.
 * Nothing where the edition has no split, or combines by anything but sums.
 */
export function bySource(result: Result, unit: number): readonly SourcePart[] | undefined {
  const { program } = result
  const { split } = program.edition
  const isSum = program.nodes.every(
    ({ source, work }) => work.kind !== 'group' || addsUp(source.combine, work),
  )
  if (!split || !isSum || result.printed) return undefined
  const found = new Map<string, Amount>()
  add(result, unit, program.nodes.length - 1, 1, found)
  return split.map(({ code, name, source }) => ({
    code,
    name,
    ...(found.get(source) ?? { points: 0, max: 0 }),
  }))
}

type Amount = { readonly points: number; readonly max: number }

const addsUp = (combine: { readonly method: string } | undefined, { scale }: Group): boolean =>
  (combine?.method ?? 'sum') === 'sum' && scale === 1

/** Adds what the leaves below a node give; `factor`: by how much the groups above them are stretched. */
function add(result: Result, unit: number, node: number, factor: number, found: Map<string, Amount>): void {
  const { source, work, origin } = result.program.nodes[node]
  if (isAdjustment(source)) return
  if (work.kind === 'group') {
    const below = factor * stretchOf(result, unit, node)
    for (const child of work.ordinary) add(result, unit, child, below, found)
    return
  }
  const reason = result.missing[node][unit]
  const isLeftOut = reason !== 0 && result.program.nodes[node].consequences[reason - 1] !== 'zero'
  if (isLeftOut) return
  const before = found.get(origin) ?? { points: 0, max: 0 }
  const points = reason === 0 ? result.scores[node][unit] : 0
  found.set(origin, {
    points: before.points + factor * points,
    max: before.max + factor * result.maxima[node][unit],
  })
}

/** By how much a group stretched the points of the unit back to its full base. */
function stretchOf({ program, kept, maxima }: Result, unit: number, node: number): number {
  const isStretched = kept[node][unit] !== 1 && maxima[node][unit] === program.nodes[node].max
  return isStretched ? 1 / kept[node][unit] : 1
}
