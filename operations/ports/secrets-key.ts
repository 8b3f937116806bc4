import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { accept, type Outcome, problem, refuse } from '@thuocdo/engine'

/** Where the key lies that seals what must not be read from the database alone: the keys of authenticators. */
export type SecretsPlace = {
  /** `SECRETS_KEY`, the key itself; where it is empty, the file in the data folder. */
  readonly text: string
  readonly dataFolder: string
}

const keyBytes = 32
const fileName = 'secrets.key'

/** A new key of chance. */
export const newSecretsKey = (): KeyObject => createSecretKey(randomBytes(keyBytes))

/** A key as it is written: Base64. */
export const textOfKey = (key: KeyObject): string => key.export().toString('base64')

/** The key that a text holds; null where it is none. */
export function keyOfText(text: string): KeyObject | null {
  const bytes = Buffer.from(text.trim(), 'base64')
  return bytes.length === keyBytes && bytes.toString('base64') === text.trim() ? createSecretKey(bytes) : null
}

/** The key of an installation; the first one to ask has it made, in a file that only its owner reads. */
export async function ensureSecretsKey(place: SecretsPlace): Promise<Outcome<KeyObject>> {
  const known = await readSecretsKey(place)
  if (!known.ok) return known
  if (known.value !== null) return accept(known.value)
  await makeKey(place.dataFolder)
  // Read again: of two that made one at the same moment, both take the one that lies there.
  const made = await readSecretsKey(place)
  if (!made.ok) return made
  return made.value === null ? refuse(wrongFile(place.dataFolder)) : accept(made.value)
}

/** The key of an installation; null where none was made. */
export async function readSecretsKey({ text, dataFolder }: SecretsPlace): Promise<Outcome<KeyObject | null>> {
  const isNamed = text.trim() !== ''
  const written = isNamed ? text : await textIn(join(dataFolder, fileName))
  if (written === null) return accept(null)
  const key = written === undefined ? null : keyOfText(written)
  if (key === null) return refuse(isNamed ? wrongText : wrongFile(dataFolder))
  return accept(key)
}

/** The text of a file; null where there is none, nothing where it may not be read. */
async function textIn(path: string): Promise<string | null | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return null
    if (code === 'EACCES') return undefined
    throw error
  }
}

/** Writes a key under its name at once and whole, and never over one that is there. */
async function makeKey(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const beside = join(folder, `.${fileName}-${randomBytes(6).toString('hex')}`)
  try {
    const handle = await open(beside, 'wx', 0o600)
    await handle.writeFile(`${textOfKey(newSecretsKey())}\n`)
    await handle.sync()
    await handle.close()
    await link(beside, join(folder, fileName)).catch(unlessThere)
    await syncFolder(folder)
  } finally {
    await rm(beside, { force: true })
  }
}

const unlessThere = (error: unknown): void => {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

const wrongText = problem('wrong-setting', ['SECRETS_KEY'], {
  vi: 'SECRETS_KEY phải là 32 byte ngẫu nhiên viết theo Base64 (44 ký tự). Tạo bằng lệnh: openssl rand -base64 32',
  en: 'SECRETS_KEY must be 32 bytes of chance in Base64 (44 characters). Make one with: openssl rand -base64 32',
})

const wrongFile = (folder: string) =>
  problem('secrets-key-unreadable', [folder], {
    vi: `Không đọc được khóa bí mật ${join(folder, fileName)}: tệp hỏng, hoặc tài khoản chạy dịch vụ không có quyền đọc. Hãy đặt lại tệp cũ từ bản sao của thư mục dữ liệu và cấp quyền đọc cho tài khoản chạy dịch vụ; nếu tệp đã mất hẳn, hãy xóa tệp hỏng rồi khởi động lại: người dùng mã xác thực sẽ cần liên kết đặt mật khẩu mới.`,
    en: `The key ${join(folder, fileName)} cannot be read: it is damaged, or the account of the service may not read it. Put the old file back and let that account read it; where it is lost for good, remove the damaged file and start again: whoever has an authenticator then needs a link to set a new password.`,
  })
