import { accept, problem } from '@thuocdo/engine'
import type { WrittenBackup } from '@thuocdo/operations/acts'
import { answer, misuse, sayJson } from '../answer.ts'
import { backupSecret, keyOptions } from '../backup-secret.ts'
import { type Command, type Exit, exits, type Input, type Session, textOf } from '../command.ts'
import { count } from '../count.ts'
import { installationOptions } from '../open-installation.ts'
import { progressOf } from '../progress.ts'
import { type Installation, withInstallation } from '../with-installation.ts'

/** `thuocdo backup`: everything that is remembered, in one file. */
export const backup: Command = {
  name: 'backup',
  about: {
    vi: 'Sao lưu cơ sở dữ liệu và mọi tệp vào một tệp duy nhất, được mã hóa.',
    en: 'Copy database and files into one encrypted file.',
  },
  more: {
    vi: 'Sao lưu ngay khi mọi người đang làm việc; bản sao là trạng thái tại một thời điểm. Khóa lấy từ biến BACKUP_KEY: mất khóa là mất bản sao lưu. Phiên đăng nhập không nằm trong bản sao lưu.',
    en: 'Runs while people work; the copy is the state of one instant. The key is the variable BACKUP_KEY: who loses the key loses the backup. Sessions are not copied.',
  },
  operands: [],
  options: {
    out: {
      value: { vi: 'tệp|thư-mục', en: 'file|folder' },
      about: {
        vi: 'Tệp mới, hoặc thư mục sẵn có (tên đặt theo giờ); không ghi thì lấy biến BACKUP_FOLDER.',
        en: 'A new file, or a folder (the name is the time); the variable BACKUP_FOLDER by default.',
      },
    },
    tenant: {
      value: { vi: 'mã', en: 'code' },
      about: { vi: 'Chỉ sao lưu đơn vị sử dụng này.', en: 'Only this tenant.' },
    },
    ...keyOptions,
    ...installationOptions,
    unencrypted: {
      about: {
        vi: 'Không mã hóa: ai có tệp cũng đọc được mọi dữ liệu; không mang theo khóa bí mật của mã xác thực.',
        en: 'Without encryption: whoever has the file reads everything; the key of authenticators is left out.',
      },
    },
  },
  examples: [
    {
      line: 'thuocdo backup --out /mnt/sao-luu/',
      about: { vi: 'Sao lưu toàn bộ.', en: 'Copy everything.' },
    },
    {
      line: 'thuocdo restore /mnt/sao-luu/thuocdo-20261121-013000.backup',
      about: { vi: 'Khôi phục trên máy khác.', en: 'Restore on another machine.' },
    },
  ],
  run: async (input, session) => {
    const out = textOf(input, 'out') ?? session.environment.BACKUP_FOLDER ?? ''
    if (out === '') return misuse(session, [noTarget], 'backup')
    const isPlain = input.options.unencrypted === true
    const secret = isPlain ? null : await backupSecret(input, session, true)
    if (secret !== null && !secret.ok) return answer(session, secret, () => exits.problems)
    if (!isPlain && secret?.value === null) return misuse(session, [noKey], 'backup')
    return withInstallation(input, session, one => write(one, out, secret?.value ?? null, input, session))
  },
}

async function write(
  { store, files, secretsKey, product, dataFolder }: Installation,
  out: string,
  secret: string | null,
  input: Input,
  session: Session,
): Promise<Exit> {
  const { backUp, bytesIn, sameFiles } = await import('@thuocdo/operations/acts')
  const own = store.isEmbedded ? accept(null) : await sameFiles(store.installation, dataFolder)
  if (!own.ok) return answer(session, own, () => exits.problems)
  const tenant = textOf(input, 'tenant')
  const progress = progressOf(session)
  const written = await backUp({
    connection: store.connection,
    files,
    out,
    secret,
    secretsKey,
    product,
    now: session.now,
    progress: progress.step,
    ...(tenant !== undefined && { tenant }),
  })
  progress.end()
  const size = written.ok ? bytesIn(written.value.bytes, session.language) : ''
  return answer(session, written, value => show(value, size, session))
}

function show({ file, bytes, manifest }: WrittenBackup, size: string, session: Session): Exit {
  const tenants = manifest.tenants.map(({ slug }) => slug)
  const entries = manifest.tenants.reduce((sum, { heads }) => sum + heads.entries, 0)
  const files = manifest.tenants.reduce((sum, one) => sum + one.files.count, 0)
  const missing = manifest.tenants.reduce((sum, one) => sum + one.files.missing.length, 0)
  // It was written, but not whole: whoever watches the exit code must hear of it.
  const exit = missing > 0 ? exits.problems : exits.fine
  if (session.json) {
    sayJson(session, { file, bytes, tenants, entries, files, missing })
    return exit
  }
  session.terminal.out(
    session.language === 'vi'
      ? `Đã sao lưu ${tenants.length} đơn vị sử dụng, ${entries} mục nhật ký, ${files} tệp vào ${file} (${size})\n`
      : `Backed up ${count(tenants.length, 'tenant')}, entries of the trail: ${entries}, ${count(files, 'file')}, to ${file} (${size})\n`,
  )
  return exit
}

const noTarget = problem('option-missing', [], {
  vi: 'Thiếu --out <tệp|thư-mục>: hãy ghi nơi đặt bản sao lưu, hoặc đặt biến BACKUP_FOLDER.',
  en: 'Missing --out <file|folder>: name where the backup goes, or set the variable BACKUP_FOLDER.',
})

const noKey = problem('backup-key-missing', [], {
  vi: 'Thiếu khóa sao lưu: hãy đặt biến BACKUP_KEY hoặc dùng --key-file <tệp>. Nếu chấp nhận ai cũng đọc được, dùng --unencrypted.',
  en: 'The backup key is missing: set the variable BACKUP_KEY or use --key-file <file>. If anyone may read it, use --unencrypted.',
})
