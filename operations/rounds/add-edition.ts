import { type Actor, accept, type Edition, type Outcome, type Problem } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { EditionVersion } from '../assess/load-program.ts'
import type { Effects } from '../effects.ts'
import { sha256 } from '../hash.ts'
import { permitted } from '../permitted.ts'
import { readEdition } from '../read-edition.ts'
import { recordedOn } from '../recorded-on.ts'
import type { World } from '../world.ts'

/** An edition as it was taken in; `isNew` is false where the very same text was there already. */
export type AddedEdition = EditionVersion & { readonly sha256: string; readonly isNew: boolean }

/**
 * Takes an edition in from its folder: its text and hash become the next version of it, unless one of the same text is
 * there. Criteria decided on late or changed are a new version; rounds under way keep theirs until they are moved.
 * @param named the id of an edition (`par-model-department/2025`) or its folder
 */
export async function addEdition(
  fx: Effects,
  actor: Actor,
  world: World,
  named: string,
): Promise<Outcome<AddedEdition>> {
  const allowed = permitted(fx, actor, 'add-edition', {})
  if (!allowed.ok) return allowed
  const loaded = await readEdition(world, named)
  if (!loaded.ok) return loaded
  return keepEdition(fx, allowed.value, loaded.value, loaded.problems)
}

type Named = { readonly id: string; readonly edition: Edition }
type Acting = Parameters<typeof recordedOn>[1]

async function keepEdition(
  fx: Effects,
  acting: Acting,
  { id, edition }: Named,
  problems: readonly Problem[],
): Promise<Outcome<AddedEdition>> {
  // In the order of the file: what is counted by option is counted by their places.
  const text = JSON.stringify(edition)
  const hash = sha256(text)
  const versions = await versionsOf(fx.db, id)
  const same = versions.find(version => version.sha256 === hash)
  if (same) return accept({ id, version: same.version, sha256: hash, isNew: false }, problems)
  const version = Math.max(0, ...versions.map(one => one.version)) + 1
  const drafts = [{ act: 'add-edition', body: { version, sha256: hash } }]
  await recordedOn(fx, acting, [{ subject: { kind: 'edition', subject: id }, drafts }], trx =>
    trx
      .insertInto('edition')
      .values({ id, version, sha256: hash, framework: text, added_at: fx.now() })
      .execute(),
  )
  return accept({ id, version, sha256: hash, isNew: true }, problems)
}

/** The versions of an edition that were taken in, the first one first. */
const versionsOf = (db: Db, id: string) =>
  db.selectFrom('edition').select(['version', 'sha256']).where('id', '=', id).orderBy('version').execute()
