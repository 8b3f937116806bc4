import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { channel } from 'node:diagnostics_channel'
import { slots } from '../slots.ts'

/** What a hash costs: memory in KiB, passes, lanes. */
export type HashingCost = { readonly memory: number; readonly passes: number; readonly parallelism: number }

/** The cost of new hashes: the least that the OWASP Password Storage Cheat Sheet gives for argon2id (19 MiB, two passes, one lane). */
export const hashingCost: HashingCost = { memory: 19_456, passes: 2, parallelism: 1 }

/** Where every hashing is told, without the password: for measurements, and for the test that all failures cost the same. */
export const hashingChannel = channel('thuocdo:argon2')

// 19 MiB each: two at once on the threads of Node leave room for files, and 64 waiting ones are over in two seconds.
const hashing = slots(2, 64)
const tagBytes = 32
const saltBytes = 16

type Phc = HashingCost & { readonly salt: Buffer; readonly tag: Buffer }

/** A password as it is compared: NFKC, so that every keyboard's Vietnamese is the same (NIST SP 800-63B, 5.1.1.2). */
export const preparedPassword = (password: string): string => password.normalize('NFKC')

/** The argon2id hash of a password in PHC form (ASVS 2.4.1); null when too many wait already. */
export async function hashPassword(
  password: string,
  cost: HashingCost = hashingCost,
): Promise<string | null> {
  const salt = randomBytes(saltBytes)
  const tag = await derive(password, { ...cost, salt, tag: Buffer.alloc(tagBytes) })
  return tag === 'busy' ? null : phcOf({ ...cost, salt, tag })
}

/** Whether a password is the one behind a hash. Without a hash it takes as long and answers no: nobody learns who has an account. */
export async function verifyPassword(
  password: string,
  hash: string | null,
): Promise<'right' | 'wrong' | 'busy'> {
  const wanted = hash === null ? null : readPhc(hash)
  const tag = await derive(password, wanted ?? nobody)
  if (tag === 'busy') return 'busy'
  return wanted !== null && timingSafeEqual(tag, wanted.tag) ? 'right' : 'wrong'
}

/** Whether a hash was made at a lower cost than new ones are. */
export function isOutdated(hash: string, cost: HashingCost = hashingCost): boolean {
  const { memory = 0, passes = 0 } = readPhc(hash) ?? {}
  return memory < cost.memory || passes < cost.passes
}

// Against this one the passwords of unknown logins are tried: no password gives a tag of zeros.
const nobody: Phc = { ...hashingCost, salt: Buffer.alloc(saltBytes), tag: Buffer.alloc(tagBytes) }

function derive(password: string, { salt, tag, ...cost }: Phc): Promise<Buffer | 'busy'> {
  const parameters = {
    message: preparedPassword(password),
    nonce: salt,
    tagLength: tag.length,
    memory: cost.memory,
    passes: cost.passes,
    parallelism: cost.parallelism,
  }
  return hashing.run(() => {
    hashingChannel.publish(cost)
    return new Promise<Buffer>((resolve, reject) =>
      argon2('argon2id', parameters, (error, key) => (error === null ? resolve(key) : reject(error))),
    )
  })
}

const phcOf = ({ memory, passes, parallelism, salt, tag }: Phc): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

const phcForm = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

function readPhc(hash: string): Phc | null {
  const found = phcForm.exec(hash)
  if (found === null) return null
  const [memory, passes, parallelism] = found.slice(1, 4).map(Number)
  const [salt, tag] = found.slice(4).map(text => Buffer.from(text, 'base64'))
  return { memory, passes, parallelism, salt, tag }
}
