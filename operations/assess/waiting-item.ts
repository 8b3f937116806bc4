import type { Role, Words } from '@thuocdo/engine'

/** Something that waits for somebody: how much of it, in words, and the page of the desk where it is done. */
export type Waiting = {
  readonly kind: string
  readonly role: Role
  readonly count: number
  readonly words: Words
  /** A page of the desk without base and language: `/assessments`. */
  readonly link: string
}
