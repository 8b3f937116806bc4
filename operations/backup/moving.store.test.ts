import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { connectInstallation, connectTenant, migrate, openStore, readMigrations, sql } from '@thuocdo/store'
import { embeddedCluster, freshTenant, serverCluster, serverPrograms } from '@thuocdo/store/testing'
import { newSecretsKey } from '../ports/secrets-key.ts'
import { filesInMemory } from '../testing/effects.ts'
import { foundTenant, seededEffects } from '../testing/seeded.ts'
import { backUp } from './back-up.ts'
import type { CopiedTenant } from './manifest.ts'
import { restore } from './restore.ts'

const secret = 'một cụm từ đủ dài'
const now = () => new Date('2026-01-06T02:03:04Z')
const secretsKey = newSecretsKey()

async function folderOf(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-backup-'))
  t.after(() => rm(folder, { recursive: true }))
  return folder
}

/** An empty database on a PostgreSQL of its own kind, opened as the product opens it. */
async function emptyOn(t: TestContext, kind: 'embedded' | 'server') {
  const bin = kind === 'server' ? serverPrograms() : null
  if (kind === 'server' && bin === null) return null
  const cluster = bin === null ? await embeddedCluster() : await serverCluster(bin)
  t.after(() => cluster.remove())
  const store = await openStore({ databaseUrl: cluster.url })
  assert.ok(store.ok, JSON.stringify(store.problems))
  const { connection, serverVersion, close } = store.value
  await close()
  return { connection, serverVersion }
}

test('from any server to the embedded database, on to a PostgreSQL 15 server and back: the same rows and heads', async t => {
  const fx = await seededEffects(t)
  const folder = await folderOf(t)
  const files = () => fx.files
  const copy = async (url: string, name: string) => {
    const made = await backUp({
      connection: { url },
      files,
      secretsKey: fx.secretsKey,
      out: join(folder, name),
      secret,
      product: '0.1.0',
      now,
    })
    assert.ok(made.ok, JSON.stringify(made.problems))
    return made.value
  }
  const first = await copy(fx.url, 'first')
  let [last, restores] = [first, 0]
  for (const kind of ['embedded', 'server', 'embedded'] as const) {
    const target = await emptyOn(t, kind)
    if (target === null) {
      t.diagnostic('not run: there are no programs of PostgreSQL 15 here')
      continue
    }
    const into = {
      file: last.file,
      secret,
      connection: target.connection,
      files,
      secretsKey: fx.secretsKey,
      replace: false,
      now,
    }
    const restored = await restore(into)
    assert.ok(restored.ok, JSON.stringify(restored.problems))
    last = await copy(target.connection.url, `${kind}-${target.serverVersion}-${last.bytes}`)
    restores++
    assert.deepEqual(last.manifest.tenants.map(besideTrail), first.manifest.tenants.map(besideTrail))
    const [{ heads }] = last.manifest.tenants
    assert.equal(heads.entries, first.manifest.tenants[0].heads.entries + restores)
  }
})

/** Every restore adds its own entry to the trail; all else stays as it was. */
const besideTrail = ({ heads: _, tables, ...tenant }: CopiedTenant) => ({
  ...tenant,
  tables: tables.filter(({ name }) => name !== 'chain' && name !== 'entry'),
})

test('a backup of an earlier version is brought up to this one', async t => {
  const { url } = await freshTenant(t)
  const db = connectInstallation({ url, most: 1 })
  await sql`drop schema tenant_thu cascade`.execute(db)
  const steps = await readMigrations('tenant')
  await migrate(db, 'tenant_thu', steps.slice(0, 5))
  await foundTenant(url, 'thu')
  const out = join(await folderOf(t), 'a.backup')
  const files = () => filesInMemory()
  assert.ok((await backUp({ connection: { url }, files, out, secret, secretsKey, product: '0.0.9', now })).ok)
  const restored = await restore({
    file: out,
    secret,
    connection: { url },
    files,
    secretsKey,
    replace: true,
    now,
  })
  assert.ok(restored.ok, JSON.stringify(restored.problems))
  const tenant = connectTenant({ url, most: 1 }, 'thu')
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(tenant)
  assert.deepEqual(
    rows.map(({ name }) => name),
    steps.map(({ name }) => name),
  )
  await Promise.all([db.destroy(), tenant.destroy()])
})

test('a backup of a later version, or with another step of the same name, is refused', async t => {
  const fx = await seededEffects(t)
  const folder = await folderOf(t)
  const codeAfter = async (change: () => Promise<unknown>, name: string) => {
    await change()
    const out = join(folder, name)
    const order = { connection: { url: fx.url }, files: () => fx.files, secret, secretsKey, now }
    assert.ok((await backUp({ ...order, out, product: '9.0.0' })).ok)
    return (await restore({ ...order, file: out, replace: true })).problems[0]
  }
  const later = await codeAfter(
    () => sql`insert into migration (name, sha256) values ('9999_later', 'x')`.execute(fx.db),
    'later',
  )
  assert.deepEqual([later?.code, /9\.0\.0/.test(later?.words.en ?? '')], ['backup-newer', true])
  const other = await codeAfter(
    () => sql`update migration set sha256 = 'y' where name = '0001_trail'`.execute(fx.db),
    'other',
  )
  assert.equal(other?.code, 'backup-other-step')
})

test('a backup that is interrupted leaves nothing that looks whole, and what it left is cleared the day after', async t => {
  const fx = await seededEffects(t)
  const folder = await folderOf(t)
  const order = { connection: { url: fx.url }, out: join(folder, 'a.backup'), secret, product: '0.1.0', now }
  const failing = {
    ...fx.files,
    read: () => Promise.reject(Object.assign(new Error('full'), { syscall: 'read' })),
  }
  const read = async function* () {
    yield Buffer.from('a')
    await failing.read()
  }
  await assert.rejects(backUp({ ...order, files: () => ({ ...fx.files, read }), secretsKey }), /full/)
  assert.deepEqual(await readdir(folder), [])
  const program = `
    import { backUp } from ${JSON.stringify(new URL('back-up.ts', import.meta.url).href)}
    const files = () => ({ has: async () => process.kill(process.pid, 'SIGKILL') })
    await backUp({ ...${JSON.stringify(order)}, files, secretsKey: null, now: () => new Date() })`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: 'ignore',
  })
  await new Promise(resolve => child.on('close', resolve))
  const left = await readdir(folder)
  assert.equal(
    left.some(name => !name.endsWith('.part')),
    false,
    left.join(),
  )
  const stale = join(folder, '.thuocdo-backup-00-x.part')
  await writeFile(stale, '')
  await utimes(stale, 0, 0)
  assert.ok((await backUp({ ...order, files: () => fx.files, secretsKey })).ok)
  assert.equal((await readdir(folder)).includes('.thuocdo-backup-00-x.part'), false)
})
