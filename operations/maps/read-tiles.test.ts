import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Problem } from '@thuocdo/engine'
import { neighbors } from 'topojson-client'
import { world } from '../golden/editions.ts'
import { mapsOf } from '../testing/map-files.ts'
import type { Tile, TileLayout } from './map-types.ts'

async function layouts(): Promise<readonly TileLayout[]> {
  const read = await world.maps('provinces')
  assert.ok(read.ok, JSON.stringify(read.problems))
  return read.value.layouts
}

const main = ({ tiles }: TileLayout): readonly Tile[] => tiles.filter(({ isPlace }) => !isPlace)

/** Whether two squares meet, at a side or at a corner. */
const meet = (a: Tile, b: Tile): boolean =>
  Math.max(Math.abs(a.column - b.column), Math.abs(a.row - b.row)) === 1

test('the country has a layout for its 64, its 63 and its 34 provinces', async () => {
  assert.deepEqual(
    (await layouts()).map(layout => [layout.from, main(layout).length]),
    [
      ['2005-01-01', 64],
      ['2008-08-01', 63],
      ['2025-07-01', 34],
    ],
  )
})

test('Hoàng Sa and Trường Sa are tiles of Đà Nẵng and Khánh Hòa, east of every province', async () => {
  for (const layout of await layouts()) {
    const places = layout.tiles.filter(({ isPlace }) => isPlace)
    assert.deepEqual(
      places.map(({ name, unit }) => [name.vi, unit.replace(/-\d+$/, '')]),
      [
        ['Hoàng Sa', 'da-nang'],
        ['Trường Sa', 'khanh-hoa'],
      ],
    )
    const coast = Math.max(...main(layout).map(({ column }) => column))
    assert.ok(places.every(({ column }) => column > coast))
  }
})

test('Hà Tây lies between Hà Nội and Hòa Bình, and when it goes nobody else but Hòa Bình moves', async () => {
  const [before, after] = await layouts()
  const tile = (layout: TileLayout, unit: string) => main(layout).find(one => one.unit === unit)
  const [haTay, haNoi, hoaBinh] = ['ha-tay-1991', 'ha-noi-1954', 'hoa-binh-1991'].map(id => tile(before, id))
  assert.ok(haTay && haNoi && hoaBinh && meet(haTay, haNoi) && meet(haTay, hoaBinh))
  const moved = main(after).filter(one => {
    const old = tile(before, one.unit)
    return old?.column !== one.column || old.row !== one.row
  })
  assert.deepEqual(
    moved.map(({ unit }) => unit),
    ['hoa-binh-1991'],
  )
})

test('every square touches another one, but for the archipelagos', async () => {
  for (const layout of await layouts()) {
    const alone = main(layout).filter(one => !main(layout).some(other => meet(one, other)))
    assert.deepEqual(alone, [])
  }
})

const real = new URL('../../../shared/data/map/vn-34-provinces.topojson', import.meta.url)

test('of the neighbours among the 34 provinces nearly all meet on the grid', async t => {
  const text = await readFile(real, 'utf8').catch(() => undefined)
  if (text === undefined) return t.diagnostic('not run: neighbours of the 34 provinces (no outlines here)')
  const { objects } = JSON.parse(text)
  const { geometries } = objects.layer
  const register = await world.register('provinces')
  assert.ok(register.ok)
  const [, , today] = await layouts()
  const tiles = geometries.map(({ properties }: { properties: { code: string } }) => {
    const bearers = register.value.bearers().get(properties.code) ?? []
    return main(today).find(one => bearers.some(({ unit }) => unit.id === one.unit))
  })
  const pairs = neighbors(geometries).flatMap((near, i) =>
    near.filter(j => j > i).map(j => [tiles[i], tiles[j]]),
  )
  const meeting = pairs.filter(([a, b]) => meet(a, b))
  assert.deepEqual([meeting.length, pairs.length], [57, 58])
})

const header = 'from,column,row,unit,short,place_vi,place_en,label_vi,label_en,region_vi,region_en'
const whole = [
  '2000-01-01,1,1,an-lac-2000,AnL,,,,,,',
  '2000-01-01,2,1,binh-minh-2000,BMi,,,,,,',
  '2000-01-01,1,2,da-son-2000,ĐSo,,,,,,',
  '2025-07-01,1,1,an-lac-2000,AnL,,,,,,',
  '2025-07-01,2,1,binh-minh-2000,BMi,,,,,,',
  '2025-07-01,1,2,an-moi-2025,AnM,,,,,,',
]
const tiles = (...lines: readonly string[]) => mapsOf({ 'tiles.csv': [header, ...lines, ''].join('\n') })
const codes = (problems: readonly Problem[]): readonly string[] => problems.map(({ code }) => code)

test('a layout is whole where every unit of every day has one square', async () => {
  const read = await tiles(...whole)
  assert.ok(read.ok)
  assert.deepEqual(
    read.value.layouts.map(layout => layout.tiles.map(({ name }) => name.vi)),
    [
      ['An Lạc', 'Bình Minh', 'Đá Sơn'],
      ['An Lạc', 'Bình Minh', 'An Mới'],
    ],
  )
})

test('a layout that goes on after the map has changed is told of, with the day', async () => {
  const { problems } = await tiles(...whole.slice(0, 3))
  assert.deepEqual(codes(problems), ['no-tile', 'not-there'])
  assert.match(problems[0].words.vi, /vào ngày 1\/7\/2025, các đơn vị chưa có ô: An Mới \(an-moi-2025\)/)
})

test('a square with two tiles, a unit with two squares, letters used twice and a place of nobody are refused at once', async () => {
  const { problems } = await tiles(
    ...whole.slice(3),
    '2025-07-01,2,1,an-lac-2000,XX,,,,,,',
    '2025-07-01,9,9,da-son-2000,AnM,Đảo Xa,Far Isles,,,,',
  )
  assert.deepEqual(codes(problems), ['square-taken', 'short-taken', 'stray-place', 'several-tiles'])
  assert.match(problems[0].words.en, /column\/row 2\/1 holds 2 tiles: Bình Minh, An Lạc/)
})

test('all unknown ids are named together with what is near, beside days and squares that are none', async () => {
  const { problems } = await tiles(
    '2025-13-01,1,1,an-lac-200,A,,,,,,',
    '2025-07-01,0,1,binh-minh-2000,B,,,,,,',
    '2025-07-01,2,1,xyz,C,,,,,,',
  )
  assert.deepEqual(codes(problems), ['not-a-day', 'not-a-square', 'unknown-unit'])
  assert.match(problems[2].words.vi, /2 mã đơn vị này: “an-lac-200” \(có phải an-lac-2000\?\); “xyz”/)
  assert.equal(problems[1].place?.line, 3)
})

test('a file without a needed column says which; a register without a file has no layout', async () => {
  const { problems } = await mapsOf({ 'tiles.csv': 'from,column,row,unit\n' })
  assert.deepEqual(codes(problems), ['missing-column'])
  const none = await mapsOf({})
  assert.deepEqual(none.ok && none.value.layouts, [])
})
