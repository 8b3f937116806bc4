import type { Effects } from '../effects.ts'
import { stepOfCode } from './totp.ts'

/** Whether a code is right and was not used before; it is used from now on (RFC 6238, section 5.2; ASVS 2.8.4). */
export async function useTotpCode(
  { db, now }: Pick<Effects, 'db' | 'now'>,
  person: string,
  secret: Uint8Array,
  typed: string,
): Promise<boolean> {
  const step = stepOfCode(secret, typed, now())
  if (step === null) return false
  const { numUpdatedRows } = await db
    .updateTable('account')
    .set({ totp_used_step: step })
    .where('person', '=', person)
    .where(({ eb, or }) => or([eb('totp_used_step', 'is', null), eb('totp_used_step', '<', step)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
