import type { Words } from '@thuocdo/engine'
import { archipelagoPlaces, isOfArchipelago } from './archipelagos.ts'
import type { Shape, ShapeMap } from './map-types.ts'
import type { Polygon, Position } from './parse-features.ts'

/** The polygons of one unit. */
export type UnitOutline = {
  readonly unit: string
  readonly name: Words
  readonly polygons: readonly Polygon[]
}

/** Letters that all paths of a map may take together. */
export const mostLetters = 100_000

/** The longer side of the sheet, tried from fine to coarse. */
const sheets = [2000, 1400, 1000, 700, 500, 350, 250, 180] as const

/**
 * Draws outlines on a sheet of whole numbers: longitude shrunk by the cosine of the mean latitude, so that a square on the ground
 * is square on paper. The finest sheet is taken whose paths stay below `mostLetters`; points that fall together are one, on both
 * sides of a border alike.
 */
export function drawOutlines(outlines: readonly UnitOutline[]): Omit<ShapeMap, 'on'> {
  const positions = outlines.flatMap(({ polygons }) => polygons.flat(2))
  const drawn = sheets.map(size => () => drawOn(size, outlines, extentOf(positions)))
  for (const draw of drawn.slice(0, -1)) {
    const map = draw()
    if (lettersOf(map.shapes) <= mostLetters) return map
  }
  return drawn[drawn.length - 1]()
}

/** How many letters the paths take. */
export const lettersOf = (shapes: readonly Shape[]): number =>
  shapes.reduce((n, { path, islets }) => n + path.length + islets.length, 0)

type Extent = {
  readonly west: number
  readonly north: number
  readonly wide: number
  readonly high: number
  readonly shrink: number
}

function extentOf(positions: readonly Position[]): Extent {
  let [west, east, south, north] = [180, -180, 90, -90]
  for (const [x, y] of positions) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  const shrink = Math.cos((Math.PI / 180) * ((south + north) / 2))
  return { west, north, wide: (east - west) * shrink, high: north - south, shrink }
}

function drawOn(size: number, outlines: readonly UnitOutline[], extent: Extent): Omit<ShapeMap, 'on'> {
  const { west, north, wide, high, shrink } = extent
  const scale = size / (Math.max(wide, high) || 1)
  const at = ([x, y]: Position): Position => [
    Math.round((x - west) * shrink * scale),
    Math.round((north - y) * scale),
  ]
  return {
    width: Math.max(1, Math.round(wide * scale)),
    height: Math.max(1, Math.round(high * scale)),
    shapes: outlines.map(outline => shapeOf(outline, at, Math.max(2, Math.round(size / 180)))),
    places: archipelagoPlaces(outlines.flatMap(({ polygons }) => polygons.flat(2))).map(
      ({ name, at: where }) => ({
        name,
        at: above(at(where), Math.round(size / 60)),
      }),
    ),
  }
}

const above = ([x, y]: Position, by: number): Position => [x, y - by]

/**
 * The paths of a unit. Its largest polygon is never lost, nor is land of the archipelagos: what is too small becomes a little square,
 * and the archipelagos stand in a path of their own, which is drawn with an edge that shows.
 */
function shapeOf({ unit, name, polygons }: UnitOutline, at: (p: Position) => Position, least: number): Shape {
  const drawn = polygons.map(rings => ({
    rings: rings.map(ring => thinned(ring.map(at))),
    isFar: isOfArchipelago(rings),
  }))
  const main = drawn.reduce((best, next) => (area(next.rings[0]) > area(best.rings[0]) ? next : best))
  const [path, islets] = [false, true].map(isFar => {
    const chosen = drawn.filter(one => one.isFar === isFar)
    return [...new Set(chosen.flatMap(one => pathsOf(one.rings, isFar || one === main, least)))].join('')
  })
  return { unit, name, path, islets, at: middleOf(main.rings[0]) }
}

function pathsOf(rings: Polygon, isKept: boolean, least: number): readonly string[] {
  if (area(rings[0]) >= least * least) return rings.filter(ring => ring.length > 2).map(pathOf)
  return isKept ? [square(rings[0][0], least)] : []
}

/** The corners of a ring without those that fall together or lie straight between their neighbours. */
function thinned(ring: readonly Position[]): readonly Position[] {
  const kept: Position[] = []
  for (const point of ring) {
    const [before, last] = [kept.at(-2), kept.at(-1)]
    if (last && isSame(last, point)) continue
    if (before && last && isStraight(before, last, point)) kept.pop()
    kept.push(point)
  }
  if (kept.length > 1 && isSame(kept[0], kept[kept.length - 1])) kept.pop()
  return kept.length > 0 ? kept : [[0, 0]]
}

const isSame = ([ax, ay]: Position, [bx, by]: Position): boolean => ax === bx && ay === by

/** Whether `b` lies on the way from `a` to `c`. */
const isStraight = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): boolean =>
  (bx - ax) * (cy - by) === (by - ay) * (cx - bx) && (bx - ax) * (cx - bx) + (by - ay) * (cy - by) > 0

function area(ring: readonly Position[]): number {
  const twice = ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(twice) / 2
}

/** A path in relative steps, as short as SVG writes it. */
function pathOf(ring: readonly Position[]): string {
  const [[x, y]] = ring
  const steps = ring.slice(1).map(([toX, toY], i) => `${toX - ring[i][0]} ${toY - ring[i][1]}`)
  return `M${x} ${y}l${steps.join(' ').replaceAll(' -', '-')}z`
}

const square = ([x, y]: Position, side: number): string => `M${x} ${y}h${side}v${side}h-${side}z`

/** The middle of a ring by its area; of a ring without area its first corner. */
function middleOf(ring: readonly Position[]): Position {
  let [sum, sumX, sumY] = [0, 0, 0]
  for (const [i, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(i + 1) % ring.length]
    const cross = x * nextY - nextX * y
    sum += cross
    sumX += (x + nextX) * cross
    sumY += (y + nextY) * cross
  }
  return sum === 0 ? ring[0] : [Math.round(sumX / (3 * sum)), Math.round(sumY / (3 * sum))]
}
