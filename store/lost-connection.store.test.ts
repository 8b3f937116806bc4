import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Db } from './connect.ts'
import { databaseProblem } from './database-problem.ts'
import { holdsTogether } from './faults/hold-together.ts'
import { freshTenant } from './testing/fresh-tenant.ts'
import { appendEntries } from './trail/append-entries.ts'

const unit = (id: string) => ({ id, level: 'commune', founded_on: '2025-07-01' })

async function found(
  db: Db,
  id: string,
  between: (trx: Db) => Promise<void> = async () => {},
): Promise<void> {
  await db.transaction().execute(async trx => {
    await trx.insertInto('unit').values(unit(id)).execute()
    await between(trx)
    const drafts = [{ act: 'found-unit', body: { unit: id }, disclosed: { words: 'Lập đơn vị' } }]
    await appendEntries(trx, { kind: 'unit', subject: 'a' }, drafts, { at: new Date() }, randomUUID())
  })
}

const newUnit = () => `unit-${randomUUID()}`

test('a connection that is cut in the middle of an act: nothing of it is there, and the next act works', async t => {
  const { db } = await freshTenant(t)
  await found(db, newUnit())
  const cut = async (trx: Db) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
    await sql`select pg_terminate_backend(${rows[0]?.pid}::integer)`.execute(db)
  }
  const error = await found(db, newUnit(), cut).catch((error: unknown) => error)
  assert.equal(databaseProblem(error)?.code, 'database-unreachable')
  await found(db, newUnit())
  assert.equal(await holdsTogether(db, []), 2)
})

test('every connection cut while nobody uses it: the next act works', async t => {
  const { db } = await freshTenant(t)
  await Promise.all([1, 2, 3, 4].map(() => found(db, newUnit())))
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()`.execute(db)
  const tries = await Promise.allSettled([1, 2, 3, 4].map(() => found(db, newUnit())))
  for (const outcome of tries)
    if (outcome.status === 'rejected')
      assert.equal(databaseProblem(outcome.reason)?.code, 'database-unreachable')
  await found(db, newUnit())
  await holdsTogether(db, [])
})

test('a fault of the software is not taken for one of the world', async t => {
  const { db } = await freshTenant(t)
  const error = await sql`select nothing_of_that_name`.execute(db).catch((error: unknown) => error)
  assert.equal(databaseProblem(error), null)
  assert.equal(databaseProblem(new Error('a fault')), null)
})
