import type { Db } from '@thuocdo/store'
import { forgetAttempts } from './attempts.ts'

/** Keeps the hash of a new password; what failed before is forgotten, and with a link the authenticator too. */
export async function setPassword(
  trx: Db,
  now: Date,
  { person, login }: { readonly person: string; readonly login: string },
  hash: string,
  { forgetsTotp }: { readonly forgetsTotp: boolean },
): Promise<void> {
  await trx
    .updateTable('account')
    .set({
      password: hash,
      password_set_at: now,
      ...(forgetsTotp && { totp_secret: null, totp_offered: null, totp_used_step: null }),
    })
    .where('person', '=', person)
    .execute()
  await forgetAttempts(trx, login)
}
