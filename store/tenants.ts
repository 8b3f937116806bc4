import { accept, type Outcome, type Problem, problem, refuse, type Words } from '@thuocdo/engine'
import { sql } from 'kysely'
import { type InstallationDb, schemaOf } from './connect.ts'
import { migrate, readMigrations } from './migrate.ts'

/** One province, or one of many that an installation serves: its tables lie apart from all others. */
export type Tenant = {
  readonly id: string
  /** Also part of the name of its schema. */
  readonly slug: string
  readonly nameVi: string
  readonly nameEn: string
  /** The host names that lead to it; with a single tenant every host does. */
  readonly hosts: readonly string[]
  readonly isDemo: boolean
}

/** What is said of a tenant when it is added. */
export type NewTenant = Omit<Tenant, 'id'>

/** What may be changed of a tenant; what is left out stays. */
export type TenantChange = Partial<Pick<Tenant, 'nameVi' | 'nameEn' | 'hosts'>>

/** The tenants of an installation, in the order of their codes. */
export const tenantsOf = (db: InstallationDb): Promise<readonly Tenant[]> =>
  db
    .selectFrom('tenant')
    .select(['id', 'slug', 'name_vi as nameVi', 'name_en as nameEn', 'hosts', 'is_demo as isDemo'])
    .orderBy('slug')
    .execute()

/** Makes the tables of a new tenant. Among several each is found by its host names, so nobody may be without. */
export async function addTenant(db: InstallationDb, wanted: NewTenant): Promise<Outcome<Tenant>> {
  const tenant = { ...wanted, hosts: wanted.hosts.map(asHost) }
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(tenant.slug)) return refuse(wrongSlug(tenant.slug))
  const others = await tenantsOf(db)
  if (others.some(({ slug }) => slug === tenant.slug)) return refuse(slugTaken(tenant.slug))
  const problems = hostProblems(tenant, others)
  if (problems.length > 0) return refuse(...problems)
  // The tables first: a tenant that the installation names is complete. One without a name is completed by the next try.
  const migrated = await migrate(db, schemaOf(tenant.slug), await readMigrations('tenant'))
  if (!migrated.ok) return migrated
  const { id } = await db
    .insertInto('tenant')
    .values({
      id: sql<string>`gen_random_uuid()`,
      slug: tenant.slug,
      name_vi: tenant.nameVi,
      name_en: tenant.nameEn,
      hosts: [...tenant.hosts],
      is_demo: tenant.isDemo,
      founded_at: sql<Date>`now()`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return accept({ id, ...tenant })
}

/** Changes names and hosts of a tenant; its code stays. */
export async function changeTenant(
  db: InstallationDb,
  slug: string,
  change: TenantChange,
): Promise<Outcome<Tenant>> {
  const all = await tenantsOf(db)
  const before = all.find(tenant => tenant.slug === slug)
  if (before === undefined) return refuse(unknownSlug(slug, all))
  const { hosts = before.hosts, ...names } = change
  const after = { ...before, ...names, hosts: hosts.map(asHost) }
  // A second tenant is not there yet when the first gets its hosts: only what concerns this one is asked.
  const others = all.filter(tenant => tenant.slug !== slug)
  const problems = [...wrongHosts(after), ...takenHosts(after, others), ...withoutHosts(after, others)]
  if (problems.length > 0) return refuse(...problems)
  await db
    .updateTable('tenant')
    .set({ name_vi: after.nameVi, name_en: after.nameEn, hosts: [...after.hosts] })
    .where('slug', '=', slug)
    .execute()
  return accept(after)
}

const asHost = (host: string): string => host.trim().toLowerCase()

type Named = Pick<Tenant, 'slug' | 'hosts'>

const hostProblems = (tenant: Named, others: readonly Tenant[]): readonly Problem[] => [
  ...wrongHosts(tenant),
  ...takenHosts(tenant, others),
  ...withoutHosts(tenant, others),
  ...others.flatMap(other => (other.hosts.length === 0 ? [otherWithoutHosts(other)] : [])),
]

const wrongHosts = ({ hosts }: Named): readonly Problem[] =>
  hosts.filter(host => !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d+)?$/.test(host)).map(wrongHost)

const takenHosts = ({ hosts }: Named, others: readonly Tenant[]): readonly Problem[] =>
  hosts.flatMap(host =>
    others
      .filter(other => other.hosts.some(one => nameOf(one) === nameOf(host)))
      .map(({ slug }) => hostTaken(host, slug)),
  )

/** A tenant is found by the name alone, whatever the port. */
const nameOf = (host: string): string => asHost(host).replace(/:\d+$/, '')

const withoutHosts = ({ slug, hosts }: Named, others: readonly Tenant[]): readonly Problem[] =>
  others.length > 0 && hosts.length === 0 ? [noHosts(slug)] : []

const wrongSlug = (slug: string): Problem =>
  problem('wrong-tenant', [], {
    vi: `Mã đơn vị sử dụng “${slug}” phải bắt đầu bằng chữ thường và chỉ gồm chữ thường không dấu, chữ số và dấu gạch dưới, nhiều nhất 41 ký tự.`,
    en: `The tenant's code “${slug}” must begin with a small letter and hold only small letters, digits and underscores, 41 at most.`,
  })

const slugTaken = (slug: string): Problem =>
  problem('tenant-exists', [], {
    vi: `Đã có đơn vị sử dụng mang mã “${slug}”. Hãy chọn mã khác.`,
    en: `There is a tenant “${slug}” already. Choose another code.`,
  })

/** A tenant that is not there. */
export const unknownSlug = (slug: string, known: readonly Tenant[]): Problem => {
  const list = known.map(one => one.slug).join(', ')
  return problem('unknown-tenant', [slug], {
    vi: `Không có đơn vị sử dụng “${slug}”. Hiện có: ${list || 'chưa có đơn vị nào'}.`,
    en: `There is no tenant “${slug}”. There are: ${list || 'none yet'}.`,
  })
}

const wrongHost = (host: string): Problem =>
  problem('wrong-host', [host], {
    vi: `“${host}” không phải là tên miền. Hãy ghi tên miền không kèm giao thức hay đường dẫn, như chiso.tinh.gov.vn.`,
    en: `“${host}” is no host name. Write it without protocol or path, such as chiso.tinh.gov.vn.`,
  })

const hostTaken = (host: string, slug: string): Problem =>
  problem('host-taken', [host], {
    vi: `Tên miền “${host}” đã dẫn tới đơn vị sử dụng “${slug}”. Hãy chọn tên khác.`,
    en: `The host “${host}” leads to the tenant “${slug}” already. Choose another.`,
  })

const noHosts = (slug: string): Problem =>
  problem('hosts-missing', [slug], {
    vi: `Bản cài đặt có nhiều đơn vị sử dụng nên “${slug}” phải có tên miền riêng. Hãy ghi --hosts <tên-miền,…>.`,
    en: `Among several tenants “${slug}” needs host names of its own. Give --hosts <host,…>.`,
  })

const otherWithoutHosts = ({ slug, nameVi, isDemo }: Tenant): Problem =>
  problem('hosts-missing', [slug], isDemo ? demoInTheWay(slug, nameVi) : hostsFirst(slug))

const hostsFirst = (slug: string): Words => ({
  vi: `Đơn vị sử dụng “${slug}” chưa có tên miền: thêm đơn vị khác thì không ai vào được đơn vị ấy nữa. Hãy đặt trước: thuocdo tenant change ${slug} --hosts <tên-miền,…>.`,
  en: `The tenant “${slug}” has no host names: with another one beside it nobody could reach it any more. Give it some first: thuocdo tenant change ${slug} --hosts <host,…>.`,
})

const demoInTheWay = (slug: string, name: string): Words => ({
  vi: `Bản cài đặt này đang chứa tỉnh minh họa “${slug}” với số liệu giả. Để dùng thật, hãy gỡ trước: thuocdo tenant remove ${slug} --confirm "${name}" --without-backup.`,
  en: `This installation holds the made-up province “${slug}”. To use it in earnest remove that first: thuocdo tenant remove ${slug} --confirm "${name}" --without-backup.`,
})
