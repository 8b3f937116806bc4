import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import {
  appendEntries,
  type Connection,
  connectInstallation,
  connectTenant,
  readMilestones,
  sql,
} from '@thuocdo/store'
import { freshTenant } from '@thuocdo/store/testing'
import { newId } from '../new-id.ts'
import type { Files } from '../ports/files.ts'
import { filesInMemory, type TestEffects } from '../testing/effects.ts'
import { foundTenant, seededEffects, seedFile } from '../testing/seeded.ts'
import { verifyTenant } from '../trail/verify-tenant.ts'
import { backUp } from './back-up.ts'
import { checkBackup } from './check-backup.ts'
import { restore } from './restore.ts'

const secret = 'một cụm từ đủ dài'
const now = () => new Date('2026-01-06T02:03:04Z')

async function folderOf(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-backup-'))
  t.after(() => rm(folder, { recursive: true }))
  return folder
}

const order = (fx: TestEffects, out: string) => ({
  connection: { url: fx.url },
  files: () => fx.files,
  secretsKey: fx.secretsKey,
  out,
  secret,
  product: '0.1.0',
  now,
})

const written = async (fx: TestEffects, out: string) => {
  const backup = await backUp(order(fx, out))
  assert.ok(backup.ok, JSON.stringify(backup.problems))
  return backup.value
}

/** Restores a backup into an empty database; its files go where they came from, or into those given. */
const restoreInto = (fx: TestEffects, file: string, connection: Connection, files: Files = fx.files) =>
  restore({
    file,
    secret,
    connection,
    files: () => files,
    secretsKey: fx.secretsKey,
    replace: false,
    now,
  })

const ofRestore = `(select id from chain where kind = 'trail' and subject = 'restore')`

/** An empty database: the schemas of the template are taken away. */
async function emptyDatabase(t: TestContext): Promise<Connection> {
  const { url } = await freshTenant(t)
  const db = connectInstallation({ url, most: 1 })
  await sql`drop schema thuocdo cascade`.execute(db)
  await sql`drop schema tenant_thu cascade`.execute(db)
  await db.destroy()
  return { url }
}

async function listed(files: Files): Promise<readonly string[]> {
  const hashes: string[] = []
  for await (const hash of files.list()) hashes.push(hash)
  return hashes
}

/** All rows but the entries of restores themselves. */
async function everything({ url }: Connection): Promise<unknown> {
  const db = connectTenant({ url, most: 1 }, 'thu')
  const rows = async (table: string, order: string, chain?: string) =>
    (
      await sql
        .raw(
          `select to_jsonb(x) as row from ${table} x ${chain === undefined ? '' : `where ${chain} not in ${ofRestore}`} order by ${order}`,
        )
        .execute(db)
    ).rows
  const all = {
    person: await rows('person', 'id'),
    account: await rows('account', 'person'),
    chain: await rows('chain', 'id', 'id'),
    entry: await rows('entry', 'chain, position', 'chain'),
    disclosure: await rows('disclosure', 'chain, position, field'),
    file: await rows('file', 'hash'),
    setting: await rows('setting', 'name'),
  }
  await db.destroy()
  return all
}

test('what was backed up is restored row for row into another database, with its files and chain heads', async t => {
  const fx = await seededEffects(t)
  const { file, manifest } = await written(fx, join(await folderOf(t), 'a.backup'))
  const [{ heads, files }] = manifest.tenants
  assert.deepEqual([heads.chains, heads.entries, files.count], [3, 12, 1])
  const [connection, kept] = [await emptyDatabase(t), filesInMemory()]
  const restored = await restoreInto(fx, file, connection, kept)
  assert.ok(restored.ok, JSON.stringify(restored.problems))
  assert.deepEqual(await everything(connection), await everything({ url: fx.url }))
  assert.deepEqual(await listed(kept), await listed(fx.files))
  const installation = connectInstallation({ ...connection, most: 1 })
  assert.deepEqual(
    (await readMilestones(installation)).map(({ name }) => name),
    ['restore'],
  )
  await installation.destroy()
})

test('sessions are left out, and a backup again of the restored database holds the same rows', async t => {
  const fx = await seededEffects(t)
  const folder = await folderOf(t)
  const first = await written(fx, join(folder, 'a.backup'))
  const connection = await emptyDatabase(t)
  await restoreInto(fx, first.file, connection)
  const again = await backUp({ ...order(fx, join(folder, 'b.backup')), connection })
  assert.ok(again.ok)
  const rowsOf = ({ manifest }: typeof first) =>
    manifest.tenants[0].tables
      .filter(({ name }) => name !== 'chain' && name !== 'entry')
      .map(({ part, sha256 }) => [part, sha256])
  assert.deepEqual(rowsOf(again.value), rowsOf(first))
  assert.equal(
    first.manifest.tenants[0].tables.some(({ name }) => name === 'session'),
    false,
  )
})

test('a backup is one instant: what is written meanwhile is not in it', async t => {
  const fx = await seededEffects(t)
  const adding = async () => {
    await sql`insert into setting (name, value, changed_at) values ('later', '1', now())`.execute(fx.db)
    return fx.files
  }
  let added: Promise<unknown> | null = null
  const progress = () => {
    added ??= adding()
  }
  const backup = await backUp({ ...order(fx, join(await folderOf(t), 'a.backup')), progress })
  assert.ok(added)
  await added
  assert.ok(backup.ok)
  const setting = backup.value.manifest.tenants[0].tables.find(({ name }) => name === 'setting')
  assert.equal(setting?.rows, 1)
})

test('a byte changed anywhere, and an end cut off anywhere, are refused and nothing is touched', async t => {
  const fx = await seededEffects(t)
  for (const key of [secret, null]) {
    const folder = await folderOf(t)
    const backup = await backUp({ ...order(fx, join(folder, 'a.backup')), secret: key })
    assert.ok(backup.ok)
    const bytes = await readFile(backup.value.file)
    const bad = join(folder, 'bad.backup')
    const places = Array.from({ length: 20 }, (_, i) => Math.floor((i * (bytes.length - 1)) / 19))
    for (const at of places) {
      const changed = Buffer.from(bytes)
      changed[at] ^= 0x10
      await writeFile(bad, changed)
      assert.equal((await checkBackup(bad, key)).ok, false, `a byte at ${at}`)
      await writeFile(bad, bytes.subarray(0, at))
      assert.equal((await checkBackup(bad, key)).ok, false, `cut at ${at}`)
    }
    await writeFile(bad, Buffer.concat([bytes, Buffer.from('x')]))
    assert.equal((await checkBackup(bad, key)).ok, false, 'something added')
    assert.equal((await checkBackup(backup.value.file, key)).ok, true)
  }
})

test('the wrong key, no key, no backup and a short key are told apart', async t => {
  const fx = await seededEffects(t)
  const folder = await folderOf(t)
  const { file } = await written(fx, `${folder}/`)
  assert.equal(file, join(folder, 'thuocdo-20260106-090304.backup'))
  const codeOf = async (path: string, key: string | null) => (await checkBackup(path, key)).problems[0]?.code
  assert.equal(await codeOf(file, 'một cụm từ khác hẳn'), 'backup-key-wrong')
  assert.equal(await codeOf(file, null), 'backup-key-missing')
  const other = join(folder, 'other.txt')
  await writeFile(other, 'Đây là một tệp khác, không phải bản sao lưu')
  assert.equal(await codeOf(other, secret), 'not-a-backup')
  const short = await backUp({ ...order(fx, join(folder, 'b.backup')), secret: 'ngắn' })
  assert.equal(short.problems[0]?.code, 'backup-key-short')
  assert.deepEqual((await readdir(folder)).sort(), ['other.txt', 'thuocdo-20260106-090304.backup'])
})

test('an old backup is never written over, and a tenant that is not there is refused', async t => {
  const fx = await seededEffects(t)
  const out = join(await folderOf(t), 'a.backup')
  await written(fx, out)
  assert.equal((await backUp(order(fx, out))).problems[0]?.code, 'backup-there')
  const unknown = await backUp({ ...order(fx, `${out}2`), tenant: 'khac' })
  assert.equal(unknown.problems[0]?.code, 'unknown-tenant')
})

test('a file that is gone is told, and the rest is backed up', async t => {
  const fx = await seededEffects(t)
  const gone = await seedFile(fx.db, filesInMemory(), 'mất rồi')
  const out = join(await folderOf(t), 'a.backup')
  const backup = await backUp(order(fx, out))
  assert.ok(backup.ok)
  assert.equal(backup.problems[0]?.code, 'files-missing')
  assert.deepEqual(backup.value.manifest.tenants[0].files.missing, [gone])
  const restored = await restoreInto(fx, out, await emptyDatabase(t), filesInMemory())
  assert.ok(restored.ok)
})

test('a database with data is refused, and replaced when that is asked for', async t => {
  const fx = await seededEffects(t)
  const { file } = await written(fx, join(await folderOf(t), 'a.backup'))
  const before = await everything({ url: fx.url })
  await sql`insert into setting (name, value, changed_at) values ('later', '1', now())`.execute(fx.db)
  const into = {
    file,
    secret,
    connection: { url: fx.url },
    files: () => fx.files,
    secretsKey: fx.secretsKey,
    now,
  }
  const refused = await restore({ ...into, replace: false })
  assert.equal(refused.problems[0]?.code, 'target-not-empty')
  assert.notDeepEqual(await everything({ url: fx.url }), before)
  const replaced = await restore({ ...into, replace: true })
  assert.ok(replaced.ok, JSON.stringify(replaced.problems))
  assert.deepEqual(await everything({ url: fx.url }), before)
})

test('what an older backup takes away is told before and after, and stands in the trail that came back', async t => {
  const fx = await seededEffects(t)
  const { file, manifest } = await written(fx, join(await folderOf(t), 'a.backup'))
  const [{ heads }] = manifest.tenants
  const settings = { kind: 'settings', subject: 'all' }
  const at = new Date('2026-02-01T00:00:00Z')
  for (const subject of ['new', 'new', 'newer'])
    await appendEntries(
      fx.db,
      { ...settings, subject },
      [{ act: 'change-setting', body: {} }],
      { at },
      newId(at),
    )
  const told: unknown[] = []
  const into = {
    file,
    secret,
    connection: { url: fx.url },
    files: () => fx.files,
    secretsKey: fx.secretsKey,
    replacing: (lost: unknown) => void told.push(lost),
    now,
  }
  const refused = await restore({ ...into, replace: false })
  assert.match(
    refused.problems[0]?.words.vi ?? '',
    /thu: mất 3 mục nhật ký, ghi từ 2026-02-01 07:00 \(giờ Việt Nam\)/,
  )
  assert.deepEqual(told, [])
  const restored = await restore({ ...into, replace: true })
  assert.ok(restored.ok)
  const lost = { entries: heads.entries + 3, lost: 3, since: at.toISOString() }
  assert.deepEqual(restored.value.lost, [{ tenant: 'thu', ...lost }])
  assert.deepEqual(told, [restored.value.lost])
  const db = connectTenant({ url: fx.url, most: 1 }, 'thu')
  t.after(() => db.destroy())
  const leaves = await db
    .selectFrom('entry')
    .select(['leaf', 'actor'])
    .where('act', '=', 'restore-backup')
    .execute()
  const backup = { at: manifest.at, entries: heads.entries, heads: heads.sha256 }
  assert.deepEqual(
    leaves.map(({ leaf, actor }) => [JSON.parse(leaf).body, actor]),
    [[{ backup, replaced: lost }, null]],
  )
  const { problems } = await verifyTenant(db, {})
  assert.deepEqual(
    problems.filter(({ code }) => code.startsWith('chain')),
    [],
  )
})

test('one tenant alone is restored beside the others', async t => {
  const fx = await seededEffects(t)
  const out = join(await folderOf(t), 'a.backup')
  const backup = await backUp({ ...order(fx, out), tenant: 'thu' })
  assert.ok(backup.ok)
  const { url } = await freshTenant(t)
  const db = connectInstallation({ url, most: 1 })
  await sql`drop schema tenant_thu cascade`.execute(db)
  await foundTenant(url, 'khac')
  const into = {
    file: out,
    secret,
    connection: { url },
    files: () => fx.files,
    secretsKey: fx.secretsKey,
    replace: false,
    now,
  }
  assert.ok((await restore(into)).ok)
  const slugs = await db.selectFrom('tenant').select('slug').orderBy('slug').execute()
  assert.deepEqual(slugs, [{ slug: 'khac' }, { slug: 'thu' }])
  await db.destroy()
  assert.deepEqual(await everything({ url }), await everything({ url: fx.url }))
})

test('letters that waited longer than a day are not sent again after a restore', async t => {
  const fx = await seededEffects(t)
  const [{ id: person }] = await fx.db.selectFrom('person').select('id').limit(1).execute()
  const letter = { person, kind: 'digest', address: 'a@example.vn', subject: 's', words: 'w' }
  await fx.db
    .insertInto('letter')
    .values([
      { ...letter, id: fx.newId(), key: 'old', made_at: new Date('2026-01-04T00:00:00Z') },
      { ...letter, id: fx.newId(), key: 'new', made_at: new Date('2026-01-06T00:00:00Z') },
    ])
    .execute()
  const { file } = await written(fx, join(await folderOf(t), 'a.backup'))
  const connection = await emptyDatabase(t)
  await restoreInto(fx, file, connection)
  const db = connectTenant({ ...connection, most: 1 }, 'thu')
  const waiting = await db.selectFrom('letter').select('key').where('given_up_at', 'is', null).execute()
  assert.deepEqual(waiting, [{ key: 'new' }])
  await db.destroy()
})

test('a restore that is killed leaves the old state, and the next one goes through', async t => {
  const fx = await seededEffects(t)
  const { file } = await written(fx, join(await folderOf(t), 'a.backup'))
  const before = await everything({ url: fx.url })
  const program = `
    import { createSecretKey } from 'node:crypto'
    import { restore } from ${JSON.stringify(new URL('restore.ts', import.meta.url).href)}
    const files = () => ({ has: async () => false, keep: async () => process.kill(process.pid, 'SIGKILL') })
    await restore({ file: ${JSON.stringify(file)}, secret: ${JSON.stringify(secret)}, connection: { url: ${JSON.stringify(fx.url)} },
      files, secretsKey: createSecretKey(Buffer.alloc(32)), replace: true, now: () => new Date() })`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: 'ignore',
  })
  const signal = await new Promise(resolve => child.on('close', (_, how) => resolve(how)))
  assert.equal(signal, 'SIGKILL')
  assert.deepEqual(await everything({ url: fx.url }), before)
  const connection = { url: fx.url }
  const again = async () =>
    restore({
      file,
      secret,
      connection,
      files: () => fx.files,
      secretsKey: fx.secretsKey,
      replace: true,
      now,
    })
  let restored = await again()
  // The server notices some milliseconds later that the killed process is gone.
  for (let tries = 0; restored.problems[0]?.code === 'restore-under-way' && tries < 50; tries++) {
    await new Promise(resolve => setTimeout(resolve, 100))
    restored = await again()
  }
  assert.ok(restored.ok, JSON.stringify(restored.problems))
  assert.deepEqual(await everything(connection), before)
})
