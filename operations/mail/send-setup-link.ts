import { type Actor, accept, type Outcome } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { makeSetupLink, type SetupLink, setupLinkHours } from '../sign-in/make-setup-link.ts'
import { writeSetupLinkLetter } from './setup-link-letter.ts'

/** A set-up link, its whole address, and whether a letter with it is on its way. */
export type SentSetupLink = SetupLink & { readonly link: string; readonly isMailed: boolean }

/**
 * Makes a set-up link and mails it to the person where an address is known. It is handed back in either case, to be shown once.
 * @param desk where the desk stands on the web, such as `https://thuocdo.example.vn/desk`
 */
export async function sendSetupLink(
  fx: Effects,
  actor: Actor,
  {
    person,
    desk,
    reason,
  }: { readonly person: string; readonly desk: string; readonly reason?: string | undefined },
): Promise<Outcome<SentSetupLink>> {
  const made = await makeSetupLink(fx, actor, { person, reason })
  if (!made.ok) return made
  const link = `${desk}/set-up/${made.value.token}`
  const letter = { person, link, hours: setupLinkHours }
  const isMailed = await fx.db.transaction().execute(trx => writeSetupLinkLetter(trx, fx, letter))
  return accept({ ...made.value, link, isMailed })
}
