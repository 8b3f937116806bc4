import { access, readdir } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import {
  accept,
  checkEdition,
  compile,
  type Edition,
  editionId,
  nearest,
  type Outcome,
  type Path,
  type Place,
  type Problem,
  type Program,
  problem,
  type Register,
  refuse,
} from '@thuocdo/engine'
import { editionRegister } from './edition-register.ts'
import { readYaml } from './read-yaml.ts'
import type { World } from './world.ts'

/** One edition as it lies on disk, checked and compiled. */
export type LoadedEdition = {
  readonly id: string
  readonly folder: string
  readonly edition: Edition
  readonly program: Program
  /** The units that its tables may name. */
  readonly register: Register
  /** The register that they stand in, with what became of them, also beyond the unit that the edition lies within. */
  readonly whole: Register
  /** What the checker had to say that does not refuse. */
  readonly problems: readonly Problem[]
  readonly placeOf: (at: Path) => Place
}

/** The ids of all editions in a folder of frameworks, by index and then by year. */
export async function listEditions(frameworks: string): Promise<readonly string[]> {
  const entries = await readdir(frameworks, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile() && entry.name === 'index.yaml')
  return files.map(entry => relative(frameworks, entry.parentPath).split(sep).join('/')).sort()
}

/** The folder of an edition named by its id (`pci/2021`) or by a path. An unknown one is refused with the nearest id. */
export async function findEdition(frameworks: string, named: string): Promise<Outcome<string>> {
  const candidates = [join(frameworks, named), named, named.replace(/index\.yaml$/, '')]
  for (const folder of candidates) if (await isThere(join(folder, 'index.yaml'))) return accept(folder)
  const known = await listEditions(frameworks)
  const like = nearest(named, known)
  const all = [...new Set(known.map(id => id.split('/')[0]))].join(', ')
  return refuse(
    problem('unknown-edition', [], {
      vi: `Không có ấn bản “${named}”. ${like ? `Có phải “${like}”? ` : ''}Các chỉ số hiện có: ${all}.`,
      en: `There is no edition “${named}”. ${like ? `Did you mean “${like}”? ` : ''}Known indices: ${all}.`,
    }),
  )
}

/** Reads, checks and compiles one edition. Every problem carries its file and line. */
export async function readEdition(world: World, named: string): Promise<Outcome<LoadedEdition>> {
  const folder = await findEdition(world.frameworks, named)
  if (!folder.ok) return folder
  const file = join(folder.value, 'index.yaml')
  const parsed = await readYaml(file, shownPath(file))
  if (!parsed.ok) return parsed
  const { value, placeOf } = parsed.value
  const checked = checkEdition(value)
  const placed = checked.problems.map(p => ({ ...p, place: placeOf(p.at) }))
  if (!checked.ok) return refuse(...placed)
  const edition = checked.value
  const register = await editionRegister(world, edition)
  const units = register.problems.map(p => (p.place ? p : { ...p, place: placeOf(p.at) }))
  const problems = [...placed, ...units, ...folderProblems(edition, folder.value, placeOf)]
  if (!register.ok) return refuse(...problems)
  const program = compile(edition)
  return accept(
    {
      id: editionId(edition),
      folder: folder.value,
      edition,
      program,
      ...register.value,
      problems,
      placeOf,
    },
    problems,
  )
}

/** A path as a person standing in the working folder would type it. */
export const shownPath = (file: string): string => {
  const here = relative(process.cwd(), file)
  return here.startsWith('..') ? file : here
}

function folderProblems(edition: Edition, folder: string, placeOf: (at: Path) => Place): readonly Problem[] {
  const [name, parent] = [basename(folder), basename(join(folder, '..'))]
  const same = name === edition.edition && parent === edition.index
  if (same) return []
  const words = {
    vi: `Thư mục “${parent}/${name}” không trùng với mã “${editionId(edition)}” ghi trong tệp. Hãy đổi tên thư mục hoặc sửa mã.`,
    en: `The folder “${parent}/${name}” differs from the id “${editionId(edition)}” in the file. Rename the folder or correct the id.`,
  }
  return [
    { ...problem('folder-differs', ['edition'], words), severity: 'warning', place: placeOf(['edition']) },
  ]
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )
