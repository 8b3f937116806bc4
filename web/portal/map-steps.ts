import type { Words } from '@thuocdo/engine'
import type { Step } from '../charts/tile-grid.tsx'

/** One shade of a map: how dark it is, and the units that it holds. */
export type Shade = {
  readonly step: Step
  readonly units: readonly string[]
  /** Its least and its greatest figure, where it is made of figures. */
  readonly limits: readonly [number, number] | null
  /** The name of its group, where it is made of groups. */
  readonly group: Words | null
}

/**
 * Fifths of the units by their figures, the highest first. Units that are level stand in one shade, so a fifth may be larger or
 * smaller than the others; fewer than five units take fewer shades.
 */
export function fifths(figures: ReadonlyMap<string, number>): readonly Shade[] {
  const inOrder = [...figures].toSorted(([, a], [, b]) => b - a)
  const places = new Map<number, number>()
  for (const [i, [, figure]] of inOrder.entries()) if (!places.has(figure)) places.set(figure, i)
  const fifthOf = (figure: number): number => Math.floor((5 * (places.get(figure) ?? 0)) / inOrder.length)
  return [...Map.groupBy(inOrder, ([, figure]) => fifthOf(figure))].map(([fifth, of]) => ({
    step: steps[fifth],
    units: of.map(([unit]) => unit),
    limits: [of[of.length - 1][1], of[0][1]],
    group: null,
  }))
}

/** A group of units with its name. */
export type Group = { readonly label: Words; readonly units: readonly string[] }

/** One shade for each group, the best first and darkest; the shades lie as far apart as five allow. */
export const shadesOfGroups = (groups: readonly Group[]): readonly Shade[] =>
  groups.map(({ label, units }, i) => ({
    step: steps[Math.round((4 * i) / Math.max(1, groups.length - 1))],
    units,
    limits: null,
    group: label,
  }))

/** From dark to light. */
const steps = [5, 4, 3, 2, 1] as const

/** The shade of each unit. */
export const stepsByUnit = (shades: readonly Shade[]): ReadonlyMap<string, Step> =>
  new Map(shades.flatMap(({ step, units }) => units.map(unit => [unit, step] as const)))

/** How many of the units lie in each region, the fullest first; units of which no region is known are left out. */
export function byRegion(
  units: readonly string[],
  regions: ReadonlyMap<string, Words>,
): readonly { readonly region: Words; readonly count: number }[] {
  const found = units.flatMap(unit => regions.get(unit) ?? [])
  return [...Map.groupBy(found, ({ vi }) => vi).values()]
    .map(of => ({ region: of[0], count: of.length }))
    .toSorted((a, b) => b.count - a.count || (a.region.vi < b.region.vi ? -1 : 1))
}
