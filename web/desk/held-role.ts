import type { ActingForm, Role, Words } from '@thuocdo/engine'

/** A role that somebody holds today, where, and how they sign where they act for somebody. */
export type HeldRole = {
  readonly role: Role
  readonly actingForm?: ActingForm
  /** The unit that they hold it in, by its name of the day. */
  readonly unit?: Words
}
