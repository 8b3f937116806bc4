import { checkEdition, compile, type Program } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'

/** A version of an edition in the store. */
export type EditionVersion = { readonly id: string; readonly version: number }

/** The same, with the hash of its content where it is at hand. */
export type HashedVersion = EditionVersion & { readonly sha256?: string }

// An edition is its content: what was compiled once for a hash is right for ever. A process meets a handful of them.
const compiled = new Map<string, Program>()

/** The framework of a version of an edition, checked and compiled. Throws where the store has none, or one that was tampered with. */
export async function loadProgram(db: Db, { id, version, sha256: hash }: HashedVersion): Promise<Program> {
  const query = db.selectFrom('edition').where('id', '=', id).where('version', '=', version)
  const sha256 = hash ?? (await query.select('sha256').executeTakeFirstOrThrow()).sha256
  const known = compiled.get(sha256)
  if (known) return known
  const { framework } = await query.select('framework').executeTakeFirstOrThrow()
  const checked = checkEdition(framework)
  if (!checked.ok) throw new Error(`the edition ${id}, version ${version}, cannot be read`)
  const program = compile(checked.value)
  compiled.set(sha256, program)
  return program
}

/** The frameworks of several assessments: each edition is asked for once, however many assessments rest on it. */
export async function loadPrograms(
  db: Db,
  editions: readonly EditionVersion[],
): Promise<(edition: EditionVersion) => Program> {
  const distinct = new Map(editions.map(edition => [keyOf(edition), edition]))
  const programs = new Map<string, Program>()
  for (const [key, edition] of distinct) programs.set(key, await loadProgram(db, edition))
  return edition => {
    const program = programs.get(keyOf(edition))
    if (!program) throw new Error(`the edition ${edition.id} was not asked for`)
    return program
  }
}

const keyOf = ({ id, version }: EditionVersion): string => `${id} ${version}`
