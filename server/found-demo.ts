import { accept, type Outcome } from '@thuocdo/engine'
import { seedDemo } from '@thuocdo/operations/acts'
import type { Store } from '@thuocdo/store'
import type { DeskOptions } from './desk/desk-options.ts'

/**
 * Gives an installation without any tenant the made-up province to play in: only where the database is the embedded one and nobody
 * but this machine can reach the server. One that was interrupted is filled at the next start.
 */
export async function foundDemo(store: Store, desk: DeskOptions): Promise<Outcome<unknown>> {
  if (!store.isEmbedded || !desk.listensOnLoopback) return accept(null)
  const tenants = await store.tenants()
  if (tenants.some(({ isDemo }) => !isDemo)) return accept(null)
  if (tenants.length === 0) {
    const added = await store.addTenant(province)
    if (!added.ok) return added
  }
  return seedDemo({ ...desk.ports, db: await store.tenant(province.slug) })
}

const province = {
  slug: 'minh_hoa',
  nameVi: 'Tỉnh Minh Họa',
  nameEn: 'Minh Họa Province',
  hosts: [],
  isDemo: true,
}
