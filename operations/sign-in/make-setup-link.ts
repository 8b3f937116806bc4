import { type Actor, accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { ActingAs } from '../act-as.ts'
import type { Effects } from '../effects.ts'
import { permitted } from '../permitted.ts'
import { appendRecords } from '../recorded-on.ts'
import { within } from '../within.ts'
import { hashOfToken, newToken } from './token.ts'
import { linkKey } from './trail-keys.ts'

/** A link by which a person sets a password: shown once, never kept. `token` is the last part of its address. */
export type SetupLink = { readonly token: string; readonly expiresAt: Date }

/** For how many hours a link may be used (ASVS 2.3.1). */
export const setupLinkHours = 48

/**
 * Makes a one-time link for a person with an account: for the first password, and for a forgotten one or a lost authenticator. Links
 * made before are void. Where a password is set already, why is recorded. Nothing else changes until it is used, so that nobody is shut out by a link that never arrived.
 */
export async function makeSetupLink(
  fx: Effects,
  actor: Actor,
  { person, reason = '' }: { readonly person: string; readonly reason?: string | undefined },
): Promise<Outcome<SetupLink>> {
  const allowed = permitted(fx, actor, 'make-setup-link', { person })
  if (!allowed.ok) return allowed
  return within(fx.db, async trx => {
    const account = await trx
      .selectFrom('account')
      .innerJoin('person', 'person.id', 'account.person')
      .select('account.password')
      .where('account.person', '=', person)
      .where('person.erased_at', 'is', null)
      .executeTakeFirst()
    if (account === undefined) return refuse(noAccount)
    if (account.password !== null && reason.trim() === '') return refuse(whyMissing)
    return accept(await issueSetupLink(fx, trx, allowed.value, person, reason.trim()))
  })
}

/** Issues a link inside a transaction, with its entry: for whoever may, and for the system where nobody can sign in yet. */
export async function issueSetupLink(
  fx: Effects,
  trx: Db,
  acting: ActingAs,
  person: string,
  reason = '',
): Promise<SetupLink> {
  const [made_at, token] = [fx.now(), newToken()]
  const expiresAt = new Date(made_at.getTime() + setupLinkHours * 3_600_000)
  await trx
    .updateTable('setup_link')
    .set({ expires_at: made_at })
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .where('expires_at', '>', made_at)
    .execute()
  const token_hash = hashOfToken(token)
  await trx.insertInto('setup_link').values({ token_hash, person, made_at, expires_at: expiresAt }).execute()
  const isAnew = await canBeOpened(trx, person)
  const draft = {
    act: 'make-setup-link',
    body: { person, link: linkKey(token_hash), ...(isAnew && { isAnew }) },
    ...(reason !== '' && { disclosed: { reason } }),
  }
  await appendRecords(fx, trx, acting, [{ subject: { kind: 'person', subject: person }, drafts: [draft] }])
  return { token, expiresAt }
}

/** Whether somebody comes in by the account already, so that a new link is news to them: the first link of an account is none. */
async function canBeOpened(trx: Db, person: string): Promise<boolean> {
  const row = await trx
    .selectFrom('account')
    .select('account.person')
    .where('account.person', '=', person)
    .where(eb =>
      eb.or([
        eb('account.password', 'is not', null),
        eb.exists(
          eb
            .selectFrom('external_identity')
            .select('issuer')
            .whereRef('external_identity.person', '=', 'account.person'),
        ),
      ]),
    )
    .executeTakeFirst()
  return row !== undefined
}

const whyMissing = problem('why-missing', ['reason'], {
  vi: 'Người này đã đặt mật khẩu. Cấp liên kết mới phải ghi rõ lý do, ví dụ “quên mật khẩu, đã xác nhận qua điện thoại”; lý do được ghi vào nhật ký và người này được báo.',
  en: 'This person has set a password already. Say why a new link is needed, such as “forgot the password, confirmed by telephone”; it is recorded, and the person is told.',
})

/** Nobody to let in under that id. */
export const noAccount = problem('no-account', ['person'], {
  vi: 'Người này không có tài khoản. Hãy chọn người khác, hoặc thêm người này kèm tên đăng nhập trước.',
  en: 'This person has no account. Choose somebody else, or add this person with a login first.',
})
