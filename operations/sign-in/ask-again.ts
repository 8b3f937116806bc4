import { type Problem, problem } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { forgetAttempts, takeAttempt, takeBackAttempt } from './attempts.ts'
import type { DeskPerson, Route } from './desk-context.ts'
import { verifyPassword } from './hash-password.ts'
import { recordSignInAlone, routeOnly } from './record-sign-in.ts'
import { signInProblems } from './sign-in-problems.ts'
import { useTotpCode } from './use-totp-code.ts'

/** Who must show once more that it is them, and what they typed. */
export type AskedAgain = Route & {
  readonly person: DeskPerson
  readonly password: string
  /** What the authenticator shows; asked for where it is given and the account has one. */
  readonly code?: string
}

/**
 * Asks somebody who is signed in for their password before a change to the account itself, and for a code of the authenticator that
 * is on. Guesses count as at sign-in and are recorded as there (ASVS 2.1.6, 2.2.1, 2.2.6).
 * @returns why not; null where it is them
 */
export async function askAgain(fx: Effects, asked: AskedAgain): Promise<Problem | null> {
  const { login } = asked.person
  if (!(await takeAttempt(fx, 'login', login)).allowed) return signInProblems['not-signed-in']
  const outcome = await judge(fx, asked)
  if (outcome === 'right') return forgetAttempts(fx.db, login).then(() => null)
  if (outcome === 'busy') {
    await takeBackAttempt(fx.db, 'login', login)
    return signInProblems['door-busy']
  }
  const note = { outcome, door: 'session', login, person: asked.person.id } as const
  await recordSignInAlone(fx, { ...note, ...routeOnly(asked) })
  return refusals[outcome]
}

async function judge(fx: Effects, { person, password, code }: AskedAgain) {
  const account = await fx.db
    .selectFrom('account')
    .select(['password', 'totp_secret'])
    .where('person', '=', person.id)
    .executeTakeFirst()
  const verdict = await verifyPassword(password.slice(0, 1024), account?.password ?? null)
  if (verdict !== 'right') return verdict === 'busy' ? 'busy' : 'wrong-password'
  const secret = account?.totp_secret ?? null
  if (code === undefined || secret === null) return 'right'
  return codeOutcomes[await useTotpCode(fx, person.id, secret, code)]
}

const codeOutcomes = { right: 'right', wrong: 'wrong-code', unreadable: 'code-unreadable' } as const

const refusals = {
  'code-unreadable': signInProblems['code-unreadable'],
  'wrong-password': problem('wrong-current-password', ['current'], {
    vi: 'Mật khẩu đang dùng không đúng. Hãy nhập lại; nếu không nhớ, hãy nhờ người quản trị cấp đường dẫn đặt lại mật khẩu.',
    en: 'That is not your present password. Type it again; if you forgot it, ask an administrator for a link to set a new one.',
  }),
  'wrong-code': problem('wrong-current-code', ['code'], {
    vi: 'Mã xác thực không đúng hoặc đã dùng rồi. Hãy nhập mã mới đang hiện trong ứng dụng; nếu mất điện thoại, hãy nhờ người quản trị cấp đường dẫn đặt lại mật khẩu.',
    en: 'The code is wrong or was used already. Type the one that your authenticator shows now; if you lost the phone, ask an administrator for a link to set a new password.',
  }),
}
