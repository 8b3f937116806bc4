import { accept, type Outcome, type Problem, problem, refuse } from '@thuocdo/engine'
import { smtpProblems } from '@thuocdo/operations'
import { type DoorSettings, readDoorSettings } from './door-settings.ts'

/** What the environment says to the server. */
export type Settings = {
  /** The folder of the release that is served. */
  readonly release: string
  readonly port: number
  /** The address of this machine on which it listens; empty is every one. */
  readonly host: string
  /** How many threads draw pages beside the one that answers; 0 draws in the one process, one page after the other. */
  readonly workers: number
  /** Where the portal stands on the web, such as `https://chiso.example.vn`; empty where nobody said. */
  readonly address: string
  /** Where what is remembered lies; without it only the portal is served. */
  readonly store?: StoreSettings
  /** Whether an installation without tenant begins with the made-up province. */
  readonly wantsDemo: boolean
  readonly door: DoorSettings
  /** The mail server and the sender; without one letters stand on a page of the desk. */
  readonly mail: { readonly url: string; readonly from: string } | null
  /** The key that seals secrets in the database; empty where it lies in the data folder. */
  readonly secretsKey: string
  /** Where the backup of every night goes; null for none. */
  readonly backup: BackupSettings | null
}

/** The backup of every night: into which folder, with which key, and how many are kept. */
export type BackupSettings = { readonly folder: string; readonly key: string; readonly keep: number }

/** Where the store is: a PostgreSQL server, or else an embedded one in a data folder. */
export type StoreSettings = {
  readonly databaseUrl: string
  readonly dataFolder: string
  /** The folder of PostgreSQL's programs, where it is not that of the package. */
  readonly programs: string
}

/** The most threads that may be asked for. */
const mostWorkers = 64

/** Reads `RELEASE`, `HOST`, `PORT`, `WORKERS`, `SITE`, `DEMO`, where the store is, how one comes in, mail, `SECRETS_KEY` and the nightly backup; without `WORKERS` every core draws, up to four, and a single core needs no threads. */
export function readSettings(environment: NodeJS.ProcessEnv, cores: number): Outcome<Settings> {
  const release = environment.RELEASE ?? ''
  const port = numberIn(environment.PORT || '4310', 65_535)
  const workers = numberIn(environment.WORKERS || String(cores > 1 ? Math.min(cores, 4) : 0), mostWorkers)
  const address = addressOf(environment.SITE ?? '')
  const door = readDoorSettings(environment)
  const backup = readBackup(environment)
  const mail = mailOf(environment)
  const problems = [
    ...(release === '' ? [noRelease] : []),
    ...(port === null ? [wrongNumber('PORT', environment.PORT, 65_535)] : []),
    ...(workers === null ? [wrongNumber('WORKERS', environment.WORKERS, mostWorkers)] : []),
    ...(address === null ? [wrongSite(environment.SITE)] : []),
    ...door.problems,
    ...(mail === null ? [] : smtpProblems(mail)),
    ...backup.problems,
    ...folderMissing(environment),
  ]
  const isRefused = problems.length > 0
  return port === null || workers === null || address === null || !door.ok || !backup.ok || isRefused
    ? refuse(...problems)
    : accept({
        release,
        host: environment.HOST ?? '',
        port,
        workers,
        address,
        ...storeOf(environment),
        wantsDemo: environment.DEMO === 'yes',
        door: door.value,
        mail,
        secretsKey: environment.SECRETS_KEY ?? '',
        backup: backup.value,
      })
}

/** Reads `DATABASE_URL`, `DATA` and `PG_BIN`. With a server named, the data folder holds the files alone. */
function storeOf({ DATABASE_URL = '', DATA = '', PG_BIN = '' }: NodeJS.ProcessEnv) {
  const isWanted = DATABASE_URL !== '' || DATA !== ''
  return isWanted ? { store: { databaseUrl: DATABASE_URL, dataFolder: DATA, programs: PG_BIN } } : {}
}

/** Evidence and logs need a folder also where the database is on another server. */
const folderMissing = ({ DATABASE_URL = '', DATA = '' }: NodeJS.ProcessEnv): readonly Problem[] =>
  DATABASE_URL !== '' && DATA === '' ? [noFolder] : []

/** Reads `SMTP_URL` and `MAIL_FROM`. */
const mailOf = ({ SMTP_URL = '', MAIL_FROM = '' }: NodeJS.ProcessEnv) =>
  SMTP_URL === '' ? null : { url: SMTP_URL, from: MAIL_FROM }

/** Reads `BACKUP_FOLDER`, `BACKUP_KEY` and `BACKUP_KEEP`: a folder without a key would be a backup that nobody makes. */
function readBackup({
  BACKUP_FOLDER = '',
  BACKUP_KEY = '',
  BACKUP_KEEP = '14',
}: NodeJS.ProcessEnv): Outcome<BackupSettings | null> {
  if (BACKUP_FOLDER === '') return accept(null)
  const keep = numberIn(BACKUP_KEEP, 10_000)
  const problems = [
    ...(BACKUP_KEY.length < 12 ? [noBackupKey] : []),
    ...(keep === null || keep === 0 ? [wrongNumber('BACKUP_KEEP', BACKUP_KEEP, 10_000)] : []),
  ]
  return problems.length > 0 || keep === null
    ? refuse(...problems)
    : accept({ folder: BACKUP_FOLDER, key: BACKUP_KEY, keep })
}

function numberIn(text: string, most: number): number | null {
  const number = Number(text)
  return /^\d+$/.test(text) && number <= most ? number : null
}

/** The address of a host, without a slash at the end; nothing where it is none. */
function addressOf(text: string): string | null {
  const address = text.replace(/\/+$/, '')
  return address === '' || /^https?:\/\/[\w.:-]+$/.test(address) ? address : null
}

const wrongSite = (text: string | undefined): Problem =>
  problem('wrong-setting', [], {
    vi: `SITE phải là địa chỉ của cổng, như https://chiso.example.vn, không phải “${text}”`,
    en: `SITE must be the address of the portal, such as https://chiso.example.vn, not “${text}”`,
  })

const noBackupKey = problem('wrong-setting', [], {
  vi: 'BACKUP_FOLDER cần BACKUP_KEY: khóa mã hóa bản sao lưu hằng đêm, ít nhất 12 ký tự. Hãy cất khóa ở nơi khác máy chủ.',
  en: 'BACKUP_FOLDER needs BACKUP_KEY: the key of the nightly backup, at least 12 characters. Keep it elsewhere too.',
})

const noFolder = problem('no-data-folder', ['DATA'], {
  vi: 'DATA: hãy chỉ thư mục giữ tài liệu minh chứng và nhật ký; cần cả khi cơ sở dữ liệu nằm ở máy chủ khác.',
  en: 'DATA: name the folder for evidence and logs; it is needed even where the database is on another server.',
})

const noRelease = problem('no-release', [], {
  vi: 'RELEASE: hãy chỉ thư mục của bản công bố',
  en: 'RELEASE: name the folder of a release',
})

const wrongNumber = (name: string, text: string | undefined, most: number): Problem =>
  problem('wrong-setting', [], {
    vi: `${name} phải là số từ 0 đến ${most}, không phải “${text}”`,
    en: `${name} must be a number from 0 to ${most}, not “${text}”`,
  })
