import type { Role } from './roles.ts'

/** What may stand in an entry: plain JSON without anything personal. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** What somebody did, before it stands in a chain. */
export type Draft = {
  readonly act: string
  /** The criterion that it concerns, where it concerns one. */
  readonly cell?: string
  /** From what to what, in ids, codes, numbers and days, and what the public register says of units; never a person’s name, never free text. */
  readonly body: { readonly [key: string]: Json }
  /** Names and free text by field: the chain holds salted commitments to them, the words can be erased. */
  readonly disclosed?: Readonly<Record<string, string>>
}

/** One link of a chain. */
export type Entry = {
  readonly chain: string
  /** Counted from one. */
  readonly position: number
  /** An instant in UTC, `2026-01-31T08:00:00.000Z`; never before the entry before it. */
  readonly at: string
  /** The person, by id; nothing where the system itself acted. */
  readonly actor?: string
  /** The role in which they acted. */
  readonly role?: Role
  readonly act: string
  readonly cell?: string
  readonly body: { readonly [key: string]: Json }
  /** SHA-256 in hexadecimal of salt and words, by field. */
  readonly commitments?: Readonly<Record<string, string>>
}

/** What an entry is about: `assessment`, `unit`, `person`, `round`, `edition`, `settings`, `sign-in`, `trail`. */
export type Subject = { readonly kind: string; readonly subject: string }
