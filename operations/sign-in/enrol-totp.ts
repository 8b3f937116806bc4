import { accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import { recorded } from '../act-as.ts'
import type { Effects } from '../effects.ts'
import { type AskedAgain, askAgain } from './ask-again.ts'
import type { DeskPerson } from './desk-context.ts'
import { openSecret, sealSecret } from './seal-secret.ts'
import { base32, inFours, newTotpSecret, otpauthUri, stepOfCode } from './totp.ts'

/** What an authenticator is told: an address for those that read one, and the same key to type. */
export type TotpOffer = { readonly uri: string; readonly key: string }

/** The password must be typed again, and a code of the authenticator that is on: a session left open must not be enough. */
export type TotpAsked = AskedAgain & { readonly code: string }

/** Offers a key for an authenticator. It counts only once a code of it was typed; an older offer is void. `house` is our name there. */
export async function offerTotp(fx: Effects, asked: TotpAsked, house: string): Promise<Outcome<TotpOffer>> {
  const refusal = await askAgain(fx, asked)
  if (refusal !== null) return refuse(refusal)
  const secret = newTotpSecret()
  const { id } = asked.person
  const totp_offered = sealSecret(fx.secretsKey, secret, id)
  await fx.db.updateTable('account').set({ totp_offered }).where('person', '=', id).execute()
  return accept(offerOf(secret, house, asked.person))
}

const offerOf = (secret: Uint8Array, house: string, { login }: DeskPerson): TotpOffer => ({
  uri: otpauthUri(secret, house, login),
  key: inFours(base32(secret)),
})

/** The offer that still waits for a code of its key; null where there is none. */
export async function standingOffer(
  fx: Pick<Effects, 'db' | 'secretsKey'>,
  person: DeskPerson,
  house: string,
): Promise<TotpOffer | null> {
  const offered = await offeredTo(fx, person)
  return offered === null ? null : offerOf(offered.secret, house, person)
}

async function offeredTo({ db, secretsKey }: Pick<Effects, 'db' | 'secretsKey'>, { id }: DeskPerson) {
  const account = await db
    .selectFrom('account')
    .select('totp_offered')
    .where('person', '=', id)
    .executeTakeFirst()
  const sealed = account?.totp_offered ?? null
  const secret = sealed === null ? null : openSecret(secretsKey, sealed, id)
  return sealed === null || secret === null ? null : { sealed, secret }
}

/** Takes the offered key into use: from now on a code is asked for at sign-in (ASVS 2.8; NIST SP 800-63B, 5.1.4). */
export async function confirmTotp(fx: Effects, person: DeskPerson, code: string): Promise<Outcome<null>> {
  const offered = await offeredTo(fx, person)
  const step = offered === null ? null : stepOfCode(offered.secret, code, fx.now())
  if (offered === null || step === null) return refuse(wrongCode)
  const columns = { totp_secret: offered.sealed, totp_offered: null, totp_used_step: step }
  await setTotp(fx, person, 'begin-totp', columns)
  return accept(null)
}

/** Gives the authenticator up. A lost one is given up by the administrator's set-up link. */
export async function endTotp(fx: Effects, asked: TotpAsked): Promise<Outcome<null>> {
  const refusal = await askAgain(fx, asked)
  if (refusal !== null) return refuse(refusal)
  const columns = { totp_secret: null, totp_offered: null, totp_used_step: null }
  await setTotp(fx, asked.person, 'end-totp', columns)
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
