import { accept, type Outcome, warning } from '@thuocdo/engine'
import { seedDemo } from '@thuocdo/operations/acts'
import type { Store } from '@thuocdo/store'
import type { DeskOptions } from './desk/desk-options.ts'

const province = {
  slug: 'minh_hoa',
  nameVi: 'Tỉnh Minh Họa',
  nameEn: 'Minh Họa Province',
  hosts: [],
  isDemo: true,
}

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
  const seeded = await seedDemo({ ...desk.ports, db: await store.tenant(province.slug) })
  return seeded.ok ? accept(seeded.value, [...seeded.problems, madeUp]) : seeded
}

/** Said at every start: whoever meant this folder for real work learns it before the first real entry. */
const madeUp = warning('made-up-province', [province.slug], {
  vi: `Thư mục dữ liệu này chứa tỉnh minh họa “${province.slug}” với số liệu giả. Để dùng thật: npx thuocdo tenant remove ${province.slug} --confirm "${province.nameVi}" --without-backup, rồi npx thuocdo tenant add; muốn lần sau không lập tỉnh minh họa, đặt DEMO=no.`,
  en: `This data folder holds the made-up province “${province.slug}”. To use it in earnest: npx thuocdo tenant remove ${province.slug} --confirm "${province.nameVi}" --without-backup, then npx thuocdo tenant add; with DEMO=no none is made.`,
})
