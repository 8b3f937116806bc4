import { accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import { recorded } from '../act-as.ts'
import type { Effects } from '../effects.ts'
import { takeAttempt } from './attempts.ts'
import type { DeskPerson } from './desk-context.ts'
import { verifyPassword } from './hash-password.ts'
import { signInProblems } from './sign-in-problems.ts'
import { base32, inFours, newTotpSecret, otpauthUri, stepOfCode } from './totp.ts'

/** What an authenticator is told: an address for those that read one, and the same key to type. */
export type TotpOffer = { readonly uri: string; readonly key: string }

/** Offers a key for an authenticator. It counts only once a code of it was typed; an older offer is void. `house` is our name there. */
export async function offerTotp({ db }: Effects, person: DeskPerson, house: string): Promise<TotpOffer> {
  const secret = newTotpSecret()
  await db.updateTable('account').set({ totp_offered: secret }).where('person', '=', person.id).execute()
  return { uri: otpauthUri(secret, house, person.login), key: inFours(base32(secret)) }
}

/** Takes the offered key into use: from now on a code is asked for at sign-in (ASVS 2.8; NIST SP 800-63B, 5.1.4). */
export async function confirmTotp(fx: Effects, person: DeskPerson, code: string): Promise<Outcome<null>> {
  const account = await fx.db
    .selectFrom('account')
    .select('totp_offered')
    .where('person', '=', person.id)
    .executeTakeFirst()
  const offered = account?.totp_offered ?? null
  const step = offered === null ? null : stepOfCode(offered, code, fx.now())
  if (step === null) return refuse(wrongCode)
  await setTotp(fx, person, 'begin-totp', { totp_secret: offered, totp_offered: null, totp_used_step: step })
  return accept(null)
}

/** Gives the authenticator up; the password must be typed again. A lost one is given up by the administrator's set-up link. */
export async function endTotp(fx: Effects, person: DeskPerson, password: string): Promise<Outcome<null>> {
  if (!(await takeAttempt(fx, 'login', person.login)).allowed) return refuse(signInProblems['not-signed-in'])
  const account = await fx.db
    .selectFrom('account')
    .select('password')
    .where('person', '=', person.id)
    .executeTakeFirst()
  const verdict = await verifyPassword(password.slice(0, 1024), account?.password ?? null)
  if (verdict === 'busy') return refuse(signInProblems['door-busy'])
  if (verdict === 'wrong') return refuse(signInProblems['not-signed-in'])
  await setTotp(fx, person, 'end-totp', { totp_secret: null, totp_offered: null, totp_used_step: null })
  return accept(null)
}

type TotpColumns = {
  readonly totp_secret: Buffer | null
  readonly totp_offered: null
  readonly totp_used_step: number | null
}

async function setTotp(fx: Effects, { id }: DeskPerson, act: string, columns: TotpColumns): Promise<void> {
  const subject = { kind: 'person', subject: id }
  const actor = { person: id, grants: [] }
  await recorded(fx, { actor }, subject, [{ act, body: { person: id } }], trx =>
    trx.updateTable('account').set(columns).where('person', '=', id).execute(),
  )
}

const wrongCode = problem('wrong-code', ['code'], {
  vi: 'Mã không khớp với khóa vừa cấp. Hãy kiểm tra giờ của điện thoại và nhập mã đang hiện.',
  en: 'The code does not fit the key that was offered. Check the clock of your phone and type the code that it shows now.',
})
