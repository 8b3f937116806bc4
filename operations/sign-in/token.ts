import { createHash, randomBytes } from 'node:crypto'

/** A token that nobody can guess: 256 bits of chance, as 43 letters that may stand in an address (ASVS 3.2.2 wants 64 bits). */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token: who reads the database cannot come in with it (ASVS 3.2.3 and 2.6). */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()
