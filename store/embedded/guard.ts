import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Layout } from './layout.ts'
import { stopServer } from './stop.ts'

/**
 * A connection that holds locks for as long as this process lives: one shared by all who use the database, so that the last one
 * knows that it is the last; and one that only a single server process may hold. They vanish with the process, however it ends.
 */
export type Guard = { readonly client: pg.Client }

/** Who serves the data folder already, and since when. */
export type Holder = { readonly name: string; readonly since: Date }

/**
 * What came of asking for the locks: they are held, another server holds one, the cluster has no database yet, or it is just being
 * stopped.
 */
export type Guarded =
  | { readonly state: 'held'; readonly guard: Guard }
  | { readonly state: 'taken'; readonly holder: Holder }
  | { readonly state: 'missing' }
  | { readonly state: 'leaving' }

// Locks of a number of our own, so that no other program's are meant.
const family = 766_2025
const users = 1
const server = 2

/** A process that was just ended still holds its locks for an instant. */
const patience = 3000

/** Takes the locks over a connection of its own. */
export async function takeGuard(url: string, isServer: boolean): Promise<Guarded> {
  const name = `thuocdo ${isServer ? 'server' : 'command'} ${process.pid} ${hostname()}`.slice(0, 63)
  const client = new pg.Client({ connectionString: url, application_name: name, keepAlive: true })
  client.on('error', () => {})
  try {
    await client.connect()
    const outcome = await locksOf(client, isServer)
    if (outcome.state !== 'held') await client.end()
    return outcome
  } catch (error) {
    void client.end().catch(() => {})
    const isMissing = error instanceof Error && 'code' in error && error.code === '3D000'
    return { state: isMissing ? 'missing' : 'leaving' }
  }
}

async function locksOf(client: pg.Client, isServer: boolean): Promise<Guarded> {
  if (!(await tryLock(client, 'pg_try_advisory_lock_shared', users))) return { state: 'leaving' }
  const until = performance.now() + patience
  while (isServer && !(await tryLock(client, 'pg_try_advisory_lock', server))) {
    const holder = await holderOf(client)
    if (holder !== null && performance.now() > until) return { state: 'taken', holder }
    await pause(50)
  }
  return { state: 'held', guard: { client } }
}

async function tryLock(client: pg.Client, how: string, lock: number): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>(`select ${how}($1, $2) as got`, [family, lock])
  return rows[0]?.got === true
}

async function holderOf(client: pg.Client): Promise<Holder | null> {
  const { rows } = await client.query<Holder>(
    `select application_name as name, backend_start as since from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and classid = $1 and objid = $2 and granted`,
    [family, server],
  )
  return rows[0] ?? null
}

/** Gives the locks back; whoever is the last stops the server. While it stops, nobody new is let in. */
export async function leave({ client }: Guard, layout: Layout): Promise<void> {
  try {
    await client.query('select pg_advisory_unlock_shared($1, $2)', [family, users])
    if (await tryLock(client, 'pg_try_advisory_lock', users)) await stopServer(layout)
  } finally {
    await client.end().catch(() => {})
  }
}
