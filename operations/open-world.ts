import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { accept, nearest, type Outcome, type Problem, problem, type Register, refuse } from '@thuocdo/engine'
import type { RegisterMaps } from './maps/map-types.ts'
import { readMaps } from './maps/read-maps.ts'
import { shownPath } from './read-edition.ts'
import { readRegister } from './read-register.ts'
import type { World } from './world.ts'

/** The frameworks that come along with this installation. */
export const builtInFrameworks = join(import.meta.dirname, '..', 'frameworks')

/** The registers of this installation. */
const builtInUnits = join(builtInFrameworks, 'units')

/**
 * Opens the data of an installation: its folder of frameworks, and the registers of units inside it. A register that
 * is not in its `units` is that of this installation.
 */
export async function openWorld(frameworks: string): Promise<Outcome<World>> {
  if (!(await isThere(frameworks))) return refuse(noFolder(frameworks))
  const known = new Map<string, Promise<Outcome<Register>>>()
  const register = (name: string): Promise<Outcome<Register>> => {
    const reading = known.get(name) ?? registerNamed(frameworks, name)
    known.set(name, reading)
    return reading
  }
  const maps = async (name: string): Promise<Outcome<RegisterMaps>> => {
    const of = await register(name)
    return of.ok ? readMaps(await mapFolders(frameworks, name), of.value) : of
  }
  return accept({ frameworks, register, registers: () => allRegisters(frameworks), maps })
}

/** Where registers lie: in the folder of frameworks, and in this installation. */
const placesOf = (frameworks: string): readonly string[] => [
  ...new Set([join(frameworks, 'units'), builtInUnits]),
]

async function allRegisters(frameworks: string): Promise<readonly string[]> {
  const known = await Promise.all(placesOf(frameworks).map(registersIn))
  return [...new Set(known.flat())].sort()
}

/** Where maps of a register lie: a register of one's own has none but its own, one of this installation may have one's own beside. */
async function mapFolders(frameworks: string, name: string): Promise<readonly string[]> {
  const [own, ...builtIn] = placesOf(frameworks)
  const isOwn = (await registersIn(own)).includes(name)
  return (isOwn ? [own] : [own, ...builtIn]).map(place => join(place, name))
}

async function registerNamed(frameworks: string, name: string): Promise<Outcome<Register>> {
  const places = placesOf(frameworks)
  const known = await Promise.all(places.map(registersIn))
  const at = known.findIndex(names => names.includes(name))
  if (at < 0) return refuse(unknownRegister(name, [...new Set(known.flat())].sort()))
  return readRegister(join(places[at], name))
}

/** The names of the registers in a folder of units. */
async function registersIn(units: string): Promise<readonly string[]> {
  const folders = await readdir(units, { withFileTypes: true }).catch(() => [])
  const names = folders.filter(one => one.isDirectory()).map(one => one.name)
  const isRegister = await Promise.all(names.map(name => isThere(join(units, name, 'units.csv'))))
  return names.filter((_, i) => isRegister[i])
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

const noFolder = (folder: string): Problem => ({
  ...problem('no-such-folder', [], {
    vi: 'Không có thư mục khung chỉ số này. Hãy kiểm tra đường dẫn.',
    en: 'There is no such folder of frameworks. Check the path.',
  }),
  place: { file: shownPath(folder) },
})

function unknownRegister(name: string, all: readonly string[]): Problem {
  const like = nearest(name, all)
  return problem('unknown-register', ['units', 'register'], {
    vi: `Không có danh mục đơn vị “${name}”. ${like ? `Có phải “${like}”? ` : ''}Các danh mục hiện có: ${all.join(', ')}.`,
    en: `There is no register of units “${name}”. ${like ? `Did you mean “${like}”? ` : ''}The registers: ${all.join(', ')}.`,
  })
}
