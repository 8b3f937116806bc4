import { type Actor, accept, type Outcome, type Problem } from '@thuocdo/engine'
import { type Db, noteMilestone, type Store, type Tenant, type Verified } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { newId } from '../new-id.ts'
import { permitted } from '../permitted.ts'
import type { Files } from '../ports/files.ts'
import type { Machine } from '../ports/machine.ts'
import { recordedOn } from '../recorded-on.ts'
import { verifyMilestone } from '../status/last-verified.ts'
import { sealTrail } from './seal-trail.ts'
import { verifyTenant } from './verify-tenant.ts'

/** What the check of one tenant found. */
export type VerifiedTenant = { readonly tenant: Tenant; readonly verified: Verified }

/**
 * Verifies the trails of all tenants, or of one, and notes of each what was found among what was last done to the installation. A trail that holds is
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
    await noteMilestone(store.installation, verifyMilestone(tenant.slug), now(), foundOf(verified))
  }
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

type Found = {
  readonly sound: boolean
  readonly differences: number
  readonly chains: number
  readonly entries: number
}

const foundOf = ({ differences, chains, entries }: Verified): Found => ({
  sound: differences === 0,
  differences,
  chains,
  entries,
})

/**
 * Verifies the trail of the tenant at which somebody is signed in. That it was done, and what came of it, is an entry of the trail
 * itself, and noted among what was last done to the installation.
 */
export async function verifyOwnTrail(
  fx: Effects,
  actor: Actor,
  noted?: { readonly machine: Pick<Machine, 'note'>; readonly tenant: string },
): Promise<Outcome<Verified>> {
  const allowed = permitted(fx, actor, 'verify-trail', {})
  if (!allowed.ok) return allowed
  const verified = await verifyTenant(fx.db, { files: fx.files })
  const found = foundOf(verified)
  const record = {
    subject: { kind: 'trail', subject: 'verify' },
    drafts: [{ act: 'verify-trail', body: found }],
  }
  await recordedOn(fx, allowed.value, [record], async () => null)
  if (noted !== undefined) await noted.machine.note(verifyMilestone(noted.tenant), fx.now(), found)
  return accept(verified)
}
