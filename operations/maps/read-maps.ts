import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { accept, type Outcome, type Problem, problem, type Register, refuse, refuses } from '@thuocdo/engine'
import { shownPath } from '../read-edition.ts'
import type { RegisterMaps, ShapeMap } from './map-types.ts'
import { readShapes } from './read-shapes.ts'
import { readTiles } from './read-tiles.ts'

/** The files that hold outlines: `map.geojson`, `map.topojson`, or with their day, `map-2025-07-01.geojson`. */
const isMap = (name: string): boolean => /^map(-\d{4}-\d{2}-\d{2})?\.(geo|topo)?json$/.test(name)

/**
 * The maps of a register: its tile layouts, and the outlines that an installation put beside them. The folders are looked through in
 * turn, and the first that holds a kind of map gives it: what an installation loads goes before what is built in.
 */
export async function readMaps(
  folders: readonly string[],
  register: Register,
): Promise<Outcome<RegisterMaps>> {
  const [tileFile] = await filesIn(folders, name => name === 'tiles.csv')
  const shapeFiles = await filesIn(folders, isMap)
  const layouts = await readTiles(tileFile ?? '', register)
  const read = await Promise.all(shapeFiles.map(file => readShapes(file, register)))
  const shapes = read.flatMap(one => (one.ok ? [one.value] : []))
  const problems = [...layouts.problems, ...read.flatMap(one => one.problems), ...sameDay(shapes, shapeFiles)]
  if (refuses(problems) || !layouts.ok) return refuse(...problems)
  return accept({ layouts: layouts.value, shapes: shapes.sort((a, b) => (a.on < b.on ? -1 : 1)) }, problems)
}

async function filesIn(
  folders: readonly string[],
  isWanted: (name: string) => boolean,
): Promise<readonly string[]> {
  const found = await Promise.all(
    folders.map(async folder =>
      (await readdir(folder).catch((): string[] => []))
        .filter(isWanted)
        .sort()
        .map(name => join(folder, name)),
    ),
  )
  return found.find(files => files.length > 0) ?? []
}

function sameDay(shapes: readonly ShapeMap[], files: readonly string[]): readonly Problem[] {
  const days = shapes.map(({ on }) => on)
  const twice = days.find((on, i) => days.indexOf(on) < i)
  if (twice === undefined) return []
  return [
    problem('two-maps', [], {
      vi: `Có hơn một bản đồ của ngày ${twice} trong ${files.map(shownPath).join(', ')}. Hãy giữ một tệp.`,
      en: `More than one map of ${twice} in ${files.map(shownPath).join(', ')}. Keep one file.`,
    }),
  ]
}
