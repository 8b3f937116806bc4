import {
  aliveOn,
  type Day,
  dayWords,
  type Language,
  nameOn,
  type Problem,
  problem,
  type Register,
  type Unit,
} from '@thuocdo/engine'
import type { Tile, TileLayout } from './map-types.ts'

/** What is wrong with layouts in the order of their days: every unit of every day they count has one main tile, no two share a square. */
export const layoutProblems = (layouts: readonly TileLayout[], register: Register): readonly Problem[] =>
  layouts.flatMap((layout, i) => [
    ...sharedSquares(layout),
    ...sharedShorts(layout),
    ...strayPlaces(layout),
    ...daysOf(layout.from, layouts[i + 1]?.from, register).flatMap(day => unitsOn(day, layout, register)),
  ])

/** The first day of a layout, and every later one on which a unit began or ended while it counted. */
function daysOf(from: Day, until: Day | undefined, { units }: Register): readonly Day[] {
  const changes = units.flatMap(({ foundedOn, endedOn }) => [foundedOn, endedOn ?? foundedOn])
  const within = changes.filter(day => from < day && (until === undefined || day < until))
  return [...new Set([from, ...within])].sort()
}

function unitsOn(day: Day, { from, tiles }: TileLayout, register: Register): readonly Problem[] {
  const alive = aliveOn(register, day)
  const ids = new Set(alive.map(({ id }) => id))
  const count = Map.groupBy(
    tiles.filter(({ isPlace }) => !isPlace),
    ({ unit }) => unit,
  )
  const without = alive.filter(({ id }) => !count.has(id))
  const several = alive.filter(({ id }) => (count.get(id)?.length ?? 0) > 1)
  const gone = [...count.keys()].flatMap(id => (ids.has(id) ? [] : (register.byId.get(id) ?? [])))
  return [
    ...listed('no-tile', without, from, day, ['chưa có ô', 'without a tile']),
    ...listed('several-tiles', several, from, day, [
      'có nhiều hơn một ô chính',
      'with more than one main tile',
    ]),
    ...listed('not-there', gone, from, day, [
      'có ô nhưng không tồn tại',
      'with a tile although they do not exist',
    ]),
  ]
}

function listed(
  code: string,
  units: readonly Unit[],
  from: Day,
  day: Day,
  [vi, en]: readonly [string, string],
): readonly Problem[] {
  if (units.length === 0) return []
  const names = (language: Language): string =>
    units.map(unit => `${nameOn(unit, day, language)} (${unit.id})`).join(', ')
  return [
    problem(code, [], {
      vi: `Sơ đồ ô từ ${dayWords(from, 'vi')}: vào ngày ${dayWords(day, 'vi')}, các đơn vị ${vi}: ${names('vi')}. Mỗi đơn vị của ngày có đúng một ô chính.`,
      en: `The tile layout from ${dayWords(from, 'en')}: on ${dayWords(day, 'en')}, units ${en}: ${names('en')}. Every unit of the day has exactly one main tile.`,
    }),
  ]
}

function sharedSquares({ from, tiles }: TileLayout): readonly Problem[] {
  const shared = several(tiles, ({ column, row }) => `${column}/${row}`)
  return shared.map(([square, of]) =>
    problem('square-taken', [], {
      vi: `Sơ đồ ô từ ${dayWords(from, 'vi')}: cột/hàng ${square} có ${of.length} ô: ${named(of, 'vi')}. Hãy dời các ô sau sang chỗ trống.`,
      en: `The tile layout from ${dayWords(from, 'en')}: column/row ${square} holds ${of.length} tiles: ${named(of, 'en')}. Move the later ones to a free square.`,
    }),
  )
}

function sharedShorts({ from, tiles }: TileLayout): readonly Problem[] {
  return several(tiles, ({ short }) => short).map(([short, of]) =>
    problem('short-taken', [], {
      vi: `Sơ đồ ô từ ${dayWords(from, 'vi')}: chữ viết tắt “${short}” dùng cho ${named(of, 'vi')}. Mỗi ô cần chữ viết tắt riêng.`,
      en: `The tile layout from ${dayWords(from, 'en')}: the letters “${short}” stand for ${named(of, 'en')}. Every tile needs letters of its own.`,
    }),
  )
}

/** A place belongs to a unit of the same layout, or it would have no colour. */
function strayPlaces({ from, tiles }: TileLayout): readonly Problem[] {
  const main = new Set(tiles.flatMap(({ isPlace, unit }) => (isPlace ? [] : [unit])))
  return tiles
    .filter(({ isPlace, unit }) => isPlace && !main.has(unit))
    .map(({ name, unit }) =>
      problem('stray-place', [], {
        vi: `Sơ đồ ô từ ${dayWords(from, 'vi')}: “${name.vi}” thuộc “${unit}”, nhưng đơn vị này không có ô chính ở đây.`,
        en: `The tile layout from ${dayWords(from, 'en')}: “${name.en}” belongs to “${unit}”, which has no main tile here.`,
      }),
    )
}

const several = (tiles: readonly Tile[], key: (tile: Tile) => string) =>
  [...Map.groupBy(tiles, key)].filter(([, of]) => of.length > 1)

const named = (tiles: readonly Tile[], language: Language): string =>
  tiles.map(({ name }) => name[language]).join(', ')
