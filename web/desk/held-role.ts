import type { ActingForm, Role } from '@thuocdo/engine'

/** A role that somebody holds today, and how they sign where they act for somebody. */
export type HeldRole = { readonly role: Role; readonly actingForm?: ActingForm }
