import { accept, type Outcome, type Problem, problem, refuse } from '@thuocdo/engine'
import type { RemovalOrder, RemovedTenant, Tenant } from '@thuocdo/store'
import { answer, misuse, sayJson } from './answer.ts'
import { backupSecret } from './backup-secret.ts'
import { type Exit, exits, type Input, type Session, textOf } from './command.ts'
import type { Installation } from './with-installation.ts'

/** `thuocdo tenant remove`: a tenant goes with all its data, after its name was typed and a backup of it was made or declined. */
export async function removeTenant(
  installation: Installation,
  slug: string,
  input: Input,
  session: Session,
): Promise<Exit> {
  const { store } = installation
  const tenant = (await store.tenants()).find(one => one.slug === slug)
  const wrong = tenant === undefined ? [] : unconfirmed(tenant, input)
  if (wrong.length > 0) return misuse(session, wrong, 'tenant')
  const backup = tenant === undefined ? accept(null) : await backupOf(installation, slug, input, session)
  if (!backup.ok) return answer(session, backup, () => exits.problems)
  const removed = await store.removeTenant({ slug, now: session.now(), backup: backup.value })
  return answer(session, removed, one => show(one, session))
}

function unconfirmed({ nameVi }: Tenant, input: Input): readonly Problem[] {
  const isNamed = textOf(input, 'confirm')?.normalize('NFC') === nameVi.normalize('NFC')
  const isCared = textOf(input, 'out') !== undefined || input.options['without-backup'] === true
  return [...(isNamed ? [] : [nameMissing(nameVi)]), ...(isCared ? [] : [backupMissing])]
}

/** A backup that lacks files is not what somebody counts on who then removes the rest. */
async function backupOf(
  { store, files, secretsKey, product }: Installation,
  tenant: string,
  input: Input,
  session: Session,
): Promise<Outcome<RemovalOrder['backup']>> {
  const out = textOf(input, 'out')
  if (out === undefined) return accept(null)
  const secret = await backupSecret(input, session, true)
  if (!secret.ok) return secret
  if (secret.value === null) return refuse(keyMissing)
  const { backUp } = await import('@thuocdo/operations/acts')
  const { connection } = store
  const order = {
    connection,
    files,
    secretsKey,
    out,
    secret: secret.value,
    product,
    now: session.now,
    tenant,
  }
  const written = await backUp(order)
  if (!written.ok) return written
  const [copied] = written.value.manifest.tenants
  if (written.problems.length > 0 || copied === undefined) return refuse(...written.problems, notWhole)
  return accept({ file: written.value.file, heads: copied.heads.sha256 })
}

function show(removed: RemovedTenant, session: Session): Exit {
  if (session.json) return sayJson(session, { removed })
  const { slug, nameVi, entries, backup } = removed
  const kept =
    backup === null ? { vi: '', en: '' } : { vi: ` Bản sao lưu: ${backup}.`, en: ` Backup: ${backup}.` }
  session.terminal.out(
    session.language === 'vi'
      ? `Đã gỡ đơn vị sử dụng ${slug} (${nameVi}) với ${entries} mục nhật ký.${kept.vi} Các tệp trong thư mục files vẫn còn nguyên.\n`
      : `Removed the tenant ${slug} (${nameVi}); entries of its trail: ${entries}.${kept.en} The files in the folder files are still there.\n`,
  )
  return exits.fine
}

const nameMissing = (name: string) =>
  problem('name-not-confirmed', [], {
    vi: `Gỡ là xóa hẳn mọi dữ liệu của đơn vị “${name}”. Hãy xác nhận bằng đúng tên ấy: --confirm "${name}".`,
    en: `Removing deletes all data of “${name}” for good. Confirm with exactly that name: --confirm "${name}".`,
  })

const backupMissing = problem('option-missing', [], {
  vi: 'Hãy ghi --out <tệp|thư-mục> để sao lưu đơn vị này trước khi gỡ, hoặc --without-backup nếu không cần giữ gì.',
  en: 'Give --out <file|folder> to back the tenant up first, or --without-backup if nothing is to be kept.',
})

const keyMissing = problem('backup-key-missing', [], {
  vi: 'Thiếu khóa sao lưu nên chưa gỡ gì cả: hãy đặt biến BACKUP_KEY hoặc dùng --key-file <tệp>.',
  en: 'The backup key is missing, so nothing was removed: set the variable BACKUP_KEY or use --key-file <file>.',
})

const notWhole = problem('backup-not-whole', [], {
  vi: 'Bản sao lưu vừa ghi không đủ nên chưa gỡ gì cả. Hãy tìm lại tệp gốc, hoặc dùng --without-backup nếu chấp nhận mất.',
  en: 'The backup that was written is not whole, so nothing was removed. Look for the originals, or use --without-backup if they may be lost.',
})
