import { type Actor, type Draft, type Grant, inCapacity, type Role, type Subject } from '@thuocdo/engine'
import { type Appended, appendEntries, type Db } from '@thuocdo/store'
import type { Effects } from './effects.ts'
import { within } from './within.ts'

/** Who acts, in which of their roles, and by which grant of it; without a person the system itself acts. */
export type ActingAs = { readonly actor?: Actor; readonly role?: Role; readonly grant?: Grant }

/**
 * Does something to ordinary tables and records it on the chain of its subject, in one transaction: both or neither.
 * `change` gets the transaction; what it throws undoes everything.
 */
export async function recorded<T>(
  fx: Effects,
  { actor, role, grant }: ActingAs,
  subject: Subject,
  drafts: readonly Draft[],
  change: (trx: Db) => Promise<T>,
): Promise<{ readonly value: T; readonly appended: Appended }> {
  return within(fx.db, async trx => {
    const value = await change(trx)
    const stamp = { at: fx.now(), ...(actor && { actor: actor.person }), ...(role && { role }) }
    return {
      value,
      appended: await appendEntries(trx, subject, inCapacity(drafts, grant), stamp, fx.newId()),
    }
  })
}
