import type { LastDone } from '../ports/machine.ts'

/** A check of the trail of one tenant: when it was made, and whether all of it held. */
export type LastVerified = { readonly at: Date; readonly isSound: boolean }

/** Under which name the check of a tenant's trail is noted: that of one must not cover up what was found of another. */
export const verifyMilestone = (tenant: string): string => `verify ${tenant}`

/** The last check of the trail of a tenant on this machine: that of another tenant is none, and a restore leaves none behind. */
export function lastVerified(milestones: readonly LastDone[], tenant: string): LastVerified | null {
  const last = milestones.find(({ name }) => name === verifyMilestone(tenant))
  return last === undefined ? null : { at: last.at, isSound: wasSound(last) }
}

/** The door: what the verification wrote of itself. */
const wasSound = ({ detail }: LastDone): boolean =>
  typeof detail !== 'object' || detail === null || !('sound' in detail) || detail.sound !== false
