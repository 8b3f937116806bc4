import { appendEntries, connectStaged, type LostEntries, type Staging } from '@thuocdo/store'
import { newId } from '../new-id.ts'
import { within } from '../within.ts'
import type { Manifest } from './manifest.ts'

/** The chain that restores stand on: whoever reads the trail sees that it was taken back, to when, and how much went. */
const restoreChain = { kind: 'trail', subject: 'restore' }

/** Records in the trail of every tenant that is loaded, before it takes its place, which backup it came from and what it replaces. */
export async function recordRestore(
  staging: Staging,
  { at, tenants }: Manifest,
  replaced: readonly LostEntries[],
  now: Date,
): Promise<void> {
  for (const { slug, heads } of tenants) {
    const before = replaced.find(({ tenant }) => tenant === slug)
    const body = {
      backup: { at, entries: heads.entries, heads: heads.sha256 },
      replaced:
        before === undefined ? null : { entries: before.entries, lost: before.lost, since: before.since },
    }
    const db = connectStaged(staging.connection, slug)
    try {
      await within(db, trx =>
        appendEntries(trx, restoreChain, [{ act: 'restore-backup', body }], { at: now }, newId(now)),
      )
    } finally {
      await db.destroy()
    }
  }
}
