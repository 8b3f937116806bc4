import { createHash } from 'node:crypto'
import { canonical, type Subject } from '@thuocdo/engine'

/** The head of a chain that has no entry yet: what it is about, hashed. */
export const firstHead = (chain: string, { kind, subject }: Subject): Buffer =>
  createHash('sha256').update(canonical({ chain, kind, subject })).digest()

/** The head of a chain after one more leaf. */
export const nextHead = (head: Uint8Array, leaf: string): Buffer =>
  createHash('sha256').update(head).update(leaf).digest()

/** What a chain holds instead of words: nobody can tell the words from it without the salt. */
export const commitment = (salt: Uint8Array, words: string): string =>
  createHash('sha256').update(salt).update(words).digest('hex')
