import { checkEdition, compile, type Program } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'

/** A version of an edition in the store. */
export type EditionVersion = { readonly id: string; readonly version: number }

// An edition is its content: what was compiled once for a hash is right for ever. A process meets a handful of them.
const compiled = new Map<string, Program>()

/** The framework of a version of an edition, checked and compiled. Throws where the store has none, or one that was tampered with. */
export async function loadProgram(db: Db, { id, version }: EditionVersion): Promise<Program> {
  const { sha256 } = await db
    .selectFrom('edition')
    .select('sha256')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return programOf(db, sha256)
}

/** The framework whose canonical text has a hash. */
export async function programOf(db: Db, sha256: string): Promise<Program> {
  const known = compiled.get(sha256)
  if (known) return known
  const { id, framework } = await db
    .selectFrom('edition')
    .select(['id', 'framework'])
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow()
  const checked = checkEdition(framework)
  if (!checked.ok) throw new Error(`the edition ${id} with the hash ${sha256} cannot be read`)
  const program = compile(checked.value)
  compiled.set(sha256, program)
  return program
}
