import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Problem } from '@thuocdo/engine'
import { sql } from 'kysely'
import type { Db } from '../connect.ts'
import { databaseProblem } from '../database-problem.ts'
import { openStore } from '../open-store.ts'
import { throwAwayFolder } from '../testing/throw-away-cluster.ts'
import { appendEntries } from '../trail/append-entries.ts'
import { type Acknowledged, holdsTogether } from './hold-together.ts'

/** A small file system of its own, or null where mounting is not allowed. */
async function smallDisk(t: TestContext, options: string): Promise<string | null> {
  const folder = await throwAwayFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `mode=711,${options}`, 'tmpfs', folder])
  t.after(async () => {
    if (mounted.status === 0) spawnSync('umount', ['-l', folder])
    await rm(folder, { recursive: true, force: true })
  })
  return mounted.status === 0 ? folder : null
}

const notMounted = 'not run: a small disk cannot be mounted here'

test('a disk that is full: the act is refused with a sentence, nothing is half done, and acts go on once there is room', t =>
  fillsUp(t, async db => [await act(db)]))

// The database cannot go on without its log: it ends itself, and is brought back once there is room.
test('a disk too full for the log of the database: the same', t => fillsUp(t, logOnly))

/** Something that needs room; gives the acts that it did. */
type Act = (db: Db) => Promise<readonly Acknowledged[]>

async function fillsUp(t: TestContext, grow: Act): Promise<void> {
  const folder = await smallDisk(t, 'size=128m')
  if (folder === null) return t.diagnostic(notMounted)
  const settings = { max_wal_size: '32MB', min_wal_size: '32MB' }
  const store = await openStore({ dataFolder: join(folder, 'data'), isServer: true, settings })
  assert.ok(store.ok, JSON.stringify(store.problems))
  await store.value.addTenant({ slug: 'thu', nameVi: 'Thử', nameEn: 'Trial', hosts: [], isDemo: false })
  const db = await store.value.tenant('thu')
  const before = [await act(db)]
  await fill(join(folder, 'ballast'))
  const { done, refused } = await untilRefused(db, grow)
  t.diagnostic(
    `refused as ${refused.code} after ${done.length} acts; ${await panics(folder)} times the database ended itself`,
  )
  assert.ok(['database-disk-full', 'database-unreachable'].includes(refused.code))
  await rm(join(folder, 'ballast'))
  const after = await untilDone(db)
  await holdsTogether(db, [...before, ...done, after])
  await store.value.close()
}

test('a data folder on a disk that is read only is refused with its name', async t => {
  const folder = await smallDisk(t, 'size=1m,ro')
  if (folder === null) return t.diagnostic(notMounted)
  const store = await openStore({ dataFolder: join(folder, 'data') })
  assert.deepEqual(
    store.problems.map(({ code }) => code),
    ['folder-not-writable'],
  )
})

test('a disk without room for a new database is refused, and nothing of it stays', async t => {
  const folder = await smallDisk(t, 'size=8m')
  if (folder === null) return t.diagnostic(notMounted)
  const store = await openStore({ dataFolder: join(folder, 'data') })
  assert.deepEqual(
    store.problems.map(({ code }) => code),
    ['database-not-made'],
  )
})

async function panics(folder: string): Promise<number> {
  const logs = join(folder, 'data', 'log')
  const texts = await Promise.all((await readdir(logs)).map(name => readFile(join(logs, name), 'utf8')))
  return texts.join('').split('PANIC').length - 1
}

async function fill(file: string): Promise<void> {
  const part = randomBytes(256 * 1024)
  try {
    for (;;) await writeFile(file, part, { flag: 'a' })
  } catch (error) {
    assert.ok(error instanceof Error && 'code' in error && error.code === 'ENOSPC')
  }
}

const mostActs = 4000

async function untilRefused(
  db: Db,
  grow: Act,
): Promise<{ readonly done: readonly Acknowledged[]; readonly refused: Problem }> {
  const done: Acknowledged[] = []
  for (let count = 0; count < mostActs; count++) {
    try {
      done.push(...(await grow(db)))
    } catch (error) {
      const refused = databaseProblem(error)
      if (refused === null) throw error
      return { done, refused }
    }
  }
  throw new Error(`${mostActs} acts fitted on a full disk`)
}

async function untilDone(db: Db): Promise<Acknowledged> {
  for (let tries = 0; tries < 20; tries++) {
    try {
      return await act(db)
    } catch (error) {
      if (databaseProblem(error) === null) throw error
      await pause(200)
    }
  }
  throw new Error('no act was possible after room was made')
}

async function act(db: Db): Promise<Acknowledged> {
  const unit = `unit-${randomUUID()}`
  const words = randomBytes(8000).toString('hex')
  const { chain, entries, head } = await db.transaction().execute(async trx => {
    await trx.insertInto('unit').values({ id: unit, level: 'commune', founded_on: '2025-07-01' }).execute()
    const drafts = [{ act: 'found-unit', body: { unit }, disclosed: { words } }]
    return appendEntries(trx, { kind: 'unit', subject: 'a' }, drafts, { at: new Date() }, randomUUID())
  })
  return { chain, position: entries.at(-1)?.position ?? 0, head: head.toString('hex'), unit }
}

/** Writes into the log of the database alone. */
async function logOnly(db: Db): Promise<readonly Acknowledged[]> {
  await sql`select pg_logical_emit_message(true, 'trial', repeat('x', 4000000))`.execute(db)
  return []
}
