import { canonical, type Json, type Problem } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { sha256 } from '../hash.ts'
import { entriesOf, rowProblems } from './kept-rows.ts'

const table = { name: 'edition', vi: 'bộ tiêu chí', en: 'edition' }

/** Where an edition as it is kept is not the one that was taken in: its text is hashed anew and compared with the entry. */
export async function editionProblems(db: Db): Promise<readonly Problem[]> {
  const told = (await entriesOf(db, 'edition', ['add-edition'])).map(({ subject, body }) => {
    const hash = body.sha256 ?? null
    return [`${subject} (${body.version})`, { sha256: hash, framework: hash }] as const
  })
  const rows = await db.selectFrom('edition').select(['id', 'version', 'sha256', 'framework']).execute()
  const kept = rows.map(({ id, version, sha256, framework }) => {
    return [`${id} (${version})`, { sha256, framework: hashOf(framework) }] as const
  })
  return rowProblems(table, new Map(told), new Map(kept))
}

// The door: a column of JSON holds JSON.
const hashOf = (framework: unknown): string => sha256(canonical(framework as Json))
