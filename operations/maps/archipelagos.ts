import { type Problem, type Words, warning } from '@thuocdo/engine'
import type { Polygon, Position } from './parse-features.ts'

/** A box in degrees: west, east, south, north. */
type Box = readonly [west: number, east: number, south: number, north: number]

const hoangSa: Box = [111, 113, 15.5, 17.5]
const truongSa: Box = [111, 117, 6.5, 12]
/** The archipelagos by their names. */
const archipelagos: readonly { readonly name: Words; readonly box: Box }[] = [
  { name: { vi: 'Hoàng Sa', en: 'Hoang Sa' }, box: hoangSa },
  { name: { vi: 'Trường Sa', en: 'Truong Sa' }, box: truongSa },
]

/** Reefs around Trường Sa lie a little outside its box; the mainland ends west of it. */
const around: Box = [109.6, 118, 6, 12.5]

const whole: Box = [102, 118, 6, 24]

const isIn =
  ([west, east, south, north]: Box) =>
  ([x, y]: Position): boolean =>
    west <= x && x <= east && south <= y && y <= north

/** Whether a polygon lies in one of the two archipelagos: such small land must not be thinned away. */
export const isOfArchipelago = ([outline = []]: Polygon): boolean =>
  [hoangSa, around].some(box => outline.some(isIn(box)))

/** Where the names of the archipelagos stand that a map draws: above the middle of their land, in degrees. */
export const archipelagoPlaces = (
  positions: readonly Position[],
): readonly { readonly name: Words; readonly at: Position }[] =>
  archipelagos.flatMap(({ name, box }) => {
    const inside = positions.filter(isIn(box))
    if (inside.length === 0) return []
    const [west, east] = [least(inside, 0), -least(inside, 0, -1)]
    return [{ name, at: [(west + east) / 2, -least(inside, 1, -1)] }]
  })

const least = (positions: readonly Position[], axis: 0 | 1, sign = 1): number =>
  positions.reduce((low, position) => Math.min(low, sign * position[axis]), Number.POSITIVE_INFINITY)

/** A map of the whole country shows both archipelagos; one that lacks them is told so. Other maps are left alone. */
export function archipelagoWarnings(positions: readonly Position[]): readonly Problem[] {
  if (!isOfCountry(positions)) return []
  const lacks = (box: Box): boolean => !positions.some(isIn(box))
  const names = archipelagos.flatMap(({ name, box }) => (lacks(box) ? [name.vi] : []))
  if (names.length === 0) return []
  return [
    warning('archipelago-missing', [], {
      vi: `Bản đồ thiếu ${names.join(' và ')}. Hãy dùng tệp có đủ hai quần đảo (Hoàng Sa thuộc Đà Nẵng, Trường Sa thuộc Khánh Hòa).`,
      en: `The map lacks ${names.join(' and ')}. Use a file with both archipelagos (Hoàng Sa belongs to Đà Nẵng, Trường Sa to Khánh Hòa).`,
    }),
  ]
}

/** Whether it reaches from the far north of Việt Nam to its far south, and not beyond. */
function isOfCountry(positions: readonly Position[]): boolean {
  const [reachesNorth, reachesSouth] = [
    positions.some(([, y]) => y > 22.5),
    positions.some(([, y]) => y < 10),
  ]
  return reachesNorth && reachesSouth && positions.every(isIn(whole))
}
