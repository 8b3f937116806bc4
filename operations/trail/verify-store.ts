import { type Actor, accept, type Outcome, type Problem } from '@thuocdo/engine'
import { type Db, noteMilestone, type Store, type Tenant, type Verified } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { newId } from '../new-id.ts'
import { permitted } from '../permitted.ts'
import type { Files } from '../ports/files.ts'
import { sealTrail } from './seal-trail.ts'
import { verifyTenant } from './verify-tenant.ts'

/** What the check of one tenant found. */
export type VerifiedTenant = { readonly tenant: Tenant; readonly verified: Verified }

/**
 * Verifies the trails of all tenants, or of one, and notes it among what was last done to the installation. A trail that holds is
 * sealed as it is now, so that a chain that goes missing later shows.
 */
export async function verifyStore(
  store: Store,
  { now, only, progress, files, alsoCheck }: VerifyOptions,
): Promise<readonly VerifiedTenant[]> {
  const results: VerifiedTenant[] = []
  for (const tenant of await store.tenants()) {
    if (only !== undefined && tenant.slug !== only) continue
    const told = progress && ((entries: number) => progress(tenant, entries))
    const db = await store.tenant(tenant.slug)
    const also = alsoCheck && ((inside: Db) => alsoCheck(tenant, inside))
    const verified = await verifyTenant(db, {
      ...(told && { progress: told }),
      ...(files && { files }),
      ...(also && { alsoCheck: also }),
    })
    results.push({ tenant, verified })
    if (verified.differences === 0) await sealTrail({ db, now, newId: () => newId(now()) })
  }
  if (results.length > 0) await note(store, results, now())
  return results
}

/** When it is, which tenant alone is looked at, who is told how many entries were read, and where the files of evidence lie. */
export type VerifyOptions = {
  readonly now: () => Date
  readonly only?: string
  readonly progress?: (tenant: Tenant, entries: number) => void
  readonly files?: Files
  /** Something else to hold against each tenant, such as an earlier copy. */
  readonly alsoCheck?: (tenant: Tenant, db: Db) => Promise<readonly Problem[]>
}

const sum = (results: readonly VerifiedTenant[], of: (verified: Verified) => number): number =>
  results.reduce((total, { verified }) => total + of(verified), 0)

async function note(store: Store, results: readonly VerifiedTenant[], at: Date): Promise<void> {
  const differences = sum(results, verified => verified.differences)
  await noteMilestone(store.installation, 'verify', at, {
    sound: differences === 0,
    differences,
    tenants: results.length,
    chains: sum(results, verified => verified.chains),
    entries: sum(results, verified => verified.entries),
  })
}

/** Verifies the trail of the tenant at which somebody is signed in. */
export async function verifyOwnTrail(fx: Effects, actor: Actor): Promise<Outcome<Verified>> {
  const allowed = permitted(fx, actor, 'verify-trail', {})
  return allowed.ok ? accept(await verifyTenant(fx.db, { files: fx.files })) : allowed
}
