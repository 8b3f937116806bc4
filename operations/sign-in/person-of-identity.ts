import { type Db, sql } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { appendRecords } from '../recorded-on.ts'
import type { SettingName } from '../settings/setting-list.ts'
import { within } from '../within.ts'

/** Whom an outside provider vouches for. */
export type OidcIdentity = {
  readonly issuer: string
  readonly subject: string
  /** The e-mail address, only where the provider says that it has checked it; asked for where it is needed. */
  readonly verifiedEmail: () => Promise<string | undefined>
}

/** The setting by which a checked e-mail address links an identity that nobody linked by hand; it is off unless set to true. */
export const linksByEmailSetting: SettingName = 'oidc-links-by-email'

/** The person with an open account to whom an identity is linked; null where there is none. */
export async function personOfIdentity(fx: Effects, identity: OidcIdentity): Promise<string | null> {
  const linked = await linkedPerson(fx.db, identity)
  if (linked !== undefined) return linked.isOpen ? linked.person : null
  if (!(await linksByEmail(fx.db))) return null
  const verifiedEmail = await identity.verifiedEmail()
  if (verifiedEmail === undefined) return null
  const person = await onlyPersonWith(fx.db, verifiedEmail)
  if (person !== null) await link(fx, person, identity)
  return person
}

async function linkedPerson(db: Db, { issuer, subject }: OidcIdentity) {
  const row = await db
    .selectFrom('external_identity')
    .leftJoin('account', 'account.person', 'external_identity.person')
    .innerJoin('person', 'person.id', 'external_identity.person')
    .select(['external_identity.person', 'account.login', 'account.disabled_at', 'person.erased_at'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { person, login, disabled_at, erased_at } = row
  return { person, isOpen: login !== null && disabled_at === null && erased_at === null }
}

async function linksByEmail(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', linksByEmailSetting)
    .executeTakeFirst()
  return row?.value === true
}

/** Two people with one address are nobody: we cannot tell which. */
async function onlyPersonWith(db: Db, email: string): Promise<string | null> {
  const rows = await db
    .selectFrom('person')
    .innerJoin('account', 'account.person', 'person.id')
    .select('person.id')
    .where(sql`lower(person.email)`, '=', email.toLowerCase())
    .where('account.disabled_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .limit(2)
    .execute()
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}

async function link(fx: Effects, person: string, { issuer, subject }: OidcIdentity): Promise<void> {
  const draft = { act: 'link-identity', body: { person, by: 'email' }, disclosed: { issuer, subject } }
  const values = { issuer, subject, person, linked_at: fx.now() }
  await within(fx.db, async trx => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('external_identity')
      .values(values)
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    // Two windows may come at once: what the first one linked is not linked again.
    if (numInsertedOrUpdatedRows === 1n)
      await appendRecords(fx, trx, {}, [{ subject: { kind: 'person', subject: person }, drafts: [draft] }])
  })
}
