import type { KeyObject } from 'node:crypto'
import type { Problem } from '@thuocdo/engine'
import { resealAccounts, type Staging } from '@thuocdo/store'
import { keyOfText } from '../ports/secrets-key.ts'
import { openSecret, sealSecret } from '../sign-in/seal-secret.ts'
import { authenticatorsUnreadable } from './backup-problems.ts'
import type { Manifest } from './manifest.ts'

/**
 * Seals the keys of authenticators with the secrets key of the installation that a backup goes to; those that were sealed with it stay
 * as they are. What neither it nor the key in the backup opens is told: its owners need a link to set a password.
 */
export async function resealSecrets(
  staging: Staging,
  tenant: string,
  manifest: Pick<Manifest, 'secretsKey'>,
  ours: KeyObject,
): Promise<readonly Problem[]> {
  const theirs = keyOfText(manifest.secretsKey ?? '')
  const owners = new Set<string>()
  await resealAccounts(staging, tenant, (sealed, owner) => {
    if (openSecret(ours, sealed, owner) !== null) return sealed
    const secret = theirs === null ? null : openSecret(theirs, sealed, owner)
    if (secret === null) owners.add(owner)
    return secret === null ? sealed : sealSecret(ours, secret, owner)
  })
  return owners.size === 0 ? [] : [authenticatorsUnreadable(tenant, owners.size)]
}
