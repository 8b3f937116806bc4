import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Seconds of one step, and digits of a code: what every authenticator takes (RFC 6238, section 4; RFC 4226, section 5.3). */
export const totpForm = { stepSeconds: 30, digits: 6, secretBytes: 20 }

/** A secret of 160 bits, as RFC 4226 recommends (section 4, R6). */
export const newTotpSecret = (): Buffer => randomBytes(totpForm.secretBytes)

/** The code of a step: HOTP over SHA-1 (RFC 4226, section 5.3). `step` counts the half minutes since 1970. */
export function totpCode(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0x0f
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** totpForm.digits).padStart(totpForm.digits, '0')
}

/** The step of an instant. */
export const totpStep = (at: Date): number => Math.floor(at.getTime() / 1000 / totpForm.stepSeconds)

/** The step whose code was typed: this one, or the one before or after, since clocks differ (RFC 6238, section 5.2); null for none. */
export function stepOfCode(secret: Uint8Array, typed: string, at: Date): number | null {
  const code = Buffer.from(typed.replace(/\s/g, ''))
  const now = totpStep(at)
  const steps = [now - 1, now, now + 1].filter(step => isSame(Buffer.from(totpCode(secret, step)), code))
  return steps[0] ?? null
}

const isSame = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b)

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Bytes in Base32 without padding (RFC 4648, section 6), as authenticators take a key. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('')
  const fives = bits.match(/.{1,5}/g) ?? []
  return fives.map(five => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** A key in groups of four letters, for those who type it. */
export const inFours = (key: string): string => (key.match(/.{1,4}/g) ?? []).join(' ')

/**
 * The address that an authenticator reads from a picture (the Key Uri Format). `house` is the name that it shows for us. A colon parts
 * the name from the login; in either it would be misread.
 */
export function otpauthUri(secret: Uint8Array, house: string, login: string): string {
  const [issuer, account] = [house, login].map(text => encodeURIComponent(text.replaceAll(':', ' ')))
  const label = `${issuer}:${account}`
  const query = `secret=${base32(secret)}&issuer=${issuer}`
  return `otpauth://totp/${label}?${query}&algorithm=SHA1&digits=${totpForm.digits}&period=${totpForm.stepSeconds}`
}
