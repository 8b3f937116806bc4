import { numeral, type Words } from '@thuocdo/engine'
import type { DiskSpace, JobCount, LastDone } from '../ports/machine.ts'
import { timeInVietNam } from '../time-in-viet-nam.ts'
import { lastBackup } from './last-backup.ts'
import { lastRestore } from './last-restore.ts'
import { lastVerified } from './last-verified.ts'
import { agoIn, bytesIn, hoursBetween, type StatusLine } from './status-line.ts'

/** What is known of an installation at one instant. */
export type StatusFacts = {
  readonly now: Date
  readonly version: string
  readonly database: {
    readonly version: string
    readonly isEmbedded: boolean
    readonly bytes: number
    /** How long it took to answer, in milliseconds. */
    readonly answeredIn: number
  }
  readonly disk: DiskSpace | null
  readonly milestones: readonly LastDone[]
  /** The tenant that is asked about: a backup or a check of another one is none. */
  readonly tenant: string
  /** Letters not sent yet, since when the oldest waits, and those given up. */
  readonly letters: { readonly waiting: number; readonly oldest: Date | null; readonly givenUp: number }
  /** Null where the queue cannot be asked. */
  readonly jobs: JobCount | null
  /** How many authenticators cannot be read with the secrets key of this installation. */
  readonly unreadable: number
}

/** How an installation stands, in plain words: one line for each thing, with what to do where something is to be done. */
export const statusOf = (facts: StatusFacts): readonly StatusLine[] => [
  versionLine(facts),
  databaseLine(facts),
  diskLine(facts),
  backupLine(facts),
  verifyLine(facts),
  ...restoreLines(facts),
  lettersLine(facts),
  jobsLine(facts),
  ...authenticatorLines(facts),
]

const versionLine = ({ version }: StatusFacts): StatusLine => ({
  topic: 'version',
  mark: 'reu',
  words: { vi: `Thước Đo bản ${version}.`, en: `Thước Đo ${version}.` },
})

function databaseLine({ database: { version, isEmbedded, bytes, answeredIn } }: StatusFacts): StatusLine {
  const ms = Math.max(1, Math.round(answeredIn))
  const words: Words = {
    vi: `PostgreSQL ${version} ${isEmbedded ? 'đi kèm phần mềm' : 'trên máy chủ riêng'}, ${bytesIn(bytes, 'vi')}, trả lời trong ${numeral(ms, 'vi', 0)} ms.`,
    en: `PostgreSQL ${version} ${isEmbedded ? 'that comes with the software' : 'on a server of its own'}, ${bytesIn(bytes, 'en')}, answered in ${numeral(ms, 'en', 0)} ms.`,
  }
  if (ms <= 1000) return { topic: 'database', mark: 'reu', words }
  return {
    topic: 'database',
    mark: 'nghe',
    words,
    advice: {
      vi: 'Cơ sở dữ liệu trả lời chậm. Xem máy có đang chạy việc nặng khác không.',
      en: 'The database is slow to answer. See whether the machine is busy with something else.',
    },
  }
}

function diskLine({ disk }: StatusFacts): StatusLine {
  if (disk === null) return { topic: 'disk', mark: 'nghe', ...unknownDisk }
  const share = disk.whole === 0 ? 0 : disk.free / disk.whole
  const mark = share < 0.05 || disk.free < 1e9 ? 'son' : share < 0.15 ? 'nghe' : 'reu'
  const words: Words = {
    vi: `Đĩa còn trống ${bytesIn(disk.free, 'vi')} trên ${bytesIn(disk.whole, 'vi')}.`,
    en: `${bytesIn(disk.free, 'en')} of ${bytesIn(disk.whole, 'en')} are free on the disk.`,
  }
  return { topic: 'disk', mark, words, ...(mark !== 'reu' && { advice: fullDisk }) }
}

const unknownDisk = {
  words: { vi: 'Không hỏi được dung lượng đĩa.', en: 'The disk could not be asked for its space.' },
  advice: {
    vi: 'Xem dung lượng bằng công cụ của máy chủ.',
    en: 'Look at its space with the tools of the server.',
  },
}

const fullDisk: Words = {
  vi: 'Chuyển bản sao lưu cũ sang máy khác hoặc mở rộng đĩa. Đĩa đầy thì không ai lưu được gì; những gì đã lưu vẫn còn.',
  en: 'Move old backups to another machine or enlarge the disk. With a full disk nobody can save anything; what was saved stays.',
}

const backUpNow: Words = {
  vi: 'Trên máy chủ, trong thư mục cài đặt, chạy lệnh: npx thuocdo backup --out sao-luu/ (lệnh hỏi khóa mã hóa), rồi chép tệp sang máy khác. Để tự sao lưu mỗi đêm: đặt BACKUP_FOLDER và BACKUP_KEY cho máy chủ rồi khởi động lại.',
  en: 'On the server, in the folder of the installation, run: npx thuocdo backup --out backups/ (it asks for the key), then copy the file to another machine. For a backup every night set BACKUP_FOLDER and BACKUP_KEY of the server and start it again.',
}

function backupLine({ milestones, tenant, now }: StatusFacts): StatusLine {
  const last = lastBackup(milestones, tenant)
  if (last === null) return { topic: 'backup', mark: 'son', words: neverBackedUp, advice: backUpNow }
  const hours = hoursBetween(last.at, now)
  const mark = hours > 8 * 24 ? 'son' : hours > 26 ? 'nghe' : 'reu'
  const ago = agoIn(last.at, now)
  const words: Words = { vi: `Sao lưu lần cuối ${ago.vi}.`, en: `Last backup ${ago.en}.` }
  if (last.missing > 0)
    return { topic: 'backup', mark: 'son', words: withoutFiles(words, last.missing), advice: findFiles }
  return { topic: 'backup', mark, words, ...(mark !== 'reu' && { advice: backUpNow }) }
}

const withoutFiles = ({ vi, en }: Words, missing: number): Words => ({
  vi: `${vi} Bản sao lưu ấy thiếu ${missing} tệp minh chứng đã mất hoặc hỏng.`,
  en: `${en} It lacks ${missing} evidence ${missing === 1 ? 'file' : 'files'} that ${missing === 1 ? 'is' : 'are'} gone or damaged.`,
})

const findFiles: Words = {
  vi: 'Trên máy chủ, chạy lệnh npx thuocdo store verify để biết tệp nào, của đơn vị nào; lấy lại từ một bản sao lưu cũ hơn hoặc xin đơn vị nộp lại, rồi sao lưu lại.',
  en: 'On the server, npx thuocdo store verify says which files, of which unit; fetch them from an older backup or ask the unit for them, then back up again.',
}

const neverBackedUp: Words = { vi: 'Chưa sao lưu lần nào.', en: 'Never backed up.' }

const verifyNow: Words = {
  vi: 'Trên máy chủ, trong thư mục cài đặt, chạy lệnh: npx thuocdo store verify.',
  en: 'On the server, in the folder of the installation, run: npx thuocdo store verify.',
}

function verifyLine({ milestones, tenant, now }: StatusFacts): StatusLine {
  const last = lastVerified(milestones, tenant)
  if (last === null) {
    const words = lastRestore(milestones, tenant) === null ? neverVerified : notSinceRestore
    return { topic: 'verify', mark: 'nghe', words, advice: verifyNow }
  }
  const ago = agoIn(last.at, now)
  if (!last.isSound) return { topic: 'verify', mark: 'son', words: brokenSince(ago), advice: brokenAdvice }
  const mark = hoursBetween(last.at, now) > 8 * 24 ? 'nghe' : 'reu'
  const words: Words = {
    vi: `Nhật ký được kiểm tra ${ago.vi}: mọi chuỗi còn nguyên vẹn.`,
    en: `The trail was verified ${ago.en}: every chain holds.`,
  }
  return { topic: 'verify', mark, words, ...(mark !== 'reu' && { advice: verifyNow }) }
}

/** Said only where it was: what was recorded after the backup is gone, and whoever misses it must learn why. */
function restoreLines({ milestones, tenant }: StatusFacts): readonly StatusLine[] {
  const last = lastRestore(milestones, tenant)
  if (last === null) return []
  const [at, from] = [last.at, last.from ?? last.at].map(timeInVietNam)
  const words: Words = {
    vi: `Khôi phục lúc ${at} từ bản sao lưu lúc ${from} (giờ Việt Nam).`,
    en: `Restored at ${at} from the backup of ${from} (Việt Nam time).`,
  }
  return [{ topic: 'restore', mark: 'reu', words }]
}

const neverVerified: Words = {
  vi: 'Nhật ký chưa được kiểm tra lần nào.',
  en: 'The trail was never verified.',
}

const notSinceRestore: Words = {
  vi: 'Nhật ký chưa được kiểm tra kể từ khi khôi phục.',
  en: 'The trail was not verified since the restore.',
}

const brokenSince = (ago: Words): Words => ({
  vi: `Lần kiểm tra nhật ký ${ago.vi} thấy chỗ không khớp.`,
  en: `The trail was verified ${ago.en} and does not hold.`,
})

const brokenAdvice: Words = {
  vi: 'Dừng ghi điểm, giữ nguyên máy chủ, đối chiếu với bản sao lưu gần nhất và báo lãnh đạo phụ trách.',
  en: 'Stop recording, leave the server as it is, compare it with the last backup and tell who is in charge.',
}

function lettersLine({ letters: { waiting, oldest, givenUp }, now }: StatusFacts): StatusLine {
  const isStuck = oldest !== null && hoursBetween(oldest, now) > 1
  const words: Words = {
    vi: waiting === 0 ? 'Không có thư nào chờ gửi.' : `${waiting} thư chờ gửi.`,
    en: waiting === 0 ? 'No letter waits to be sent.' : `${waiting} letters wait to be sent.`,
  }
  if (givenUp === 0 && !isStuck) return { topic: 'letters', mark: 'reu', words }
  const failed: Words = {
    vi: `${words.vi} ${givenUp} thư không gửi được.`,
    en: `${words.en} ${givenUp} could not be sent.`,
  }
  return { topic: 'letters', mark: 'nghe', words: givenUp > 0 ? failed : words, advice: mailAdvice }
}

const mailAdvice: Words = {
  vi: 'Kiểm tra máy chủ thư và địa chỉ gửi ở mục Thiết lập. Thông báo vẫn hiện trên bàn làm việc.',
  en: 'Check the mail server and the sender in Settings. Notices still show on the desk.',
}

function jobsLine({ jobs }: StatusFacts): StatusLine {
  if (jobs === null) return { topic: 'jobs', mark: 'nghe', words: noQueue, advice: restartAdvice }
  const words: Words = {
    vi: jobs.waiting === 0 ? 'Không có việc nền nào chờ.' : `${jobs.waiting} việc nền đang chờ.`,
    en: jobs.waiting === 0 ? 'No job waits.' : `${jobs.waiting} jobs wait.`,
  }
  if (jobs.failed === 0) return { topic: 'jobs', mark: 'reu', words }
  return {
    topic: 'jobs',
    mark: 'nghe',
    words: { vi: `${words.vi} ${jobs.failed} việc hỏng.`, en: `${words.en} ${jobs.failed} failed.` },
    advice: restartAdvice,
  }
}

/** Said only where something is wrong: few have an authenticator, and nobody else needs to know of the key. */
const authenticatorLines = ({ unreadable }: StatusFacts): readonly StatusLine[] =>
  unreadable === 0
    ? []
    : [
        {
          topic: 'authenticators',
          mark: 'son',
          words: {
            vi: `${unreadable} người dùng mã xác thực không đăng nhập được: khóa bí mật của bản cài đặt không phải khóa đã dùng.`,
            en: `${unreadable} ${unreadable === 1 ? 'person' : 'people'} with an authenticator cannot sign in: the secrets key of this installation is not the one it was sealed with.`,
          },
          advice: {
            vi: 'Đặt lại tệp secrets.key cũ (hoặc SECRETS_KEY) rồi khởi động lại; nếu khóa đã mất, cấp cho từng người liên kết đặt mật khẩu: liên kết ấy tắt mã xác thực cũ.',
            en: 'Put the old file secrets.key (or SECRETS_KEY) back and start again; where the key is lost, give each of them a link to set a password, which takes the authenticator off.',
          },
        },
      ]

const noQueue: Words = {
  vi: 'Không hỏi được hàng đợi việc nền.',
  en: 'The queue of jobs could not be asked.',
}

const restartAdvice: Words = {
  vi: 'Xem nhật ký của máy chủ để biết vì sao, rồi khởi động lại dịch vụ.',
  en: 'The log of the server says why; then restart the service.',
}
