import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Address, databaseUrl } from './database-url.ts'
import { isAlive } from './is-alive.ts'
import type { Layout } from './layout.ts'

/** What a running PostgreSQL wrote into its folder. */
export type Postmaster = Address & { readonly pid: number; readonly isReady: boolean }

/**
 * What is in the folder of a database: a server that answers, one that comes or goes, or none. A server counts only if it says
 * itself that this folder is its own: a number in a file left behind may be anybody's by now.
 */
export type Presence =
  | { readonly state: 'running'; readonly postmaster: Postmaster; readonly url: string }
  | { readonly state: 'busy'; readonly pids: readonly number[]; readonly isStuck: boolean }
  | { readonly state: 'none' }

/** Looks whether a server runs on the folder; changes and ends nothing. */
export async function lookFor(layout: Layout): Promise<Presence> {
  const postmaster = await readPostmaster(layout.database)
  const answer = postmaster === null ? 'silent' : await ask(postmaster, layout.database)
  if (postmaster !== null && answer === 'ours')
    return { state: 'running', postmaster, url: databaseUrl(postmaster) }
  const pids = await processesIn(layout.database, postmaster)
  const isStuck = answer === 'recovering' && (await nobodyRecovers(pids))
  if (pids.length > 0 || answer === 'busy' || answer === 'recovering') return { state: 'busy', pids, isStuck }
  return { state: 'none' }
}

/**
 * Removes a `postmaster.pid` whose number another living process has by now: PostgreSQL would take it for its own. Any other file
 * left behind PostgreSQL replaces itself. Only before a start: a server that is just starting writes a file of its own.
 */
export async function removeForeignNumber({ database }: Layout): Promise<void> {
  const postmaster = await readPostmaster(database)
  if (postmaster === null || !isAlive(postmaster.pid) || process.platform !== 'linux') return
  if ((await processesIn(database, postmaster)).length > 0) return
  const now = await readPostmaster(database)
  if (now?.pid === postmaster.pid) await rm(join(database, 'postmaster.pid'), { force: true })
}

/** Reads `postmaster.pid`: process, folder, start, port, socket folder, address, memory and state, a line each. */
export async function readPostmaster(database: string): Promise<Postmaster | null> {
  const text = await readFile(join(database, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid = '', , , port = '', socket = '', , , status = ''] = text.split('\n')
  if (!/^\d+$/.test(pid)) return null
  const isReady = status.startsWith('ready')
  return { pid: Number(pid), port: Number(port) || 5432, socket: socket.trim(), isReady }
}

type Answer = 'ours' | 'recovering' | 'busy' | 'silent'

/** Whether the server at a socket answers and has this folder as its own. */
async function ask(postmaster: Postmaster, database: string): Promise<Answer> {
  if (postmaster.socket === '' || !postmaster.isReady) return 'silent'
  const client = new pg.Client({
    connectionString: databaseUrl(postmaster, 'postgres'),
    connectionTimeoutMillis: 5000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>(
      "select current_setting('data_directory') as folder",
    )
    return (await isSame(rows[0]?.folder ?? '', database)) ? 'ours' : 'silent'
  } catch (error) {
    // 57P03: the server is starting, stopping or recovering.
    if (!(error instanceof Error && 'code' in error && error.code === '57P03')) return 'silent'
    return error.message.includes('in recovery mode') ? 'recovering' : 'busy'
  } finally {
    void client.end().catch(() => {})
  }
}

/**
 * Whether none of the processes is the one that recovers. PostgreSQL 18 whose recovering process was itself killed after a crash
 * waits for it for ever, and lets nobody in.
 */
async function nobodyRecovers(pids: readonly number[]): Promise<boolean> {
  if (process.platform !== 'linux' || pids.length === 0) return false
  const titles = await Promise.all(pids.map(pid => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return !titles.some(title => title.startsWith('postgres: startup'))
}

const isSame = async (a: string, b: string): Promise<boolean> =>
  (await realpath(a).catch(() => a)) === (await realpath(b).catch(() => b))

/** The living processes of a PostgreSQL whose folder this is: a server, or what a crashed one left behind for a moment. */
export async function processesIn(
  database: string,
  postmaster: Postmaster | null,
): Promise<readonly number[]> {
  // Without /proc only the number in the file is known; PostgreSQL itself then decides whether it still counts.
  if (process.platform !== 'linux')
    return postmaster !== null && isAlive(postmaster.pid) ? [postmaster.pid] : []
  const folder = await realpath(database).catch(() => database)
  const numbers = (await readdir('/proc')).filter(name => /^\d+$/.test(name)).map(Number)
  const ours = await Promise.all(numbers.map(pid => isPostgresIn(pid, folder)))
  return numbers.filter((_, index) => ours[index])
}

/** Whether a process is a PostgreSQL that works in the folder; one that has ended but was not yet taken note of is none. */
export async function isPostgresIn(pid: number, folder: string): Promise<boolean> {
  const place = await readlink(`/proc/${pid}/cwd`).catch(() => '')
  if (place !== folder) return false
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')
  return name.trim() === 'postgres'
}

/** Waits until nothing of a server is left in the folder; false when it takes longer than the milliseconds given. */
export async function isGone(database: string, patience: number): Promise<boolean> {
  const until = performance.now() + patience
  while (performance.now() < until) {
    const postmaster = await readPostmaster(database)
    const left = await processesIn(database, postmaster)
    if (left.length === 0) return true
    await pause(20)
  }
  return false
}
