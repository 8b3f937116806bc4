import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'

// One byte for the form, a nonce, the sealed bytes, the seal (NIST SP 800-38D, 8.2.2: a nonce of chance of 96 bits).
const form = 1
const nonceBytes = 12
const sealBytes = 16

/**
 * Seals the key of an authenticator for the database, with AES-256-GCM: whoever reads the tables, or a copy of them, cannot make a code
 * of it (ASVS 2.8.2). `owner` belongs to the seal: put into the row of somebody else, it opens no more.
 */
export function sealSecret(key: KeyObject, secret: Uint8Array, owner: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aboutOf(owner))
  return Buffer.concat([Buffer.of(form), nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
}

/** What was sealed; null where it was sealed with another key, for somebody else, or is damaged. */
export function openSecret(key: KeyObject, sealed: Uint8Array, owner: string): Buffer | null {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== form || bytes.length <= 1 + nonceBytes + sealBytes) return null
  const nonce = bytes.subarray(1, 1 + nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: sealBytes })
  decipher.setAAD(aboutOf(owner)).setAuthTag(bytes.subarray(-sealBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(1 + nonceBytes, -sealBytes)), decipher.final()])
  } catch {
    return null
  }
}

const aboutOf = (owner: string): Buffer => Buffer.from(`thuocdo totp ${owner}`)
