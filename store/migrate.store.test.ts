import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connectInstallation, connectTenant } from './connect.ts'
import { migrate, readMigrations } from './migrate.ts'
import { freshTenant } from './testing/fresh-tenant.ts'

const schema = 'tenant_cu'

test('a database at an older step, with rows, is brought up to this version and keeps them', async t => {
  const { url } = await freshTenant(t)
  const db = connectInstallation({ url })
  const all = await readMigrations('tenant')
  const later = {
    name: '9001_note',
    sha256: 'a',
    sql: "alter table unit add column note text not null default 'x'",
  }
  await migrate(db, schema, all)
  const tenant = connectTenant({ url }, 'cu')
  await tenant
    .insertInto('unit')
    .values({ id: 'a-2025', level: 'commune', founded_on: '2025-07-01' })
    .execute()
  const upgraded = await migrate(db, schema, [...all, later])
  assert.deepEqual(upgraded.ok && upgraded.value, ['9001_note'])
  const rows = await tenant.selectFrom('unit').selectAll().execute()
  assert.deepEqual(
    rows.map(row => ({ ...row })),
    [
      {
        id: 'a-2025',
        level: 'commune',
        within: null,
        founded_on: '2025-07-01',
        founded_is_stand_in: false,
        ended_on: null,
        note: 'x',
      },
    ],
  )
  await tenant.destroy()
  await db.destroy()
})

test('a step that fails leaves nothing of itself nor of those before it in the same upgrade', async t => {
  const { url } = await freshTenant(t)
  const db = connectInstallation({ url })
  const good = { name: '0001_good', sha256: 'a', sql: 'create table a (x int)' }
  const bad = { name: '0002_bad', sha256: 'b', sql: 'create table b (x int); select 1 / 0' }
  await assert.rejects(migrate(db, schema, [good, bad]), /division by zero/)
  const repaired = await migrate(db, schema, [good, { ...bad, sql: 'create table b (x int)' }])
  assert.deepEqual(repaired.ok && repaired.value, ['0001_good', '0002_bad'])
  await db.destroy()
})

test('an unknown step, a changed one and a missing one in the middle refuse', async t => {
  const { url } = await freshTenant(t)
  const db = connectInstallation({ url })
  const step = (name: string, sha256 = name) => ({ name, sha256, sql: 'select 1' })
  await migrate(db, schema, [step('0001_a'), step('0002_b')])
  const codes = async (steps: readonly ReturnType<typeof step>[]) =>
    (await migrate(db, schema, steps)).problems.map(({ code }) => code)
  assert.deepEqual(await codes([step('0001_a')]), ['database-newer'])
  assert.deepEqual(await codes([step('0001_a', 'other'), step('0002_b')]), ['migration-changed'])
  assert.deepEqual(await codes([step('0002_b'), step('0003_c')]), ['database-newer'])
  assert.deepEqual(await codes([step('0001_a'), step('0001_middle'), step('0002_b')]), ['migration-missed'])
  await db.destroy()
})

test('two processes that upgrade at once take each step once', async t => {
  const { url } = await freshTenant(t)
  const dbs = [connectInstallation({ url }), connectInstallation({ url })]
  const all = await readMigrations('tenant')
  const taken = await Promise.all(dbs.map(db => migrate(db, schema, all)))
  assert.deepEqual(taken.map(outcome => outcome.ok && outcome.value.length).sort(), [0, all.length].sort())
  await Promise.all(dbs.map(db => db.destroy()))
})
