/** What is known of a session when a token of it is shown. */
export type KnownSession = {
  readonly isCurrentToken: boolean
  readonly seenAt: Date
  readonly rotatedAt: Date
  /** When the current token first came back; null until it does. */
  readonly confirmedAt: Date | null
  readonly expiresAt: Date
  readonly idleMinutes: number
}

/** What to do with a session: let go on, let go on under a new token, or end. */
export type Judgement = 'go-on' | 'rotate' | 'idle' | 'expired' | 'replayed'

const minute = 60_000
const rotatesAfter = 15 * minute
const honouredAfterConfirmation = minute / 2
const triedAgainAfter = minute / 6

/**
 * A session ends after its idle and its absolute time (ASVS 3.3.2). Its token is replaced every fifteen minutes. The one before is
 * honoured until the new one came back, since an answer may be lost on its way, and half a minute longer for requests under way;
 * shown later it is in two hands, and the session ends.
 */
export function judgeSession(session: KnownSession, now: Date): Judgement {
  const age = (since: Date): number => now.getTime() - since.getTime()
  if (now >= session.expiresAt) return 'expired'
  if (age(session.seenAt) >= session.idleMinutes * minute) return 'idle'
  if (session.isCurrentToken) return age(session.rotatedAt) >= rotatesAfter ? 'rotate' : 'go-on'
  if (session.confirmedAt === null) return age(session.rotatedAt) >= triedAgainAfter ? 'rotate' : 'go-on'
  return age(session.confirmedAt) < honouredAfterConfirmation ? 'go-on' : 'replayed'
}
