import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Outcome, Problem } from '@thuocdo/engine'
import { world } from '../golden/editions.ts'
import { collection, feature, mapsOf, square } from '../testing/map-files.ts'
import { lettersOf, mostLetters } from './draw-outlines.ts'
import type { RegisterMaps } from './map-types.ts'
import { readMaps } from './read-maps.ts'

const codes = (problems: readonly Problem[]): readonly string[] => problems.map(({ code }) => code)

const shapesOf = (read: Outcome<RegisterMaps>) => {
  assert.ok(read.ok, JSON.stringify(read.problems))
  return read.value.shapes[0]
}

const [anLac, binhMinh, daSon] = [
  feature({ code: '01' }, square(105, 20)),
  feature({ ma: 2 }, square(106, 20)),
  feature({ unit: 'da-son-2000' }, square(105, 19)),
]

test('a code, a number that lost its nought and an id all name their unit on the day of the map', async () => {
  const read = await mapsOf({ 'map.geojson': collection([anLac, binhMinh, daSon]) })
  const map = shapesOf(read)
  assert.deepEqual(
    map.shapes.map(({ unit }) => unit),
    ['an-lac-2000', 'binh-minh-2000', 'da-son-2000'],
  )
  assert.deepEqual([map.on, read.problems], ['2024-12-31', []])
})

test('a degree of longitude is narrower than one of latitude by the cosine of the mean latitude', async () => {
  const { width, height } = shapesOf(await mapsOf({ 'map.geojson': collection([anLac, binhMinh, daSon]) }))
  assert.equal(height, 2000)
  assert.equal(width, Math.round(2000 * Math.cos((20 * Math.PI) / 180)))
})

test('two features of one code are one unit, drawn as one path', async () => {
  const island = feature({ code: '01' }, square(108, 20))
  const { shapes } = shapesOf(await mapsOf({ 'map.geojson': collection([anLac, island, binhMinh, daSon]) }))
  assert.equal(shapes.length, 3)
  assert.equal(shapes[0].path.match(/M/g)?.length, 2)
})

test('the day may stand in the name of the file', async () => {
  const map = shapesOf(await mapsOf({ 'map-2024-12-31.geojson': collection([anLac, binhMinh, daSon], null) }))
  assert.equal(map.on, '2024-12-31')
})

test('codes that mean nobody on the day are listed in one problem, each with what is near', async () => {
  const features = ['03', 'An Mớ', '91'].map((code, i) => feature({ code }, square(105 + i, 20)))
  const { problems } = await mapsOf({ 'map.geojson': collection(features, '2025-07-01') })
  assert.deepEqual(codes(problems), ['unknown-codes'])
  assert.match(problems[0].words.vi, /^3 mã trên bản đồ không chỉ đơn vị nào vào ngày 1\/7\/2025: /)
  assert.match(
    problems[0].words.vi,
    /“03” \(có phải Đá Sơn trước 1\/7\/2025\?\); “An Mớ” \(có phải An Mới\?\)/,
  )
  assert.match(problems[0].words.en, /“91” \(did you mean 01 /)
})

test('units without a shape are told, and the map is drawn all the same', async () => {
  const read = await mapsOf({ 'map.geojson': collection([anLac]) })
  assert.equal(shapesOf(read).shapes.length, 1)
  assert.deepEqual(codes(read.problems), ['no-shape'])
  assert.match(read.problems[0].words.vi, /2 đơn vị .* không có hình trên bản đồ: Bình Minh, Đá Sơn/)
})

const refused = async (text: string): Promise<readonly Problem[]> => {
  const read = await mapsOf({ 'map.geojson': text })
  assert.ok(!read.ok)
  return read.problems
}

test('what is no JSON, and what is no map, is refused with a sentence', async () => {
  assert.deepEqual(codes(await refused('{"type":')), ['not-json'])
  assert.deepEqual(codes(await refused('[1]')), ['no-day', 'not-a-map'])
  assert.deepEqual(codes(await refused(collection([]))), ['empty-map'])
  const topology = JSON.stringify({ type: 'Topology', on: '2024-12-31', objects: { a: { type: 'Polygon' } } })
  assert.deepEqual(codes(await refused(topology)), ['not-a-map'])
})

test('no day, no code, points and empty outlines are refused at once, by their position in the file', async () => {
  const features = [
    feature({}, square(105, 20)),
    feature({ code: '01' }, { type: 'Point', coordinates: [105, 20] }),
    feature({ code: '02' }, null),
    feature({ code: '03' }, { type: 'Polygon', coordinates: [] }),
  ]
  const problems = await refused(collection(features, null))
  assert.deepEqual(codes(problems), ['no-day', 'no-code', 'not-an-area'])
  assert.match(problems[2].words.vi, /^Hình số 2, 3, 4 có loại Point, null, Polygon/)
})

test('latitude before longitude is told apart from metres', async () => {
  const turned = { type: 'Polygon', coordinates: [square(105, 20).coordinates[0].map(([x, y]) => [y, x])] }
  const metres = {
    type: 'Polygon',
    coordinates: [
      [
        [500000, 2300000],
        [500100, 2300000],
        [500000, 2300100],
      ],
    ],
  }
  assert.deepEqual(codes(await refused(collection([feature({ code: '01' }, turned)]))), [
    'turned-coordinates',
  ])
  assert.deepEqual(codes(await refused(collection([feature({ code: '01' }, metres)]))), ['not-degrees'])
})

test('a map of the whole country without the archipelagos is told so; a map of a part of it is not', async () => {
  const country = [feature({ code: '01' }, square(105, 22)), feature({ code: '02' }, square(105, 9)), daSon]
  const bare = await mapsOf({ 'map.geojson': collection(country) })
  assert.deepEqual(
    bare.problems.map(({ code, severity, words }) => [code, severity, words.vi.slice(0, 36)]),
    [['archipelago-missing', 'warning', 'Bản đồ thiếu Hoàng Sa và Trường Sa. ']],
  )
  const islands = {
    type: 'MultiPolygon',
    coordinates: [square(112, 16), square(114, 9)].map(s => s.coordinates),
  }
  const full = await mapsOf({ 'map.geojson': collection([...country, feature({ code: '01' }, islands)]) })
  assert.deepEqual(codes(full.problems), [])
  assert.deepEqual(
    shapesOf(full).places.map(({ name }) => name.vi),
    ['Hoàng Sa', 'Trường Sa'],
  )
})

test('an islet of an archipelago stays in sight however small it is; one elsewhere goes', async () => {
  const islet = (x: number, y: number) => ({
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + 0.0001, y],
        [x, y + 0.0001],
        [x, y],
      ],
    ],
  })
  const drawn = async (x: number, y: number) => {
    const features = [anLac, binhMinh, daSon, feature({ code: '01' }, islet(x, y))]
    const [{ path, islets }] = shapesOf(await mapsOf({ 'map.geojson': collection(features) })).shapes
    return [path, islets].map(text => text.match(/M/g)?.length ?? 0)
  }
  assert.deepEqual(
    [await drawn(112, 16.5), await drawn(106.5, 19.5)],
    [
      [1, 1],
      [1, 0],
    ],
  )
})

test('a map of very many points is thinned to the letters that a page can bear', async () => {
  const round = Array.from({ length: 20_000 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 20_000
    const far = 1 + 0.2 * Math.sin(200 * angle)
    return [105 + far * Math.cos(angle), 20 + far * Math.sin(angle)]
  })
  const features = ['01', '02', '03'].map(code =>
    feature({ code }, { type: 'Polygon', coordinates: [round] }),
  )
  const { shapes } = shapesOf(await mapsOf({ 'map.geojson': collection(features) }))
  assert.ok(lettersOf(shapes) <= mostLetters, `${lettersOf(shapes)}`)
})

test('a map that stays too large however coarse it is drawn is drawn, and a warning says what to do', async () => {
  const comb = Array.from({ length: 40_000 }, (_, i) => [
    105 + i / 40_000,
    20 + (i % 2) * (0.5 + (i % 7) / 14),
  ])
  const { problems } = await mapsOf({
    'map.geojson': collection([
      anLac,
      binhMinh,
      feature({ code: '03' }, { type: 'Polygon', coordinates: [comb] }),
    ]),
  })
  assert.deepEqual(codes(problems), ['map-large'])
  assert.match(problems[0].words.vi, /đơn giản hóa/)
})

test('two maps of one day are refused', async () => {
  const one = collection([anLac, binhMinh, daSon])
  const read = await mapsOf({ 'map.geojson': one, 'map-2024-12-31.geojson': one })
  assert.deepEqual(codes(read.problems), ['two-maps'])
})

const real = new URL('../../../shared/data/map/vn-34-provinces.topojson', import.meta.url)

test('a topology of the 34 provinces is drawn with both archipelagos, by the codes of its day', async t => {
  const text = await readFile(real, 'utf8').catch(() => undefined)
  if (text === undefined) return t.diagnostic('not run: a topology of the 34 provinces (no outlines here)')
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-map-'))
  t.after(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'map-2025-07-01.topojson'), text)
  const register = await world.register('provinces')
  assert.ok(register.ok)
  const read = await readMaps([folder], register.value)
  const { shapes, places } = shapesOf(read)
  assert.deepEqual([shapes.length, places.length, read.problems], [34, 2, []])
  assert.ok(lettersOf(shapes) <= mostLetters)
  await writeFile(join(folder, 'map-2025-07-01.topojson'), text.replaceAll('"48"', '"49"'))
  const broken = await readMaps([folder], register.value)
  assert.deepEqual(codes(broken.problems), ['unknown-codes', 'no-shape'])
})
