import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { connectInstallation } from './connect.ts'
import { openStore, type Store, type StoreOptions } from './open-store.ts'
import { emptyDatabase, freshTenant } from './testing/fresh-tenant.ts'

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

async function opened(databaseUrl: string): Promise<Store> {
  const store = await openStore({ databaseUrl })
  assert.ok(store.ok, JSON.stringify(store.problems))
  return store.value
}

const codesAt = async (databaseUrl: string): Promise<readonly string[]> => {
  const store = await openStore({ databaseUrl })
  if (store.ok) await store.value.close()
  return store.problems.map(({ code }) => code)
}

const tenant = (slug: string) => ({
  slug,
  nameVi: `Tỉnh ${slug}`,
  nameEn: slug,
  hosts: [`${slug}.vn`],
  isDemo: false,
})

test('an empty database is given its tables; tenants are added and keep their rows apart', async t => {
  const store = await opened(await emptyDatabase(t))
  assert.equal(store.isEmbedded, false)
  assert.match(store.serverVersion, /^\d+\.\d+$/)
  assert.ok((await store.addTenant(tenant('an'))).ok)
  assert.ok((await store.addTenant(tenant('binh'))).ok)
  const [an, binh] = [await store.tenant('an'), await store.tenant('binh')]
  await an.insertInto('unit').values({ id: 'x-2025', level: 'commune', founded_on: '2025-07-01' }).execute()
  assert.equal((await an.selectFrom('unit').selectAll().execute()).length, 1)
  assert.equal((await binh.selectFrom('unit').selectAll().execute()).length, 0)
  assert.deepEqual(
    (await store.tenants()).map(({ slug }) => slug),
    ['an', 'binh'],
  )
  await store.close()
})

test('a tenant that exists, or whose code cannot be one, is refused; one that does not exist has no tables', async t => {
  const store = await opened(await emptyDatabase(t))
  await store.addTenant(tenant('an'))
  const refused = [await store.addTenant(tenant('an')), await store.addTenant(tenant('An Giang'))]
  assert.deepEqual(
    refused.flatMap(({ problems }) => problems.map(({ code }) => code)),
    ['tenant-exists', 'wrong-tenant'],
  )
  await assert.rejects(store.tenant('khong'), /no tenant khong/)
  await store.close()
})

test('several processes may serve one server, and open it at once', async t => {
  const url = await emptyDatabase(t)
  const stores = await Promise.all([1, 2, 3].map(() => opened(url)))
  assert.deepEqual(await Promise.all(stores.map(store => store.tenants())), [[], [], []])
  await Promise.all(stores.map(store => store.close()))
})

test('a database of a newer version, and one whose steps were changed, are refused', async t => {
  const url = await emptyDatabase(t)
  await (await opened(url)).close()
  const db = connectInstallation({ url })
  await sql`insert into migration (name, sha256) values ('9999_later', 'x')`.execute(db)
  assert.deepEqual(await codesAt(url), ['database-newer'])
  await sql`delete from migration where name = '9999_later'`.execute(db)
  await sql`update migration set sha256 = 'x'`.execute(db)
  assert.deepEqual(new Set(await codesAt(url)), new Set(['migration-changed']))
  await db.destroy()
})

test('an address that is none, a database that is missing and a server that is down are told apart', async t => {
  const { url } = await freshTenant(t)
  const missing = new URL(url)
  missing.pathname = '/khong_co'
  assert.deepEqual(await codesAt('mysql://h/d'), ['wrong-setting'])
  assert.deepEqual(await codesAt('postgres://[h/d'), ['wrong-setting'])
  assert.deepEqual(await codesAt(missing.href), ['database-missing'])
  assert.deepEqual(await codesAt('postgres://a:bí-mật@127.0.0.1:9/d'), ['database-unreachable'])
})

test('what is said of an address holds no password', async () => {
  const { problems } = await openStore({ databaseUrl: 'postgres://ai:matkhau@127.0.0.1:9/d' })
  assert.ok(problems[0]?.words.vi.includes('“127.0.0.1:9/d”'))
  assert.ok(!JSON.stringify(problems).includes('matkhau'))
})

test('a database that does not hold Vietnamese is refused', async t => {
  const url = await emptyDatabase(t, "encoding 'SQL_ASCII' locale 'C'")
  assert.deepEqual(await codesAt(url), ['database-not-unicode'])
})

test('an account without the right to make schemas is refused', async t => {
  const url = await emptyDatabase(t)
  const name = `khach_${process.pid}`
  await onServer(url, `create role ${name} login password 'mot-mat-khau'`)
  const guest = new URL(url)
  guest.username = name
  guest.password = 'mot-mat-khau'
  assert.deepEqual(await codesAt(guest.href), ['database-refuses-account'])
  await onServer(url, `drop role ${name}`)
})

test('who may not found gets a sentence for what holds nothing of ours, and nothing is made there', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-nham-'))
  t.after(() => rm(folder, { recursive: true }))
  const url = await emptyDatabase(t)
  const codes = async (place: StoreOptions) => {
    const store = await openStore({ ...place, mayFound: false })
    return store.problems.map(({ code, words }) => [code, words.en.includes('password')])
  }
  assert.deepEqual(await codes({ dataFolder: join(folder, 'typo') }), [['no-installation', false]])
  assert.deepEqual(await readdir(folder), [])
  assert.deepEqual(await codes({ databaseUrl: url }), [['no-installation', false]])
  assert.deepEqual(await codes({ databaseUrl: url }), [['no-installation', false]])
  await (await opened(url)).close()
  assert.deepEqual(await codes({ databaseUrl: url }), [])
})
