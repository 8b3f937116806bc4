import { createHash } from 'node:crypto'
import { chown, lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import { barrierTo } from './barrier.ts'
import type { Owner } from './owner.ts'

/** Where the parts of an embedded database lie. */
export type Layout = {
  /** The data folder of the installation. */
  readonly folder: string
  /** The folder of PostgreSQL itself. */
  readonly database: string
  /** The folder of its socket, closed to everybody else. */
  readonly socket: string
  /** What it says of itself; the last starts are kept beside it. */
  readonly log: string
}

// The system takes 107 bytes for the path of a socket, macOS 103.
const longestSocketPath = 103

/** The layout of a data folder. The socket lies elsewhere where the path would be too long for the system. */
export function layoutOf(dataFolder: string): Layout {
  const folder = resolve(dataFolder)
  const inside = join(folder, 'socket')
  const short = join(tmpdir(), `thuocdo-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
  const isLong = Buffer.byteLength(join(inside, '.s.PGSQL.5432')) > longestSocketPath
  return {
    folder,
    database: join(folder, 'postgresql'),
    socket: isLong ? short : inside,
    log: join(folder, 'log', 'postgresql.log'),
  }
}

/** Makes the folders that are missing, and sees that the database's account can reach them. */
export async function prepareFolders(layout: Layout, owner: Owner | null): Promise<Outcome<Layout>> {
  const { folder, socket } = layout
  try {
    // The account of the database passes the folder, but does not read what else lies there.
    await mkdir(folder, { recursive: true, mode: owner === null ? 0o700 : 0o711 })
    const barrier = await barrierTo(folder, owner)
    if (barrier !== null) return refuse(blocked(folder, barrier))
    await mkdir(join(folder, 'log'), { recursive: true, mode: 0o700 })
    await makePrivate(socket, owner)
    return (await isPrivate(socket, owner)) ? accept(layout) : refuse(foreignSocket(socket))
  } catch (error) {
    return refuse(notWritable(folder, error))
  }
}

async function makePrivate(folder: string, owner: Owner | null): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { uid } = await lstat(folder)
  if (owner !== null && uid === 0) await chown(folder, owner.uid, owner.gid)
}

// Whoever may write where the socket lies could stand in for the database.
async function isPrivate(folder: string, owner: Owner | null): Promise<boolean> {
  const found = await lstat(folder)
  return found.isDirectory() && found.uid === (owner?.uid ?? process.getuid?.()) && (found.mode & 0o077) === 0
}

const blocked = (folder: string, barrier: string) =>
  problem('folder-not-passable', [], {
    vi: `Thư mục dữ liệu “${folder}”: tài khoản chạy cơ sở dữ liệu không đi qua được “${barrier}”. Hãy chọn nơi khác bằng DATA (chẳng hạn /var/lib/thuocdo), hoặc cho phép đi qua: chmod o+x “${barrier}”.`,
    en: `The data folder “${folder}”: the account that runs the database cannot pass “${barrier}”. Choose another place with DATA (such as /var/lib/thuocdo), or let it pass: chmod o+x “${barrier}”.`,
  })

const foreignSocket = (folder: string) =>
  problem('folder-not-private', [], {
    vi: `Thư mục “${folder}” của kết nối cơ sở dữ liệu thuộc tài khoản khác hoặc mở cho người khác. Hãy xoá thư mục ấy rồi chạy lại.`,
    en: `The folder “${folder}” of the database's socket belongs to another account or is open to others. Remove it, then start again.`,
  })

const notWritable = (folder: string, error: unknown) => {
  const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return problem('folder-not-writable', [], {
    vi: `Không ghi được vào thư mục dữ liệu “${folder}” (${detail}). Hãy cấp quyền ghi cho tài khoản chạy máy chủ, hoặc chọn nơi khác bằng DATA.`,
    en: `The data folder “${folder}” cannot be written (${detail}). Give the account that runs the server the right to write, or choose another place with DATA.`,
  })
}
