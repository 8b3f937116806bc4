import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openStore } from './open-store.ts'
import { emptyDatabase } from './testing/fresh-tenant.ts'

const now = new Date('2026-01-05T01:00:00Z')

test('with a tenant its tables go, those of the others stay, and a line about it is kept', async t => {
  const opened = await openStore({ databaseUrl: await emptyDatabase(t) })
  assert.ok(opened.ok)
  const store = opened.value
  for (const slug of ['an', 'binh'])
    await store.addTenant({ slug, nameVi: slug, nameEn: slug, hosts: [`${slug}.vn`], isDemo: false })
  await (await store.tenant('an')).selectFrom('unit').selectAll().execute()
  const since = await store.removeTenant({ slug: 'an', now, backup: { file: '/b', heads: 'other' } })
  assert.deepEqual(
    since.problems.map(({ code }) => code),
    ['recorded-since'],
  )
  assert.equal((await store.tenants()).length, 2)
  const removed = await store.removeTenant({ slug: 'an', now, backup: null })
  assert.ok(removed.ok)
  assert.deepEqual(removed.value, {
    slug: 'an',
    nameVi: 'an',
    isDemo: false,
    removedAt: now,
    entries: 0,
    backup: null,
  })
  assert.deepEqual(
    (await store.tenants()).map(({ slug }) => slug),
    ['binh'],
  )
  const { rows } = await sql<{
    there: boolean
  }>`select to_regnamespace('tenant_an') is not null as there`.execute(store.installation)
  assert.deepEqual(rows, [{ there: false }])
  const again = await store.removeTenant({ slug: 'an', now, backup: null })
  assert.deepEqual(
    again.problems.map(({ code }) => code),
    ['unknown-tenant'],
  )
  assert.equal((await (await store.tenant('binh')).selectFrom('unit').selectAll().execute()).length, 0)
  await store.close()
})
