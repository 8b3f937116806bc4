import { setTimeout as pause } from 'node:timers/promises'
import { accept, type Outcome, type Problem, problem, refuse } from '@thuocdo/engine'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import { claim, otherClaim, unclaim } from './claim.ts'
import { embeddedName, inDatabase } from './database-url.ts'
import { ensureRunning } from './ensure-running.ts'
import { type Guard, type Holder, leave, takeGuard } from './guard.ts'
import type { Launch } from './launch.ts'
import { type Layout, layoutOf, prepareFolders } from './layout.ts'
import { ownerOf } from './owner.ts'

/** Which embedded database, and how it is used. */
export type EmbeddedOptions = {
  readonly dataFolder: string
  /** A server keeps every other server away from the folder; a command does not. */
  readonly isServer: boolean
  /** The folder of PostgreSQL's programs, where it is not that of the package (`PG_BIN`). */
  readonly programs?: string | undefined
  /** Settings of PostgreSQL beside the usual ones. */
  readonly settings?: Readonly<Record<string, string>>
  /** Told when the database went away and could not be brought back at once. */
  readonly report?: (problem: Problem) => void
}

/** A supervised database: it is brought back when it goes away, until it is closed. */
export type Embedded = { readonly url: string; readonly close: () => Promise<void> }

/** Where programs are copied to for an account that cannot pass to the package. */
const sharedFolder = '/var/lib/thuocdo'

/** Starts the database of a data folder, or adopts the one that runs there, and keeps it running. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Outcome<Embedded>> {
  const wanted = await prepareLaunch(options)
  if (!wanted.ok) return wanted
  const held = await hold(wanted.value, options.isServer)
  return held.ok ? accept(supervise(wanted.value, held.value, options)) : held
}

async function prepareLaunch({
  dataFolder,
  programs,
  settings = {},
}: EmbeddedOptions): Promise<Outcome<Launch>> {
  const layout = layoutOf(dataFolder)
  const owner = await ownerOf(layout.database)
  const prepared = await prepareFolders(layout, owner)
  if (!prepared.ok) return prepared
  const spare = owner === null ? layout.folder : sharedFolder
  const binaries = await findBinaries({ given: programs, owner, spare })
  return binaries.ok ? accept({ binaries: binaries.value, layout, owner, settings }) : binaries
}

type Held = { readonly url: string; readonly guard: Guard }

const patience = 60_000

async function hold(wanted: Launch, isServer: boolean): Promise<Outcome<Held>> {
  const until = performance.now() + patience
  for (;;) {
    const running = await ensureRunning(wanted)
    if (!running.ok) return running
    const url = running.value.url
    const guarded = await takeGuard(url, isServer)
    if (guarded.state === 'held')
      return isServer
        ? claimed(wanted.layout, { url, guard: guarded.guard })
        : accept({ url, guard: guarded.guard })
    if (guarded.state === 'missing') await makeDatabase(url)
    if (guarded.state === 'taken') return refuse(served(wanted.layout.folder, guarded.holder))
    if (performance.now() > until) return refuse(leaving(wanted.layout.folder))
    await pause(50)
  }
}

/** Only one server for a folder, also when this one was quicker to a database that had gone away under the other. */
async function claimed(layout: Layout, held: Held): Promise<Outcome<Held>> {
  const other = await otherClaim(layout)
  if (other === null) {
    await claim(layout)
    return accept(held)
  }
  await leave(held.guard, layout)
  const name = `thuocdo server ${other.pid} ${other.host}`
  return refuse(served(layout.folder, { name, since: new Date(other.since) }))
}

/** The database of our name, in a cluster that has just been made; another process may be quicker. */
async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: inDatabase(url, 'postgres') })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(`create database ${embeddedName}`)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '42P04')) throw error
  } finally {
    void client.end().catch(() => {})
  }
}

function supervise(wanted: Launch, first: Held, { isServer, report }: EmbeddedOptions): Embedded {
  let closing = false
  let guard = first.guard
  let reviving: Promise<void> = Promise.resolve()
  const watch = (): void => {
    guard.client.once('end', () => {
      if (!closing) reviving = revive()
    })
  }
  const revive = async (): Promise<void> => {
    while (!closing) {
      const held = await hold(wanted, isServer)
      if (held.ok) {
        guard = held.value.guard
        return watch()
      }
      for (const found of held.problems) report?.(found)
      await pause(1000)
    }
  }
  watch()
  return {
    url: first.url,
    close: async () => {
      closing = true
      await reviving
      await unclaim(wanted.layout)
      await leave(guard, wanted.layout)
    },
  }
}

const served = (folder: string, { name, since }: Holder): Problem => {
  const [, , pid = '?', host = ''] = name.split(' ')
  const clock = { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' } as const
  const at = new Intl.DateTimeFormat('sv-SE', clock).format(since)
  return problem('data-folder-served', [], {
    vi: `Thư mục dữ liệu “${folder}” đang được một máy chủ khác phục vụ (tiến trình ${pid} trên ${host}, từ ${at} giờ Việt Nam). Hãy dừng máy chủ ấy trước, hoặc chọn thư mục khác bằng DATA.`,
    en: `The data folder “${folder}” is already served by another server (process ${pid} on ${host}, since ${at} Việt Nam time). Stop that one first, or choose another folder with DATA.`,
  })
}

const leaving = (folder: string): Problem =>
  problem('database-not-answering', [], {
    vi: `Cơ sở dữ liệu trong “${folder}” đang dừng và chưa xong. Hãy chạy lại sau ít phút.`,
    en: `The database in “${folder}” is being stopped and has not finished. Start again in a few minutes.`,
  })
