import type { Day } from '@thuocdo/engine'

/** A role to be granted: for whom, where, for what, from when to when, and on what basis. */
export type NewGrant = {
  readonly person: string
  readonly role: string
  /** The unit that an officer or head answers for; of whoever judges the one they work in, an empty text where that is not said. */
  readonly unit?: string | undefined
  /** The id of a division of the unit. */
  readonly division?: string | undefined
  /** Codes of blocks; none means all. */
  readonly blocks?: readonly string[] | undefined
  /** Codes of fields and criteria; none means all. */
  readonly criteria?: readonly string[] | undefined
  readonly from: Day
  readonly to?: Day
  readonly basis?: string
}
