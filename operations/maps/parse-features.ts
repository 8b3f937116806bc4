import { type Day, isDay, type Outcome, type Problem, problem, unless } from '@thuocdo/engine'
import { feature } from 'topojson-client'

type Topology = Parameters<typeof feature>[0]

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number]

/** The rings of one polygon: its outline first, then its holes. */
export type Polygon = readonly (readonly Position[])[]

/** One outline of a file with the code that says whose it is. */
export type Outline = { readonly code: string; readonly polygons: readonly Polygon[] }

/** What a map file holds, before its codes are resolved. */
export type MapFile = { readonly on: Day; readonly outlines: readonly Outline[] }

/**
 * Takes the text of a GeoJSON or TopoJSON file apart. Everything that is no map is refused with a sentence, all at once: broken JSON,
 * a map without its day, features without code, outlines that are no areas, coordinates that are no degrees.
 */
export function parseFeatures(text: string, fileName: string): Outcome<MapFile> {
  const read = jsonOf(text)
  if ('broken' in read) return unless([notJson(read.broken)], () => ({ on: '', outlines: [] }))
  const whole = record(read.value)
  const features = featuresOf(whole)
  const day = dayOf(whole, fileName)
  const outlines = (features ?? []).map(outlineOf)
  const problems = [
    ...(day === undefined ? [noDay] : []),
    ...(features === undefined ? [noFeatures(String(whole.type))] : []),
    ...(features?.length === 0 ? [empty] : []),
    ...counted('no-code', outlines, ({ code }) => code === '', noCode),
    ...wrongTypes(outlines),
    ...coordinateProblems(outlines),
  ]
  return unless(problems, () => ({ on: day ?? '', outlines }))
}

type Read = Outline & { readonly position: number; readonly type: string }

type Fields = { readonly [key: string]: unknown }

const record = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function jsonOf(text: string): { readonly value: unknown } | { readonly broken: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { broken: error instanceof Error ? error.message : '' }
  }
}

/** The day of a map: its top-level `on`, else the day in the name of the file. */
function dayOf({ on }: Fields, fileName: string): Day | undefined {
  const named = /^map-(\d{4}-\d{2}-\d{2})\./.exec(fileName)?.[1]
  return [on, named].find((text): text is string => typeof text === 'string' && isDay(text))
}

/** The features of a GeoJSON collection, or of all objects of a topology; nothing where it is neither. */
function featuresOf(whole: Fields): readonly unknown[] | undefined {
  if (whole.type === 'FeatureCollection' && Array.isArray(whole.features)) return whole.features
  return whole.type === 'Topology' ? topologyFeatures(whole) : undefined
}

function topologyFeatures(whole: Fields): readonly unknown[] | undefined {
  try {
    // A file that only looks like a topology makes topojson-client throw; it is then refused as no map.
    const topology = whole as unknown as Topology
    return Object.values(topology.objects).flatMap(object => {
      const made = feature(topology, object)
      return made.type === 'FeatureCollection' ? made.features : [made]
    })
  } catch {
    return undefined
  }
}

function outlineOf(value: unknown, position: number): Read {
  const { properties, geometry } = record(value)
  const [fields, shape] = [record(properties), record(geometry)]
  const code = [fields.code, fields.ma, fields.unit].find(
    one => typeof one === 'string' || typeof one === 'number',
  )
  const type = typeof shape.type === 'string' ? shape.type : ''
  return {
    code: String(code ?? '').trim(),
    position: position + 1,
    type,
    polygons: polygonsOf(type, shape.coordinates),
  }
}

function polygonsOf(type: string, coordinates: unknown): readonly Polygon[] {
  if (type === 'Polygon') return [polygonOf(coordinates)]
  return type === 'MultiPolygon' ? list(coordinates).map(polygonOf) : []
}

const polygonOf = (rings: unknown): Polygon => list(rings).map(ring => list(ring).map(positionOf))

const positionOf = (value: unknown): Position => {
  const [x, y] = list(value)
  return [typeof x === 'number' ? x : Number.NaN, typeof y === 'number' ? y : Number.NaN]
}

type Say = (places: string) => { readonly vi: string; readonly en: string }

/** One problem that names the features by their position in the file, the first twelve of them. */
function counted(
  code: string,
  outlines: readonly Read[],
  isWrong: (outline: Read) => boolean,
  say: Say,
): readonly Problem[] {
  const wrong = outlines.filter(isWrong).map(({ position }) => position)
  if (wrong.length === 0) return []
  return [problem(code, [], say(`${wrong.slice(0, 12).join(', ')}${wrong.length > 12 ? '…' : ''}`))]
}

function wrongTypes(outlines: readonly Read[]): readonly Problem[] {
  const isArea = ({ type, polygons }: Read): boolean =>
    ['Polygon', 'MultiPolygon'].includes(type) &&
    polygons.length > 0 &&
    polygons.every(([ring = []]) => ring.length > 2)
  const hasAreaType = ({ type }: Read): boolean => ['Polygon', 'MultiPolygon'].includes(type)
  const wrong = outlines.filter(one => !isArea(one))
  const types = [...new Set(wrong.map(one => (hasAreaType(one) ? `${one.type} ∅` : one.type || 'null')))]
  return counted(
    'not-an-area',
    outlines,
    one => !isArea(one),
    places => ({
      vi: `Hình số ${places} có loại ${types.join(', ')}. Mỗi đơn vị là một vùng khép kín: Polygon hoặc MultiPolygon có từ ba điểm trở lên (∅: chưa có).`,
      en: `Features ${places} are of type ${types.join(', ')}. Every unit is a closed area: a Polygon or MultiPolygon of at least three points (∅: without them).`,
    }),
  )
}

const positionsOf = ({ polygons }: Outline): readonly Position[] => polygons.flat(2)

const isDegrees = ([x, y]: Position): boolean => Math.abs(x) <= 180 && Math.abs(y) <= 90

/** Latitude before longitude, metres instead of degrees, and what is no number at all. */
function coordinateProblems(outlines: readonly Read[]): readonly Problem[] {
  const wrong = outlines.filter(one => !positionsOf(one).every(isDegrees))
  if (wrong.length === 0) return []
  const isTurned = wrong.flatMap(positionsOf).every(([x, y]) => isDegrees([y, x]))
  const [code, say] = isTurned
    ? (['turned-coordinates', turned] as const)
    : (['not-degrees', metres] as const)
  return counted(code, wrong, () => true, say)
}

const turned: Say = places => ({
  vi: `Hình số ${places}: tọa độ ghi ngược, vĩ độ trước kinh độ. GeoJSON ghi kinh độ trước: [105.8, 21.0] là Hà Nội.`,
  en: `Features ${places}: the coordinates are turned, latitude before longitude. GeoJSON has longitude first: [105.8, 21.0] is Hà Nội.`,
})

const metres: Say = places => ({
  vi: `Hình số ${places}: tọa độ vượt ±180 kinh độ hoặc ±90 vĩ độ, có lẽ tính bằng mét (VN-2000). Hãy chuyển sang kinh độ, vĩ độ WGS 84.`,
  en: `Features ${places}: coordinates beyond ±180 of longitude or ±90 of latitude, in metres perhaps (VN-2000). Convert them to degrees of WGS 84.`,
})

const noCode: Say = places => ({
  vi: `Hình số ${places} không có mã đơn vị. Hãy ghi mã vào thuộc tính “code”, “ma” hoặc “unit”.`,
  en: `Features ${places} bear no code. Write it as the property “code”, “ma” or “unit”.`,
})

const notJson = (message: string): Problem =>
  problem('not-json', [], {
    vi: `Tệp bản đồ không phải JSON hợp lệ: ${message}. Hãy xuất lại tệp từ phần mềm bản đồ.`,
    en: `The map file is not valid JSON: ${message}. Export it again from your mapping software.`,
  })

const noFeatures = (type: string): Problem =>
  problem('not-a-map', [], {
    vi: `Tệp không phải bản đồ: loại “${type}”. Cần GeoJSON loại FeatureCollection, hoặc TopoJSON loại Topology có đủ arcs và objects.`,
    en: `The file is no map: its type is “${type}”. It has to be a GeoJSON FeatureCollection, or a TopoJSON Topology with its arcs and objects.`,
  })

const empty = problem('empty-map', [], {
  vi: 'Bản đồ không có hình nào.',
  en: 'The map holds no feature.',
})

const noDay = problem('no-day', [], {
  vi: 'Không rõ bản đồ của ngày nào, mà mã đơn vị đổi chủ theo ngày. Hãy ghi khóa "on": "2025-07-01" ở đầu tệp, hoặc đặt tên tệp map-2025-07-01.geojson.',
  en: 'The map does not say its day, and codes change hands with time. Write "on": "2025-07-01" at the top of the file, or name it map-2025-07-01.geojson.',
})
