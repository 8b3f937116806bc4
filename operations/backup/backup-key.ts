import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { accept, type Outcome, problem, refuse } from '@thuocdo/engine'

/** How a key was made of a passphrase or of the bytes of a key file: the parameters of scrypt (RFC 7914) and the salt in hexadecimal. */
export type KeyRecipe = {
  readonly salt: string
  readonly n: number
  readonly r: number
  readonly p: number
  /** Tells the wrong key from a damaged file; nobody learns the key from it. */
  readonly check: string
}

/** A passphrase shorter than this is guessed too soon. */
const fewestLetters = 12

// 64 MB and about a fifth of a second: dear for who guesses, cheap once a night.
const ours = { n: 2 ** 16, r: 8, p: 1 }

// A recipe comes from a file that anyone may have written: it may not ask for more memory than this allows.
const most = { n: 2 ** 20, r: 16, p: 8 }

/** A key for one new file. */
export async function newKey(
  secret: string,
): Promise<Outcome<{ readonly key: Buffer; readonly recipe: KeyRecipe }>> {
  if (secret.length < fewestLetters) return refuse(tooShort)
  const salt = randomBytes(16).toString('hex')
  const key = await derive(secret, { ...ours, salt })
  return accept({ key, recipe: { ...ours, salt, check: checkOf(key) } })
}

/** The key of a file that is there; refused where it is not the one that the file was made with. */
export async function keyOf(secret: string, recipe: KeyRecipe): Promise<Outcome<Buffer>> {
  const { n, r, p } = recipe
  if (n > most.n || r > most.r || p > most.p) return refuse(strangeRecipe)
  const key = await derive(secret, recipe)
  const check = Buffer.from(checkOf(key))
  const claimed = Buffer.from(recipe.check)
  return check.length === claimed.length && timingSafeEqual(check, claimed) ? accept(key) : refuse(wrongKey)
}

const checkOf = (key: Buffer): string => createHmac('sha256', key).update('thuocdo backup').digest('hex')

function derive(secret: string, { salt, n, r, p }: Omit<KeyRecipe, 'check'>): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const options = { N: n, r, p, maxmem: 256 * n * r }
  scrypt(secret.normalize('NFC'), Buffer.from(salt, 'hex'), 32, options, (error, key) =>
    error === null ? resolve(key) : reject(error),
  )
  return promise
}

const tooShort = problem('backup-key-short', [], {
  vi: `Khóa sao lưu (BACKUP_KEY) phải có ít nhất ${fewestLetters} ký tự. Hãy đặt một cụm từ dài hơn và cất giữ cẩn thận.`,
  en: `The backup key (BACKUP_KEY) needs at least ${fewestLetters} characters. Choose a longer phrase and keep it safe.`,
})

const wrongKey = problem('backup-key-wrong', [], {
  vi: 'Khóa sao lưu không đúng với bản sao lưu này. Hãy dùng đúng khóa (BACKUP_KEY hoặc --key-file) đã dùng khi sao lưu.',
  en: 'The backup key is not the one of this backup. Use the key (BACKUP_KEY or --key-file) that it was made with.',
})

const strangeRecipe = problem('backup-damaged', [], {
  vi: 'Phần đầu của bản sao lưu không hợp lệ. Hãy dùng một bản sao lưu khác.',
  en: 'The head of the backup is not valid. Use another backup.',
})
