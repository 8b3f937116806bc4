import type { Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import type { Door } from './desk-context.ts'
import { readSessionSettings } from './session-settings.ts'
import { hashOfToken, newToken } from './token.ts'

/** Who came in, and the token for the browser: it is shown once and kept only as its hash. */
export type SignedIn = {
  readonly token: string
  readonly session: string
  readonly person: string
  readonly expiresAt: Date
}

/**
 * Opens a session under a token of ours; one that the browser brought along is never taken over (fixation, ASVS 3.2.1).
 * @param source the network address of the browser
 */
export async function openSession(
  { now, newId }: Pick<Effects, 'now' | 'newId'>,
  trx: Db,
  person: string,
  door: Door,
  source: string,
): Promise<SignedIn> {
  const settings = await readSessionSettings(trx)
  const [at, token, session] = [now(), newToken(), newId()]
  const expiresAt = new Date(at.getTime() + settings.hours * 3_600_000)
  await trx
    .insertInto('session')
    .values({
      id: session,
      token_hash: hashOfToken(token),
      person,
      door,
      source,
      began_at: at,
      seen_at: at,
      rotated_at: at,
      confirmed_at: at,
      expires_at: expiresAt,
      idle_minutes: settings.idleMinutes,
    })
    .execute()
  return { token, session, person, expiresAt }
}
