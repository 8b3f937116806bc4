import type { Day, Words } from '@thuocdo/engine'

/** One square of a tile layout, counted from one: the main tile of a unit, or a place far out that belongs to it. */
export type Tile = {
  readonly column: number
  readonly row: number
  readonly unit: string
  /** The name of the unit, or of the place. */
  readonly name: Words
  /** What stands in a square: the name, shortened where it is long. */
  readonly label: Words
  /** Three letters for the squares of a phone; no two units of a layout share them. */
  readonly short: string
  /** Whether it is a place of its own: Hoàng Sa of Đà Nẵng, Trường Sa of Khánh Hòa. */
  readonly isPlace: boolean
  readonly region: Words | null
}

/** A map of equal squares that counts from a day on, until the next one. */
export type TileLayout = { readonly from: Day; readonly tiles: readonly Tile[] }

/** The outline of a unit as the data of SVG paths, its land in Hoàng Sa or Trường Sa apart, and a point inside it for marks. */
export type Shape = {
  readonly unit: string
  readonly name: Words
  readonly path: string
  /** Empty where it has none. */
  readonly islets: string
  readonly at: readonly [number, number]
}

/** A map that an installation loaded: its outlines on a sheet of whole numbers, `width` by `height`. */
export type ShapeMap = {
  readonly on: Day
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
  /** The archipelagos that it draws, with the point where their names stand. */
  readonly places: readonly { readonly name: Words; readonly at: readonly [number, number] }[]
}

/** The maps of one register. */
export type RegisterMaps = { readonly layouts: readonly TileLayout[]; readonly shapes: readonly ShapeMap[] }

/** `maps.json` of a release: the maps of its registers, by their names. */
export type ReleasedMaps = { readonly [register: string]: RegisterMaps }
