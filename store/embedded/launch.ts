import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import type { Layout } from './layout.ts'
import type { Owner } from './owner.ts'
import { lookFor } from './postmaster.ts'

/** How PostgreSQL is started on a folder. */
export type Launch = {
  readonly binaries: Binaries
  readonly layout: Layout
  readonly owner: Owner | null
  /** Settings beside the usual ones, or in their place. */
  readonly settings?: Readonly<Record<string, string>>
}

/** What came of a start: it answers, another process still holds the folder, or it ended and said why. */
export type Launched = 'answers' | 'held' | { readonly said: string }

const keptLogs = 5

/**
 * What suits one province: little memory, every commit safe on the disk. What the server says of an error holds neither the values
 * of a statement nor of a row, since a log is no place for personal data.
 */
const usualSettings = (socket: string, major: number): Readonly<Record<string, string>> => ({
  listen_addresses: '',
  unix_socket_directories: `"${socket.replaceAll('"', '""')}"`,
  unix_socket_permissions: '0700',
  port: '5432',
  shared_buffers: '128MB',
  max_connections: '60',
  max_wal_size: '512MB',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  jit: 'off',
  max_logical_replication_workers: '0',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  timezone: 'UTC',
  // Without workers of its own for reading: one province has no need of three processes more.
  ...(major >= 18 && { io_method: 'sync' }),
})

/** Starts PostgreSQL in a session of its own, so that it outlives this process and the keyboard, and waits until it answers. */
export async function launch({ binaries, layout, owner, settings }: Launch): Promise<Launched> {
  await rotate(layout.log)
  const log = await open(layout.log, 'a', 0o600)
  const all = { ...usualSettings(layout.socket, binaries.major), ...settings }
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(binaries.bin, 'postgres'), ['-D', layout.database, ...args], {
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
    ...owner,
  })
  const failed = once(child, 'error').then(([error]) => String(error))
  await Promise.race([once(child, 'spawn'), failed])
  child.unref()
  await log.close()
  return answers(
    layout,
    () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null,
  )
}

async function answers(layout: Layout, hasEnded: () => boolean): Promise<Launched> {
  for (;;) {
    if (hasEnded()) return saidOf(await readFile(layout.log, 'utf8').catch(() => ''))
    if ((await lookFor(layout)).state === 'running') return 'answers'
    await pause(15)
  }
}

// Right after a crash the processes of the old server live on for a moment, and hold the folder.
const heldWords = /lock file .* already exists|pre-existing shared memory block|is still in use/

// What it tells those who connect while it starts or stops is not why it ended.
const passingWords = /the database system is (starting up|shutting down|in recovery)|terminating connection/

function saidOf(log: string): Launched {
  const fatal = log
    .split('\n')
    .filter(line => /FATAL|PANIC|ERROR|error/.test(line) && !passingWords.test(line))
  const said = fatal.at(-1) ?? log.trim().split('\n').at(-1) ?? ''
  return heldWords.test(said) ? 'held' : { said: said.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '').trim() }
}

async function rotate(log: string): Promise<void> {
  const name = (index: number): string => (index === 0 ? log : log.replace(/\.log$/, `.${index}.log`))
  await rm(name(keptLogs), { force: true })
  for (let index = keptLogs; index > 0; index--) await rename(name(index - 1), name(index)).catch(() => {})
}
