import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outcome } from '@thuocdo/engine'
import { findBinaries } from '../embedded/binaries.ts'
import { embeddedName, inDatabase } from '../embedded/database-url.ts'
import { ensureRunning } from '../embedded/ensure-running.ts'
import { initialise } from '../embedded/initialise.ts'
import type { Launch } from '../embedded/launch.ts'
import { type Layout, layoutOf, prepareFolders } from '../embedded/layout.ts'
import { ownerOf } from '../embedded/owner.ts'
import { readPostmaster } from '../embedded/postmaster.ts'
import { stopServer } from '../embedded/stop.ts'

/** A PostgreSQL of its own in a folder that is thrown away. */
export type Cluster = {
  /** The database `postgres`, whose account may make others. */
  readonly url: string
  readonly layout: Layout
  /** Starts it again after it was ended. */
  readonly start: () => Promise<void>
  /** The number of its first process, while it runs. */
  readonly pid: () => Promise<number | null>
  /** Ends it and removes its folder. */
  readonly remove: () => Promise<void>
}

type Settings = Readonly<Record<string, string>>

// A crash of the machine may lose a test's database.
const quick: Settings = { fsync: 'off', max_connections: '120' }

/** A folder that the account of the database can pass to. */
export async function throwAwayFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-thu-'))
  await chmod(folder, 0o711)
  return folder
}

/** The embedded PostgreSQL, reached through its socket. */
export async function embeddedCluster(settings: Settings = quick): Promise<Cluster> {
  return clusterOf(undefined, settings, url => url)
}

/** The programs of PostgreSQL 15 on this machine: `PG15_BIN`, else where Debian puts them; null where there are none. */
export function serverPrograms(): string | null {
  const bin = process.env.PG15_BIN ?? '/usr/lib/postgresql/15/bin'
  return existsSync(join(bin, 'postgres')) ? bin : null
}

/** A PostgreSQL server as others run it: reached over the network of this machine alone, with a password. */
export async function serverCluster(bin: string, settings: Settings = quick): Promise<Cluster> {
  const [port, password] = [await freePort(), randomBytes(12).toString('hex')]
  const listening = { ...settings, listen_addresses: '127.0.0.1', port: String(port) }
  const url = `postgres://${embeddedName}:${password}@127.0.0.1:${port}/postgres`
  return clusterOf(bin, listening, () => url, password)
}

async function clusterOf(
  given: string | undefined,
  settings: Settings,
  urlOf: (socketUrl: string) => string,
  password?: string,
): Promise<Cluster> {
  const folder = await throwAwayFolder()
  const layout = layoutOf(folder)
  const owner = await ownerOf(layout.database)
  const binaries = must(await findBinaries({ given, owner, spare: folder }))
  must(await prepareFolders(layout, owner))
  must(await initialise({ binaries, owner, database: layout.database, ...(password && { password }) }))
  const launch: Launch = { binaries, layout, owner, settings }
  const { url } = must(await ensureRunning(launch))
  return {
    url: inDatabase(urlOf(url), 'postgres'),
    layout,
    start: async () => void must(await ensureRunning(launch)),
    pid: async () => (await readPostmaster(layout.database))?.pid ?? null,
    remove: async () => {
      await stopServer(layout)
      await rm(folder, { recursive: true, force: true })
      await rm(layout.socket, { recursive: true, force: true })
    },
  }
}

function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(outcome.problems.map(({ words }) => words.en).join('\n'))
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise(resolve => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
