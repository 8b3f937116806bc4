import { sha256 } from '../hash.ts'

/** What tells a set-up link apart in the trail: a part of the hash of its token, by which nobody comes in. */
export const linkKey = (tokenHash: Uint8Array): string => Buffer.from(tokenHash).toString('hex').slice(0, 32)

/**
 * What tells the hash of a password apart in the trail: SHA-256 of it. The salt stands in the hash alone, so that nobody can try
 * passwords against this, and a hash that was put into the store past the program shows.
 */
export const passwordKey = (hash: string): string => sha256(hash)
