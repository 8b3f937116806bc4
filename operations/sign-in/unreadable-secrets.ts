import type { Effects } from '../effects.ts'
import { openSecret } from './seal-secret.ts'

/** How many people have an authenticator whose key does not open with the secrets key of this installation: they cannot sign in. */
export async function unreadableSecrets({
  db,
  secretsKey,
}: Pick<Effects, 'db' | 'secretsKey'>): Promise<number> {
  const sealed = await db
    .selectFrom('account')
    .select(['person', 'totp_secret'])
    .where('totp_secret', 'is not', null)
    .execute()
  return sealed.filter(
    ({ person, totp_secret }) => totp_secret !== null && openSecret(secretsKey, totp_secret, person) === null,
  ).length
}
