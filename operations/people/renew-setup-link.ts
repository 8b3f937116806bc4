import { accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { issueSetupLink, type SetupLink } from '../sign-in/make-setup-link.ts'
import { within } from '../within.ts'

/**
 * Makes a new link for an administrator who cannot come in: the first link was lost or ran out, the password was forgotten, links went
 * with a restore. For whoever sits at the machine; the entry says that the system made it. Everybody else asks an administrator.
 */
export async function renewSetupLink(
  fx: Effects,
  login: string,
): Promise<Outcome<SetupLink & { readonly person: string }>> {
  return within(fx.db, async trx => {
    const account = await trx
      .selectFrom('account')
      .innerJoin('person', 'person.id', 'account.person')
      .select(['account.person', 'account.disabled_at'])
      .where('login', '=', login.trim().toLowerCase())
      .where('person.erased_at', 'is', null)
      .executeTakeFirst()
    if (account === undefined) return refuse(unknownLogin(login))
    if (account.disabled_at !== null) return refuse(closed(login))
    const { person } = account
    const role = await trx
      .selectFrom('role_grant')
      .select('id')
      .where('person', '=', person)
      .where('role', '=', 'administrator')
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (role === undefined) return refuse(notAnAdministrator(login))
    return accept({ ...(await issueSetupLink(fx, trx, {}, person)), person })
  })
}

const unknownLogin = (login: string) =>
  problem('unknown-login', ['login'], {
    vi: `Không có tài khoản “${login}”. Hãy kiểm tra tên đăng nhập.`,
    en: `There is no account “${login}”. Check the login.`,
  })

const closed = (login: string) =>
  problem('account-closed', ['login'], {
    vi: `Tài khoản “${login}” đang bị khóa. Hãy nhờ người quản trị khác mở lại, hoặc chọn tài khoản quản trị khác.`,
    en: `The account “${login}” is closed. Ask another administrator to open it, or choose another administrator.`,
  })

const notAnAdministrator = (login: string) =>
  problem('not-an-administrator', ['login'], {
    vi: `“${login}” không phải là người quản trị. Hãy đăng nhập bằng tài khoản quản trị rồi cấp liên kết trên trang của người ấy.`,
    en: `“${login}” is no administrator. Sign in as an administrator and make the link on that person’s page.`,
  })
