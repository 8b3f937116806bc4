import { type Actor, accept, type Outcome } from '@thuocdo/engine'
import { noteMilestone, type Store, type Tenant, type Verified, verifyTrail } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { permitted } from '../permitted.ts'
import type { Machine } from '../ports/machine.ts'
import { recordedOn } from '../recorded-on.ts'
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

/**
 * Verifies the trail of the tenant at which somebody is signed in. That it was done, and what came of it, is an entry of the trail
 * itself, and noted among what was last done to the installation.
 */
export async function verifyOwnTrail(
  fx: Effects,
  actor: Actor,
  machine?: Pick<Machine, 'milestones' | 'note'>,
): Promise<Outcome<Verified>> {
  const allowed = permitted(fx, actor, 'verify-trail', {})
  if (!allowed.ok) return allowed
  const verified = await verifyTrail(fx.db, assessmentFold)
  const { differences, chains, entries } = verified
  const found = { sound: differences === 0, differences, chains, entries }
  const record = {
    subject: { kind: 'trail', subject: 'verify' },
    drafts: [{ act: 'verify-trail', body: found }],
  }
  await recordedOn(fx, allowed.value, [record], async () => null)
  if (machine !== undefined) await noteOwn(machine, fx.now(), found)
  return accept(verified)
}

type Found = {
  readonly sound: boolean
  readonly differences: number
  readonly chains: number
  readonly entries: number
}

/** That one tenant of several is sound does not cover up what was found of all of them. */
async function noteOwn(machine: Pick<Machine, 'milestones' | 'note'>, at: Date, found: Found): Promise<void> {
  const last = (await machine.milestones()).find(({ name }) => name === 'verify')
  if (found.sound && tenantsIn(last?.detail) > 1) return
  await machine.note('verify', at, { ...found, tenants: 1 })
}

const tenantsIn = (detail: unknown): number => {
  const count = typeof detail === 'object' && detail !== null ? Reflect.get(detail, 'tenants') : undefined
  return typeof count === 'number' ? count : 0
}
