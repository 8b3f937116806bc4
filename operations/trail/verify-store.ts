import { type Actor, accept, type Outcome } from '@thuocdo/engine'
import { type Db, noteMilestone, type Store, type Tenant, type Verified, verifyTrail } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { permitted } from '../permitted.ts'
import { assessmentFold } from './assessment-fold.ts'

/** What the check of one tenant found. */
export type VerifiedTenant = { readonly tenant: Tenant; readonly verified: Verified }

/**
 * Verifies the trails of all tenants, or of one, and notes it among what was last done to the installation.
 * @param progress is told how many entries of a tenant were read
 */
export async function verifyStore(
  store: Store,
  { now, only, progress }: VerifyOptions,
): Promise<readonly VerifiedTenant[]> {
  const results: VerifiedTenant[] = []
  for (const tenant of await store.tenants()) {
    if (only !== undefined && tenant.slug !== only) continue
    const told = progress && ((entries: number) => progress(tenant, entries))
    results.push({
      tenant,
      verified: await verifyTrail(await store.tenant(tenant.slug), assessmentFold, told),
    })
  }
  if (results.length > 0) await note(store, results, now())
  return results
}

/** When it is, which tenant alone is looked at, and who is told how far it has come. */
export type VerifyOptions = {
  readonly now: () => Date
  readonly only?: string
  readonly progress?: (tenant: Tenant, entries: number) => void
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
  return allowed.ok ? accept(await verifyDb(fx.db)) : allowed
}

const verifyDb = (db: Db): Promise<Verified> => verifyTrail(db, assessmentFold)
