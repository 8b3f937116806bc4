import { accept, type Outcome, type Problem, problem, refuse } from '@thuocdo/engine'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import { type InstallationDb, schemaOf } from './connect.ts'
import type { InstallationTables } from './tables.ts'
import { type Tenant, tenantsOf, unknownSlug } from './tenants.ts'

/** Which tenant goes, when, and the backup that was made of it first. */
export type RemovalOrder = {
  readonly slug: string
  readonly now: Date
  /** Its file, and the SHA-256 of the chain heads in it; null where none is wanted. */
  readonly backup: { readonly file: string; readonly heads: string } | null
}

/** A tenant that was removed, as the installation remembers it. */
export type RemovedTenant = Pick<Tenant, 'slug' | 'nameVi' | 'isDemo'> & {
  readonly removedAt: Date
  readonly entries: number
  readonly backup: string | null
}

/**
 * Takes a tenant out of the installation with all its tables, and leaves a line about it, in one transaction. Refused where something was
 * recorded after its backup. Files stay: another tenant may have handed in the same ones.
 */
export async function removeTenant(db: InstallationDb, order: RemovalOrder): Promise<Outcome<RemovedTenant>> {
  const { slug, now, backup } = order
  const all = await tenantsOf(db)
  if (!all.some(tenant => tenant.slug === slug)) return refuse(unknownSlug(slug, all))
  return db.transaction().execute(async trx => {
    const { entries, heads } = await lockedTrail(trx, slug)
    if (backup !== null && backup.heads !== heads) return refuse(recordedSince(slug))
    const gone = await trx
      .deleteFrom('tenant')
      .where('slug', '=', slug)
      .returning(['slug', 'name_vi', 'is_demo', 'founded_at'])
      .executeTakeFirstOrThrow()
    const line = { ...gone, removed_at: now, entries, heads, backup: backup?.file ?? null }
    await trx
      .insertInto('removed_tenant')
      .values({ id: newId, ...line })
      .execute()
    // A tenant that takes the code one day was not checked by that.
    await sql`delete from milestone where name = ${`verify ${slug}`}`.execute(trx)
    await sql`drop schema ${sql.id(schemaOf(slug))} cascade`.execute(trx)
    return accept(removedOf(line))
  })
}

/** The tenants that were removed, the earliest first. */
export async function removedTenants(db: InstallationDb): Promise<readonly RemovedTenant[]> {
  const rows = await db.selectFrom('removed_tenant').selectAll().orderBy('removed_at').execute()
  return rows.map(removedOf)
}

const newId: RawBuilder<string> = sql<string>`gen_random_uuid()`

type Row = Pick<RemovedTenant, 'slug' | 'entries' | 'backup'> & {
  readonly name_vi: string
  readonly is_demo: boolean
  readonly removed_at: Date
}

const removedOf = ({ slug, name_vi, is_demo, removed_at, entries, backup }: Row): RemovedTenant => ({
  slug,
  nameVi: name_vi,
  isDemo: is_demo,
  removedAt: removed_at,
  entries,
  backup,
})

/** Nobody appends any more from here on; how long the trail is, and the sum of its heads as a backup has it. */
async function lockedTrail(trx: Transaction<InstallationTables>, slug: string) {
  const chain = sql.id(schemaOf(slug), 'chain')
  await sql`lock table ${chain} in access exclusive mode`.execute(trx)
  const { rows } = await sql<{ entries: number; heads: string }>`
    select coalesce(sum(length), 0)::bigint as entries,
      encode(sha256(convert_to(coalesce(string_agg(id || ' ' || length || ' ' || encode(head, 'hex') || chr(10), ''
        order by id), ''), 'UTF8')), 'hex') as heads
    from ${chain}`.execute(trx)
  const [found] = rows
  if (found === undefined) throw new Error(`no chains of ${slug}`)
  return found
}

const recordedSince = (slug: string): Problem =>
  problem('recorded-since', [slug], {
    vi: `Trong lúc sao lưu, “${slug}” có việc mới được ghi nên chưa gỡ gì cả; bản sao lưu vẫn dùng được. Hãy để mọi người ngừng làm việc rồi chạy lại.`,
    en: `Something was recorded in “${slug}” after the backup began, so nothing was removed; the backup is good. Let everyone stop working, then run it again.`,
  })
