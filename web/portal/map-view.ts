import type { Words } from '@thuocdo/engine'
import type { RegisterMaps, ReleasedMaps, ShapeMap, TileLayout } from '@thuocdo/operations'
import type { OpenEdition, Site } from './site.ts'

/** The map that an edition is shown on, and the regions of its units where they are known. */
export type MapView = {
  readonly layout: TileLayout | null
  readonly shapes: ShapeMap | null
  readonly regions: ReadonlyMap<string, Words>
}

/** The units of an edition of which something is known, by its register and day. */
type Shown = { readonly register: string; readonly on: string; readonly units: readonly string[] }

/** The map that fits an edition; nothing where its register has none, or where fewer than a third of the map would bear a figure. */
export async function mapViewOf(site: Site, edition: OpenEdition): Promise<MapView | null> {
  const { register, on } = edition.framework.units
  const units = edition.rows().flatMap(row => (hasStanding(row) ? [row.unit] : []))
  return chooseMap(await site.maps(), { register, on, units })
}

const hasStanding = ({ total, score, published, printedClass, class: own }: Standing): boolean =>
  [total, score, published, printedClass, own].some(known => known !== null)

type Standing = {
  readonly total: number | null
  readonly score: number | null
  readonly published: number | null
  readonly class: Words | null
  readonly printedClass: Words | null
}

/** Own outlines where they draw every unit of the edition, else the squares of its day. */
export function chooseMap(maps: ReleasedMaps, { register, on, units }: Shown): MapView | null {
  const own = maps[register]
  if (!own) return null
  const layout = layoutOn(own, on)
  const regions = regionsOf(layout)
  const shapes = own.shapes.findLast(map => isDrawnBy(map, units)) ?? null
  if (shapes) return { layout: null, shapes, regions }
  const squares = layout?.tiles.filter(({ isPlace }) => !isPlace).map(({ unit }) => unit) ?? []
  return layout && isEnough(units, squares) ? { layout, shapes: null, regions } : null
}

/** The layout that counts on a day. */
export const layoutOn = ({ layouts }: RegisterMaps, day: string): TileLayout | null =>
  layouts.findLast(({ from }) => from <= day) ?? null

const isDrawnBy = ({ shapes }: ShapeMap, units: readonly string[]): boolean => {
  const drawn = new Set(shapes.map(({ unit }) => unit))
  return units.every(unit => drawn.has(unit)) && isEnough(units, [...drawn])
}

/** Whether at least a third of a map bears a figure. */
function isEnough(units: readonly string[], map: readonly string[]): boolean {
  const known = new Set(units)
  return map.length > 0 && map.filter(unit => known.has(unit)).length * 3 >= map.length
}

const regionsOf = (layout: TileLayout | null): ReadonlyMap<string, Words> =>
  new Map(
    (layout?.tiles ?? []).flatMap(({ unit, region, isPlace }) =>
      isPlace || region === null ? [] : [[unit, region] as const],
    ),
  )
