import { accept, type Outcome, problem, refuse, refuses } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { appendRecords } from '../recorded-on.ts'
import { issueSetupLink, type SetupLink } from '../sign-in/make-setup-link.ts'
import { todayIn } from '../today.ts'
import { completed, type NewPerson } from './add-person.ts'
import { otherAdministrators } from './administrators.ts'
import { grantDraft, grantRow, personChain } from './grants.ts'
import { inTurn } from './in-turn.ts'
import { insertPeople, takenLogins } from './insert-people.ts'
import { loginTaken, personProblems } from './person-problems.ts'

/** The first administrator, and the link by which they set their password. */
export type FirstAdministrator = SetupLink & { readonly person: string }

/**
 * Adds the first administrator of a tenant, on behalf of the system itself: for whoever sits at the machine. Where there is an
 * administrator already, it refuses, and that one adds the next.
 */
export async function createFirstAdministrator(
  fx: Effects,
  person: NewPerson,
): Promise<Outcome<FirstAdministrator>> {
  const fields = completed(person)
  return inTurn(fx, async ({ db: trx }) => {
    const on = todayIn(fx.now())
    const isFirst = (await otherAdministrators(trx, undefined, on)) === 0
    const taken = await takenLogins(trx, [fields.login])
    const problems = [
      ...(isFirst ? [] : [notTheFirst]),
      ...personProblems(fields),
      ...[...taken].map(loginTaken),
    ]
    if (refuses(problems)) return refuse(...problems)
    const [id, grant] = [fx.newId(), fx.newId()]
    await insertPeople(fx, trx, {}, [{ ...fields, id }])
    const role = { person: id, role: 'administrator', from: on }
    await trx
      .insertInto('role_grant')
      .values(grantRow(grant, role, fx.now()))
      .execute()
    const drafts = [grantDraft('grant-role', grant, role)]
    await appendRecords(fx, trx, {}, [{ subject: personChain(id), drafts }])
    return accept({ ...(await issueSetupLink(fx, trx, {}, id)), person: id })
  })
}

const notTheFirst = problem('administrator-exists', [], {
  vi: 'Đã có người quản trị. Hãy đăng nhập bằng tài khoản ấy để thêm người khác; chưa đặt hoặc quên mật khẩu thì cấp liên kết mới: thuocdo person new-link <tên-đăng-nhập>.',
  en: 'There is an administrator already. Sign in as that one to add others; where the password was never set or was forgotten, make a new link: thuocdo person new-link <login>.',
})
