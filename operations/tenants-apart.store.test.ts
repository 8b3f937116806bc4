import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import {
  connectInstallation,
  connectTenant,
  type Db,
  migrate,
  readMigrations,
  schemaOf,
  sql,
} from '@thuocdo/store'
import type { Effects } from './effects.ts'
import { addPerson } from './people/add-person.ts'
import { createFirstAdministrator } from './people/create-first-administrator.ts'
import { listPeople } from './people/list-people.ts'
import { actorAs, administrator, roundOwner } from './testing/actors.ts'
import { testEffects } from './testing/effects.ts'
import { changeMap } from './units/change-map.ts'
import { listUnits } from './units/list-units.ts'

/** Two tenants in one database. */
async function twoTenants(t: TestContext): Promise<readonly [Effects, Effects]> {
  const fx = await testEffects(t)
  const installation = connectInstallation({ url: fx.url })
  assert.ok((await migrate(installation, schemaOf('khac'), await readMigrations('tenant'))).ok)
  await installation.destroy()
  const db = connectTenant({ url: fx.url }, 'khac')
  t.after(() => db.destroy())
  return [fx, { ...fx, db }]
}

const unit = { level: 'commune', vi: 'Xã Mèo', en: 'Cat', kind: 'commune' }
const found = { kind: 'found', on: '2020-01-01', basis: 'NQ 1', unit } as const
const everything = async ({ db }: Effects) => ({
  people: (await listPeople(db, { on: '2026-01-05' })).total,
  units: (await listUnits(db, { on: '2026-01-05' })).total,
  entries: (await db.selectFrom('entry').select('act').execute()).length,
  files: (await db.selectFrom('file').select('hash').execute()).length,
})

test('what one tenant has the other never sees: people, units, trail, files', async t => {
  const [one, other] = await twoTenants(t)
  assert.ok((await addPerson(one, administrator, { login: 'can-bo', name: 'A' })).ok)
  assert.ok((await changeMap(one, roundOwner, found)).ok)
  const file = { hash: 'a'.repeat(64), bytes: 1, type: 'text/plain', added_at: one.now() }
  await one.db.insertInto('file').values(file).execute()
  assert.deepEqual(await everything(one), { people: 1, units: 1, entries: 2, files: 1 })
  assert.deepEqual(await everything(other), { people: 0, units: 0, entries: 0, files: 0 })
})

test('the same login, unit id and first administrator are free in each tenant', async t => {
  const both = await twoTenants(t)
  for (const fx of both) {
    assert.ok((await createFirstAdministrator(fx, { login: 'quan-tri', name: 'Quản trị' })).ok)
    const done = await changeMap(fx, roundOwner, found)
    assert.equal(done.ok && done.value.founded[0].id, 'xa-meo-2020')
  }
})

test('a person of one tenant is nobody in the other, whatever role they hold at home', async t => {
  const [one, other] = await twoTenants(t)
  const person = await addPerson(one, administrator, { login: 'can-bo', name: 'A' })
  assert.ok(person.ok)
  const row = await other.db
    .selectFrom('person')
    .select('id')
    .where('id', '=', person.value)
    .executeTakeFirst()
  assert.equal(row, undefined)
  const act = other.db
    .insertInto('role_grant')
    .values({
      id: other.newId(),
      person: person.value,
      role: 'auditor',
      from_on: '2026-01-01',
      granted_at: other.now(),
    })
    .execute()
  await assert.rejects(act, /foreign key/)
  assert.deepEqual((await changeMap(other, actorAs('auditor'), found)).ok, false)
})

test('a connection of a tenant names neither the list of tenants nor the tables of another by accident', async t => {
  const [one, other] = await twoTenants(t)
  const rejects = (db: Db, table: string) =>
    assert.rejects(sql`select 1 from ${sql.table(table)}`.execute(db), /does not exist/)
  for (const { db } of [one, other]) {
    await rejects(db, 'tenant')
    await rejects(db, 'milestone')
  }
  const paths = await Promise.all(
    [one, other].map(({ db }) => sql<{ search_path: string }>`show search_path`.execute(db)),
  )
  assert.deepEqual(
    paths.map(({ rows }) => rows[0].search_path),
    ['tenant_thu', 'tenant_khac'],
  )
  const schema = await sql<{ name: string }>`select current_schema() as name`.execute(other.db)
  assert.equal(schema.rows[0].name, 'tenant_khac')
})

test('what stays of one piece of work on a connection does not lead the next one to another tenant', async t => {
  const [, other] = await twoTenants(t)
  await assert.rejects(
    other.db.transaction().execute(async trx => {
      await sql`set local search_path = tenant_thu`.execute(trx)
      throw new Error('interrupted')
    }),
    /interrupted/,
  )
  const { rows } = await sql<{ search_path: string }>`show search_path`.execute(other.db)
  assert.equal(rows[0].search_path, 'tenant_khac')
})
