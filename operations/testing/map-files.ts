import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Outcome, type Register, registerOf, type Unit } from '@thuocdo/engine'
import type { RegisterMaps } from '../maps/map-types.ts'
import { readMaps } from '../maps/read-maps.ts'

const unit = (id: string, name: string, code: string, more: Partial<Unit> = {}): Unit => ({
  id,
  level: 'province',
  foundedOn: '2000-01-01',
  names: [{ vi: name, en: name, kind: 'province' }],
  aliases: [],
  codes: [{ code, system: 'gso' }],
  ...more,
})

/** Three provinces of a country that does not exist; Đá Sơn was there until 30/6/2025, and An Mới since. */
export const threeProvinces: Register = registerOf(
  [
    unit('an-lac-2000', 'An Lạc', '01'),
    unit('binh-minh-2000', 'Bình Minh', '02'),
    unit('da-son-2000', 'Đá Sơn', '03', { endedOn: '2025-07-01' }),
    unit('an-moi-2025', 'An Mới', '04', { foundedOn: '2025-07-01' }),
  ],
  [],
)

/** Reads the maps of the three provinces from files, by their names and texts. */
export async function mapsOf(files: { readonly [name: string]: string }): Promise<Outcome<RegisterMaps>> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-maps-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return readMaps([folder], threeProvinces)
}

/** A square of one degree with its south-western corner in degrees, as GeoJSON writes a polygon. */
export const square = (west: number, south: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + 1, south],
      [west + 1, south + 1],
      [west, south + 1],
      [west, south],
    ],
  ],
})

/** A feature with its properties. */
export const feature = (properties: object, geometry: object | null) => ({
  type: 'Feature',
  properties,
  geometry,
})

/** A collection of features as the text of a file, of a day. */
export const collection = (features: readonly object[], on: string | null = '2024-12-31'): string =>
  JSON.stringify({ type: 'FeatureCollection', ...(on !== null && { on }), features })
