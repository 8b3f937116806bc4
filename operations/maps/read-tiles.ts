import { readFile } from 'node:fs/promises'
import {
  accept,
  type Day,
  isDay,
  nameOn,
  type Outcome,
  type Problem,
  problem,
  type Register,
  unless,
} from '@thuocdo/engine'
import { readCsv } from '../read-csv.ts'
import { shownPath } from '../read-edition.ts'
import type { Table } from '../table.ts'
import { layoutProblems } from './check-layout.ts'
import type { Tile, TileLayout } from './map-types.ts'
import { idProblem } from './unknown-codes.ts'

/** One line of `tiles.csv` by the names of its columns. */
export type TileLine = { readonly line: number; readonly get: (column: string) => string }

const columns = ['from', 'column', 'row', 'unit', 'short'] as const

/**
 * Reads the tile layouts of a register from `tiles.csv`; a register without that file has none. Refused, all at once: squares that
 * hold two tiles, units that are not known, and a unit of the day that has no tile or several.
 */
export async function readTiles(file: string, register: Register): Promise<Outcome<readonly TileLayout[]>> {
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return accept([])
  const table = readCsv(bytes, shownPath(file))
  if (!table.ok) return table
  const missing = columns.filter(column => !table.value.header.includes(column)).map(noColumn)
  const lines = missing.length > 0 ? [] : linesOf(table.value)
  const problems = [...missing, ...lineProblems(lines, register)]
  const layouts = problems.length > 0 ? [] : layoutsOf(lines, register)
  const found = [...problems, ...layoutProblems(layouts, register)]
  return unless(
    found.map(one => ({ ...one, place: { file: table.value.file, line: Number(one.at[0] ?? 1) } })),
    () => layouts,
  )
}

function linesOf({ header, rows }: Table): readonly TileLine[] {
  const position = new Map(header.map((name, i) => [name, i]))
  return rows.map(({ line, cells }) => ({
    line,
    get: column => (cells[position.get(column) ?? -1] ?? '').trim(),
  }))
}

const lineProblems = (lines: readonly TileLine[], register: Register): readonly Problem[] => [
  ...lines.flatMap(line => [...notADay(line), ...notASquare(line)]),
  ...idProblem(
    lines.map(line => line.get('unit')),
    register,
  ),
]

function layoutsOf(lines: readonly TileLine[], register: Register): readonly TileLayout[] {
  const byDay = Map.groupBy(lines, line => line.get('from'))
  return [...byDay]
    .map(([from, of]) => ({ from, tiles: of.map(line => tileOf(line, from, register)) }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}

function tileOf({ get }: TileLine, from: Day, register: Register): Tile {
  const unit = register.byId.get(get('unit'))
  const place = get('place_vi')
  const own = { vi: unit ? nameOn(unit, from, 'vi') : '', en: unit ? nameOn(unit, from, 'en') : '' }
  const name = place === '' ? own : { vi: place, en: get('place_en') || place }
  const region = get('region_vi')
  return {
    column: Number(get('column')),
    row: Number(get('row')),
    unit: get('unit'),
    name,
    label: { vi: get('label_vi') || name.vi, en: get('label_en') || name.en },
    short: get('short'),
    isPlace: place !== '',
    region: region === '' ? null : { vi: region, en: get('region_en') || region },
  }
}

const notADay = ({ line, get }: TileLine): readonly Problem[] =>
  isDay(get('from')) ? [] : [at(line, 'not-a-day', ...dayWords(get('from')))]

const notASquare = ({ line, get }: TileLine): readonly Problem[] =>
  [get('column'), get('row')].every(text => /^[1-9]\d?$/.test(text))
    ? []
    : [at(line, 'not-a-square', ...squareWords(get('column'), get('row')))]

const at = (line: number, code: string, vi: string, en: string): Problem => problem(code, [line], { vi, en })

const dayWords = (text: string): [string, string] => [
  `Cột “from”: “${text}” không phải là ngày. Hãy ghi ngày đầu tiên sơ đồ này có giá trị, dạng 2025-07-01.`,
  `Column “from”: “${text}” is no day. Write the first day on which this layout counts, like 2025-07-01.`,
]

const squareWords = (column: string, row: string): [string, string] => [
  `Ô ở cột “${column}”, hàng “${row}” không hợp lệ. Cột và hàng là số nguyên từ 1 đến 99.`,
  `The square at column “${column}”, row “${row}” is not valid. Columns and rows are whole numbers from 1 to 99.`,
]

const noColumn = (column: string): Problem =>
  problem('missing-column', [], {
    vi: `Thiếu cột “${column}”. Sơ đồ ô cần các cột: ${columns.join(', ')}.`,
    en: `The column “${column}” is missing. A tile layout needs the columns: ${columns.join(', ')}.`,
  })
