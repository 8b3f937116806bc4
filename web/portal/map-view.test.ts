import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReleasedMaps, ShapeMap, Tile, TileLayout } from '@thuocdo/operations'
import { chooseMap } from './map-view.ts'

const words = (text: string) => ({ vi: text, en: text })

const tile = (unit: string, column: number): Tile => ({
  ...{ unit, column, row: 1, name: words(unit), label: words(unit), short: unit, isPlace: false },
  region: words('Bắc'),
})

const layout = (from: string, ...units: readonly string[]): TileLayout => ({
  from,
  tiles: units.map((unit, i) => tile(unit, i + 1)),
})

const shapes = (on: string, ...units: readonly string[]): ShapeMap => ({
  ...{ on, width: 10, height: 10, places: [] },
  shapes: units.map(unit => ({ unit, name: words(unit), path: 'M0 0z', islets: '', at: [0, 0] })),
})

const maps = (...own: readonly ShapeMap[]): ReleasedMaps => ({
  provinces: { layouts: [layout('2000-01-01', 'a', 'b', 'c'), layout('2020-01-01', 'a', 'd')], shapes: own },
})

const asked = { register: 'provinces', on: '2010-12-31', units: ['a', 'b'] }

test('the layout is the last one that counts on the day of the edition', () => {
  assert.equal(chooseMap(maps(), asked)?.layout?.from, '2000-01-01')
  assert.equal(chooseMap(maps(), { ...asked, on: '2020-01-01', units: ['d'] })?.layout?.from, '2020-01-01')
})

test('own outlines go before squares where they draw every unit of the edition, and only then', () => {
  const drawn = chooseMap(maps(shapes('2010-01-01', 'a', 'b', 'c')), asked)
  assert.deepEqual([drawn?.layout, drawn?.shapes?.on, drawn?.regions.size], [null, '2010-01-01', 3])
  assert.equal(chooseMap(maps(shapes('2020-01-01', 'a', 'd')), asked)?.shapes, null)
})

test('no map is shown where less than a third of it would bear a figure, or where the register has none', () => {
  assert.ok(chooseMap(maps(), { ...asked, units: ['a'] }))
  assert.equal(chooseMap(maps(), { ...asked, units: ['strange'] }), null)
  assert.equal(chooseMap(maps(), { ...asked, on: '1999-12-31' }), null)
  assert.equal(chooseMap(maps(), { ...asked, register: 'ministries' }), null)
})
