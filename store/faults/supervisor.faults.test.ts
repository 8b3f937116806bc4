import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { layoutOf } from '../embedded/layout.ts'
import { lookFor, processesIn } from '../embedded/postmaster.ts'
import { openStore, type Store, type StoreOptions } from '../open-store.ts'
import { embeddedCluster, serverPrograms, throwAwayFolder } from '../testing/throw-away-cluster.ts'
import { loadOn } from './load.ts'
import { killPostmaster, killRecovery } from './processes.ts'

async function folderFor(t: TestContext): Promise<string> {
  const folder = await throwAwayFolder()
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function opened(options: StoreOptions): Promise<Store> {
  const store = await openStore(options)
  assert.deepEqual(store.problems, [])
  assert.ok(store.ok)
  return store.value
}

async function refusedWith(options: StoreOptions): Promise<readonly string[]> {
  const store = await openStore(options)
  if (store.ok) await store.value.close()
  return store.problems.map(({ code }) => code)
}

const isGone = async (folder: string): Promise<boolean> =>
  (await processesIn(layoutOf(folder).database, null)).length === 0

test('a data folder is served by one server; the second is told which', async t => {
  const dataFolder = await folderFor(t)
  const first = await opened({ dataFolder, isServer: true })
  const second = await openStore({ dataFolder, isServer: true })
  assert.deepEqual(
    second.problems.map(({ code }) => code),
    ['data-folder-served'],
  )
  assert.ok(second.problems[0]?.words.vi.includes(`tiến trình ${process.pid} `))
  assert.deepEqual(await first.tenants(), [])
  await first.close()
  assert.ok(await isGone(dataFolder))
})

test('a command works beside the server, and whoever leaves last stops the database', async t => {
  const dataFolder = await folderFor(t)
  const server = await opened({ dataFolder, isServer: true })
  const command = await opened({ dataFolder })
  await server.close()
  assert.deepEqual(await command.tenants(), [])
  await command.close()
  assert.ok(await isGone(dataFolder))
})

test('a database left behind by a server that was ended is adopted, not started anew', async t => {
  const dataFolder = await folderFor(t)
  const load = loadOn({ dataFolder })
  load.start()
  await load.nextAct()
  await load.kill()
  const before = await lookFor(layoutOf(dataFolder))
  const store = await opened({ dataFolder, isServer: true })
  assert.deepEqual(await lookFor(layoutOf(dataFolder)), before)
  assert.equal(before.state, 'running')
  await store.close()
  assert.ok(await isGone(dataFolder))
})

test('a database whose recovery was itself ended, and that waits for it for ever, is started anew', async t => {
  const dataFolder = await folderFor(t)
  const layout = layoutOf(dataFolder)
  const store = await opened({ dataFolder, isServer: true })
  const isHit = await killRecovery(layout)
  if (!isHit) t.diagnostic('not run: the recovery was over before it could be ended')
  const until = performance.now() + 30_000
  while ((await lookFor(layout)).state !== 'running' && performance.now() < until) await pause(50)
  assert.deepEqual(await store.tenants(), [])
  await store.close()
  assert.ok(await isGone(dataFolder))
})

test('the number of another living process in a file left behind: the file goes, the process stays', async t => {
  const dataFolder = await folderFor(t)
  await leftBehind(dataFolder, String(process.pid))
  const store = await opened({ dataFolder })
  assert.deepEqual(await store.tenants(), [])
  await store.close()
})

test('the number of another PostgreSQL in a file left behind: that one stays', async t => {
  const other = await embeddedCluster()
  t.after(other.remove)
  const dataFolder = await folderFor(t)
  await (await opened({ dataFolder })).close()
  const file = readFileSync(join(other.layout.database, 'postmaster.pid'), 'utf8')
  writeFileSync(join(layoutOf(dataFolder).database, 'postmaster.pid'), file)
  const store = await opened({ dataFolder })
  assert.notEqual(store.connection.url, other.url)
  await store.close()
  assert.equal((await lookFor(other.layout)).state, 'running')
})

test('the number of no process in a file left behind does not matter', async t => {
  const dataFolder = await folderFor(t)
  await leftBehind(dataFolder, '4194301')
  await (await opened({ dataFolder })).close()
})

/** A database that was stopped, with a `postmaster.pid` as a crash leaves it. */
async function leftBehind(dataFolder: string, pid: string): Promise<void> {
  await (await opened({ dataFolder })).close()
  const { database, socket } = layoutOf(dataFolder)
  writeFileSync(join(database, 'postmaster.pid'), `${pid}\n${database}\n0\n5432\n${socket}\n\n0 0\nready\n`)
}

test('a database that ends under its server is brought back, and the next act waits for it', async t => {
  const dataFolder = await folderFor(t)
  const store = await opened({ dataFolder, isServer: true })
  await killPostmaster(layoutOf(dataFolder))
  await pause(50)
  assert.deepEqual(await store.tenants(), [])
  await store.close()
  assert.ok(await isGone(dataFolder))
})

test('a server that comes while the database of another is away is refused all the same', async t => {
  const dataFolder = await folderFor(t)
  const load = loadOn({ dataFolder })
  load.start()
  await load.nextAct()
  await killPostmaster(layoutOf(dataFolder))
  const refused = await refusedWith({ dataFolder, isServer: true })
  await load.nextAct()
  await load.stop()
  assert.deepEqual(refused, ['data-folder-served'])
})

test('a process that began later under the number of an ended server does not keep others away', async t => {
  const dataFolder = await folderFor(t)
  await (await opened({ dataFolder })).close()
  const claim = { pid: process.ppid, began: '1', host: hostname(), since: '2026-01-01T00:00:00.000Z' }
  writeFileSync(join(dataFolder, 'serving.json'), JSON.stringify(claim))
  const store = await opened({ dataFolder, isServer: true })
  await store.close()
})

test('a folder whose path is too long for a socket is served all the same', async t => {
  const folder = await folderFor(t)
  const dataFolder = join(folder, 'một-thư-mục-có-tên-rất-dài'.repeat(4))
  const store = await opened({ dataFolder })
  t.after(() => rm(layoutOf(dataFolder).socket, { recursive: true, force: true }))
  assert.deepEqual(await store.tenants(), [])
  await store.close()
})

test('a data folder that cannot be one is refused with its name', async t => {
  const folder = await folderFor(t)
  writeFileSync(join(folder, 'tệp'), '')
  assert.deepEqual(await refusedWith({ dataFolder: join(folder, 'tệp') }), ['folder-not-writable'])
  assert.deepEqual(await refusedWith({}), ['no-database'])
})

test('a folder that the account of the database cannot pass is refused with what to do', async t => {
  if (process.getuid?.() !== 0) return t.diagnostic('not run: only root starts PostgreSQL as somebody else')
  const folder = await folderFor(t)
  await mkdir(join(folder, 'riêng'), { mode: 0o700 })
  const refused = await openStore({ dataFolder: join(folder, 'riêng', 'data') })
  assert.deepEqual(
    refused.problems.map(({ code }) => code),
    ['folder-not-passable'],
  )
  assert.ok(refused.problems[0]?.words.vi.includes('chmod o+x'))
})

test('programs that are not there, and programs of another major version, are refused', async t => {
  const dataFolder = await folderFor(t)
  assert.deepEqual(await refusedWith({ dataFolder, programs: join(dataFolder, 'không-có') }), [
    'no-embedded-database',
  ])
  await (await opened({ dataFolder })).close()
  const programs = serverPrograms()
  if (programs === null) return t.diagnostic('not run: PostgreSQL 15 is not on this machine')
  assert.deepEqual(await refusedWith({ dataFolder, programs }), ['database-other-major'])
})
