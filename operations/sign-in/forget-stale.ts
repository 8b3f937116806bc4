import type { Effects } from '../effects.ts'

const hour = 3_600_000

/**
 * Removes what the door no longer needs: states of outside sign-ins after a day, attempts that have faded after a week, links and
 * ended sessions after ninety days. The record of sign-ins stays; how long is for the administrator to say. For a nightly job.
 */
export async function forgetStale({ db, now }: Pick<Effects, 'db' | 'now'>): Promise<void> {
  const ago = (hours: number): Date => new Date(now().getTime() - hours * hour)
  await db.deleteFrom('oidc_state').where('expires_at', '<', ago(24)).execute()
  await db
    .deleteFrom('attempt')
    .where('last_at', '<', ago(7 * 24))
    .execute()
  await db
    .deleteFrom('setup_link')
    .where('expires_at', '<', ago(90 * 24))
    .execute()
  await db
    .deleteFrom('session')
    .where('expires_at', '<', ago(90 * 24))
    .execute()
}
