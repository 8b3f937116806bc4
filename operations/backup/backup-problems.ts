import { type Problem, problem, type Words, warning } from '@thuocdo/engine'
import type { LostEntries } from '@thuocdo/store'
import { timeInVietNam } from '../time-in-viet-nam.ts'

/** The file is not what was written: a byte changed, or its end is missing. */
export const damaged = (file: string): Problem =>
  problem('backup-damaged', [file], {
    vi: `Bản sao lưu ${file} bị hỏng hoặc bị cắt cụt. Không có gì bị thay đổi; hãy dùng một bản sao lưu khác.`,
    en: `The backup ${file} is damaged or cut short. Nothing was changed; use another backup.`,
  })

/** The file is something else. */
export const notABackup = (file: string): Problem =>
  problem('not-a-backup', [file], {
    vi: `${file} không phải là bản sao lưu của Thước Đo. Hãy chỉ đúng tệp do lệnh thuocdo backup ghi ra.`,
    en: `${file} is not a backup of Thước Đo. Name a file that thuocdo backup wrote.`,
  })

/** The file, or the database in it, was made by a later version. */
export const newerBackup = (file: string, by: string): Problem =>
  problem('backup-newer', [file], {
    vi: `Bản sao lưu ${file} do phiên bản mới hơn ghi ra (${by}). Hãy khôi phục bằng phiên bản ấy hoặc mới hơn.`,
    en: `The backup ${file} was written by a newer version (${by}). Restore it with that version or a newer one.`,
  })

/** A step of the database in the backup is not one of this version. */
export const strangeStep = (file: string, step: string): Problem =>
  problem('backup-other-step', [file, step], {
    vi: `Bản sao lưu ${file} có bước nâng cấp ${step} khác với phiên bản này. Hãy khôi phục bằng đúng phiên bản đã sao lưu.`,
    en: `The backup ${file} has a step ${step} that differs from this version's. Restore it with the version that wrote it.`,
  })

/** An encrypted backup without a key. */
export const keyMissing: Problem = problem('backup-key-missing', [], {
  vi: 'Thiếu khóa sao lưu. Hãy đặt biến BACKUP_KEY hoặc dùng --key-file <tệp>.',
  en: 'The backup key is missing. Set the variable BACKUP_KEY or use --key-file <file>.',
})

/** There is something where the backup would go. */
export const alreadyThere = (file: string): Problem =>
  problem('backup-there', [file], {
    vi: `Đã có tệp ${file}. Hãy chọn tên khác; bản sao lưu cũ không bị ghi đè.`,
    en: `There is a file ${file} already. Choose another name; an old backup is never written over.`,
  })

/** An installation in which nobody is. */
export const nothingToBackUp: Problem = problem('nothing-to-back-up', [], {
  vi: 'Bản cài đặt này chưa có đơn vị sử dụng nào nên không có gì để sao lưu; không tệp nào được ghi. Hãy kiểm tra DATA và DATABASE_URL có chỉ đúng nơi không.',
  en: 'This installation has no tenant, so there is nothing to back up; no file was written. Check that DATA and DATABASE_URL name the right place.',
})

/** A tenant that is not there. */
export const unknownTenant = (slug: string, known: readonly string[]): Problem =>
  problem('unknown-tenant', [slug], {
    vi: `Không có đơn vị sử dụng “${slug}”. Hiện có: ${known.join(', ') || 'chưa có đơn vị nào'}.`,
    en: `There is no tenant “${slug}”. There are: ${known.join(', ') || 'none yet'}.`,
  })

/** The database holds tenants that the restore would replace: which database it is stands in the sentence, its password does not. */
export const notEmpty = (inTheWay: readonly LostEntries[], place: string): Problem =>
  problem('target-not-empty', [], {
    vi: `Cơ sở dữ liệu đích${place} đã có dữ liệu (${inTheWay.map(one => lostWords(one).vi).join('; ')}). Hãy khôi phục vào cơ sở dữ liệu trống, hoặc thêm --replace để thay thế hẳn.`,
    en: `The target database${place} holds data already (${inTheWay.map(one => lostWords(one).en).join('; ')}). Restore into an empty one, or add --replace to replace it for good.`,
  })

/** What a tenant loses where a backup takes its place. */
export const lostWords = ({ tenant, lost, since }: LostEntries): Words =>
  since === null
    ? { vi: `${tenant}: không mất mục nhật ký nào`, en: `${tenant}: no entry of the trail is lost` }
    : {
        vi: `${tenant}: mất ${lost} mục nhật ký, ghi từ ${timeInVietNam(since)} (giờ Việt Nam)`,
        en: `${tenant}: ${lost} ${lost === 1 ? 'entry' : 'entries'} of the trail lost, recorded since ${timeInVietNam(since)} (Việt Nam time)`,
      }

/** Another process restores into the same database. */
export const restoreUnderWay: Problem = problem('restore-under-way', [], {
  vi: 'Một lượt khôi phục khác đang chạy trên cơ sở dữ liệu này. Hãy đợi lượt ấy xong rồi thử lại.',
  en: 'Another restore is under way in this database. Wait for it to end and try again.',
})

/** What was loaded is not what the backup says it holds. */
export const loadedOtherwise = (tenant: string, what: string): Problem =>
  problem('restore-differs', [tenant], {
    vi: `Dữ liệu vừa nạp của “${tenant}” không khớp với bản sao lưu (${what}). Trạng thái cũ được giữ nguyên; hãy dùng bản sao lưu khác.`,
    en: `What was loaded for “${tenant}” differs from the backup (${what}). The old state stands; use another backup.`,
  })

/** Files that are cited but lie nowhere, or are not what they were: the backup is made without them. */
export const filesMissing = (tenant: string, hashes: readonly string[]): Problem =>
  warning('files-missing', [tenant], {
    vi: `${hashes.length} tệp được dẫn trong “${tenant}” không còn hoặc đã hỏng trong kho tệp (${shown(hashes)}). Bản sao lưu vẫn được ghi nhưng thiếu các tệp này; hãy tìm lại tệp gốc.`,
    en: `${hashes.length} cited files of “${tenant}” are gone or damaged in the file store (${shown(hashes)}). The backup was written without them; look for the originals.`,
  })

/** Authenticators whose keys no key at hand opens: their owners cannot come in with them. */
export const authenticatorsUnreadable = (tenant: string, count: number): Problem =>
  warning('authenticators-unreadable', [tenant], {
    vi: `Mã xác thực của ${count} người ở “${tenant}” không dùng được ở đây: bản sao lưu không mang khóa bí mật của chúng. Hãy đặt tệp secrets.key cũ vào thư mục dữ liệu rồi khôi phục lại, hoặc cấp cho họ liên kết đặt mật khẩu.`,
    en: `The authenticators of ${count} in “${tenant}” do not work here: the backup does not carry their secrets key. Put the old secrets.key into the data folder and restore again, or give them links to set a password.`,
  })

/** Files that the backup lacks, since they were gone or damaged when it was made: all else was restored. */
export const filesNotRestored = (tenant: string, hashes: readonly string[]): Problem =>
  warning('files-missing', [tenant], {
    vi: `Bản sao lưu thiếu ${hashes.length} tệp của “${tenant}” vì chúng đã mất hoặc hỏng từ trước khi sao lưu (${shown(hashes)}). Mọi thứ khác đã được khôi phục; hãy lấy lại các tệp này từ một bản sao lưu cũ hơn, hoặc xin đơn vị nộp lại.`,
    en: `The backup lacks ${hashes.length} ${hashes.length === 1 ? 'file' : 'files'} of “${tenant}” that ${hashes.length === 1 ? 'was' : 'were'} gone or damaged when it was made (${shown(hashes)}). All else was restored; fetch them from an older backup, or ask the unit for them.`,
  })

const shown = (hashes: readonly string[]): string => {
  const first = hashes.slice(0, 3).map(hash => hash.slice(0, 12))
  return hashes.length > first.length ? `${first.join(', ')}, …` : first.join(', ')
}
