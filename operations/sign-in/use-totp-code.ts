import type { Effects } from '../effects.ts'
import { openSecret } from './seal-secret.ts'
import { stepOfCode } from './totp.ts'

/** What a code is worth; `unreadable` where the sealed key does not open, which no code mends. */
export type CodeVerdict = 'right' | 'wrong' | 'unreadable'

/** Whether a code is right and was not used before; it is used from now on (RFC 6238, section 5.2; ASVS 2.8.4). */
export async function useTotpCode(
  { db, now, secretsKey }: Pick<Effects, 'db' | 'now' | 'secretsKey'>,
  person: string,
  sealed: Uint8Array,
  typed: string,
): Promise<CodeVerdict> {
  const secret = openSecret(secretsKey, sealed, person)
  if (secret === null) return 'unreadable'
  const step = stepOfCode(secret, typed, now())
  if (step === null) return 'wrong'
  const { numUpdatedRows } = await db
    .updateTable('account')
    .set({ totp_used_step: step })
    .where('person', '=', person)
    .where(({ eb, or }) => or([eb('totp_used_step', 'is', null), eb('totp_used_step', '<', step)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n ? 'right' : 'wrong'
}
