import { type Problem, problem } from '@thuocdo/engine'

/**
 * What an error of the database means to the person who can act; null where it means a fault of the software. The words name the
 * server, never the account's password.
 * @param url where the database is, for what concerns the address itself
 */
export function databaseProblem(error: unknown, url = ''): Problem | null {
  if (!(error instanceof Error)) return null
  const code = isOfAFile(error) ? '' : codeOf(error)
  const known = sentences.find(({ codes }) => codes.some(start => code.startsWith(start)))
  if (known !== undefined) return known.say(databasePlace(url))
  const isLost = /^Connection terminated|Client has encountered a connection error|timeout expired/.test(
    error.message,
  )
  return isLost ? unreachable(databasePlace(url)) : null
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '')

/** What the system says of a file has the codes of a lost connection, and is none: a missing file, a full disk under a log. */
function isOfAFile(error: Error): boolean {
  const syscall = 'syscall' in error ? String(error.syscall) : ''
  if (codeOf(error) === 'ENOSPC') return true
  return syscall !== '' && syscall !== 'connect' && ('path' in error || codeOf(error) === 'ENOENT')
}

type Sentence = { readonly codes: readonly string[]; readonly say: (place: string) => Problem }

const unreachable = (place: string): Problem =>
  problem('database-unreachable', [], {
    vi: `Không kết nối được với cơ sở dữ liệu${place}. Việc vừa làm chưa chắc đã được ghi: hãy xem lại rồi làm lại sau ít phút. Người quản trị: kiểm tra máy chủ cơ sở dữ liệu và DATABASE_URL.`,
    en: `The database${place} cannot be reached. What was just done may not have been recorded: look again, then repeat it in a few minutes. Administrator: check the database server and DATABASE_URL.`,
  })

const sentences: readonly Sentence[] = [
  {
    codes: ['ECONN', 'ENOENT', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE', '57P0', '08', '25P03'],
    say: unreachable,
  },
  {
    codes: ['ENOTFOUND', 'EAI_AGAIN'],
    say: place =>
      problem('database-unreachable', [], {
        vi: `Không tìm thấy máy chủ cơ sở dữ liệu${place}. Hãy sửa tên máy chủ trong DATABASE_URL.`,
        en: `The database server${place} was not found. Correct the name of the server in DATABASE_URL.`,
      }),
  },
  {
    codes: ['28'],
    say: place =>
      problem('database-refuses-account', [], {
        vi: `Cơ sở dữ liệu${place} không nhận tên đăng nhập hoặc mật khẩu. Hãy sửa DATABASE_URL.`,
        en: `The database${place} does not accept the account or the password. Correct DATABASE_URL.`,
      }),
  },
  {
    codes: ['3D000'],
    say: place =>
      problem('database-missing', [], {
        vi: `Trên máy chủ chưa có cơ sở dữ liệu${place}. Hãy tạo: createdb, rồi chạy lại.`,
        en: `There is no database${place} on the server. Create it with createdb, then start again.`,
      }),
  },
  {
    codes: ['42501'],
    say: place =>
      problem('database-refuses-account', [], {
        vi: `Tài khoản của DATABASE_URL không có đủ quyền trên cơ sở dữ liệu${place}. Hãy cấp quyền tạo lược đồ: GRANT CREATE ON DATABASE.`,
        en: `The account of DATABASE_URL lacks rights on the database${place}. Let it make schemas: GRANT CREATE ON DATABASE.`,
      }),
  },
  {
    codes: ['53100', '58030'],
    say: place =>
      problem('database-disk-full', [], {
        vi: `Đĩa của cơ sở dữ liệu${place} đã đầy: việc vừa làm không được ghi, không có gì dở dang. Hãy giải phóng chỗ trống rồi làm lại.`,
        en: `The disk of the database${place} is full: what was just done is not recorded, and nothing is half done. Free some space, then repeat it.`,
      }),
  },
  {
    codes: ['53'],
    say: place =>
      problem('database-busy', [], {
        vi: `Cơ sở dữ liệu${place} không còn chỗ cho kết nối mới. Hãy làm lại sau ít phút; người quản trị có thể tăng max_connections.`,
        en: `The database${place} has no room for another connection. Repeat it in a few minutes; an administrator may raise max_connections.`,
      }),
  },
  {
    codes: ['25006'],
    say: place =>
      problem('database-read-only', [], {
        vi: `Cơ sở dữ liệu${place} chỉ cho đọc (máy dự phòng?). Hãy chỉ DATABASE_URL đến máy chính.`,
        en: `The database${place} is read only (a standby?). Let DATABASE_URL name the primary server.`,
      }),
  },
]

/** Server and name of a database, as they may be shown, with a space before; without account and password. */
export function databasePlace(url: string): string {
  if (!URL.canParse(url)) return ''
  const { host, pathname, searchParams } = new URL(url)
  const folder = searchParams.get('host')
  return ` “${folder ?? host}${pathname}”`
}
