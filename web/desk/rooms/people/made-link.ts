import { accept, type Outcome } from '@thuocdo/engine'
import { sendSetupLink } from '@thuocdo/operations/acts'
import type { SignedIn } from '../../signed-in.ts'
import type { MadeLink } from './person-page-props.ts'

/** Makes a link to set a password and mails it where an address is known; else, and where no letter leaves the house, it is shown once. */
export async function madeLink(
  { fx, actor }: SignedIn,
  person: string,
  origin: string,
  reason?: string,
): Promise<Outcome<MadeLink>> {
  const made = await sendSetupLink(fx, actor, { person, desk: `${origin}/desk`, reason })
  if (!made.ok) return made
  const { link, isMailed, expiresAt } = made.value
  // Where a letter leaves the house with it, nobody but its reader sees the link.
  const isShown = !isMailed || fx.mail.isShownOnly === true
  return accept({ url: isShown ? link : null, isMailed, expiresAt: expiresAt.toISOString() })
}
