import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '@thuocdo/store'
import { addEvidence } from '../evidence/add-evidence.ts'
import { createFirstAdministrator } from '../people/create-first-administrator.ts'
import { changeRound } from '../rounds/change-round.ts'
import { roundOwner } from '../testing/actors.ts'
import { type TestEffects, testEffects } from '../testing/effects.ts'
import { addTestPerson, officerOf, openedRound, value } from '../testing/opened-round.ts'
import { sealTrail } from './seal-trail.ts'
import { verifyTenant } from './verify-tenant.ts'

const officer = officerOf('so-a-2025')

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** A tenant with a round, an administrator and a piece of evidence with a file. */
async function world(fx: TestEffects) {
  const opened = await openedRound(fx)
  await addTestPerson(fx, officer)
  const { person } = value(await createFirstAdministrator(fx, { login: 'quantri', name: 'Nguyễn Văn An' }))
  const file = { content: bytes('%PDF-1.4 biên bản'), name: 'bien-ban.pdf', most: 1000 }
  await addEvidence(fx, officer, { unit: 'so-a-2025', title: 'Biên bản', file })
  return { ...opened, person }
}

/** What is found once a row was changed past the program. */
async function found(fx: TestEffects): Promise<readonly string[]> {
  const { problems } = await verifyTenant(fx.db, { files: fx.files })
  return problems.map(({ code, at }) => [code, ...at].join(' '))
}

/** Past the triggers, as whoever owns the database can. */
async function past(fx: TestEffects, ...texts: readonly string[]): Promise<void> {
  await fx.db.transaction().execute(async trx => {
    await sql`set local session_replication_role = replica`.execute(trx)
    for (const text of texts) await sql.raw(text).execute(trx)
  })
}

test('what was done by acts alone agrees with the trail, after a change and a seal too', async t => {
  const fx = await testEffects(t)
  const { round } = await world(fx)
  value(await changeRound(fx, roundOwner, round, { due: '2026-02-28' }))
  assert.deepEqual(await found(fx), [])
  assert.equal(await sealTrail(fx), true)
  assert.equal(await sealTrail(fx), false)
  value(await changeRound(fx, roundOwner, round, { state: 'closed' }))
  assert.equal(await sealTrail(fx), true)
  assert.deepEqual(await found(fx), [])
})

test('an edition whose text was changed in the store is found out, with its hash made to fit or not', async t => {
  const fx = await testEffects(t)
  await world(fx)
  await past(fx, `update edition set framework = jsonb_set(framework::jsonb, '{title}', '"khác"')::json`)
  assert.deepEqual(await found(fx), ['row-differs edition tiny/2025 (1) framework'])
  await past(fx, `update edition set sha256 = repeat('0', 64)`)
  assert.deepEqual(await found(fx), ['row-differs edition tiny/2025 (1) sha256 framework'])
})

test('a role that nobody granted, one that was widened and one that was taken away are found out', async t => {
  const fx = await testEffects(t)
  const { person } = await world(fx)
  await past(fx, `update role_grant set role = 'round-owner'`)
  assert.match((await found(fx)).join(), /^row-differs role_grant \S+ role$/)
  const copy = fx.newId()
  await past(
    fx,
    `update role_grant set role = 'administrator'`,
    `insert into role_grant (id, person, role, from_on, granted_at) values ('${copy}', '${person}', 'auditor', '2026-01-01', now())`,
  )
  assert.deepEqual(await found(fx), [`row-untold role_grant ${copy}`])
  await past(fx, 'delete from role_grant')
  assert.match((await found(fx)).join(), /^row-missing role_grant \S+$/)
})

test('a round whose last day was moved is found out', async t => {
  const fx = await testEffects(t)
  const { round } = await world(fx)
  await past(fx, `update round set due_on = '2026-12-31'`)
  assert.deepEqual(await found(fx), [`row-differs round ${round} due_on`])
})

test('an assessment deleted with its chain is found out by its round, and by a seal', async t => {
  const fx = await testEffects(t)
  const { round, b } = await world(fx)
  await sealTrail(fx)
  const of = (table: string, column: string) => `delete from ${table} where ${column} = '${b}'`
  await past(
    fx,
    of('cell', 'assessment'),
    of('assessment', 'id'),
    of('disclosure', 'chain'),
    of('entry', 'chain'),
    of('chain', 'id'),
  )
  assert.deepEqual(await found(fx), [`row-missing entrant so-b-2025, ${round}`, `chain-not-as-before ${b}`])
})

test('a seal that was written anew does not agree with itself', async t => {
  const fx = await testEffects(t)
  await world(fx)
  await sealTrail(fx)
  await past(fx, `update entry set leaf = replace(leaf, '"chains":', '"chains":1') where act = 'seal-trail'`)
  const codes = (await found(fx)).map(line => line.split(' ')[0])
  assert.deepEqual(codes, ['broken-link', 'seal-broken'])
})

test('evidence whose file was exchanged, a file that is gone and one that was altered are found out', async t => {
  const fx = await testEffects(t)
  await world(fx)
  const [{ hash }] = await fx.db.selectFrom('file').select('hash').execute()
  const without = { ...fx, files: { ...fx.files, has: async () => false } }
  assert.deepEqual(await found(without), [`file-missing ${hash}`])
  const altered = { ...fx, files: { ...fx.files, read: () => bytes('khác') } }
  assert.deepEqual(await found(altered), [`file-altered ${hash}`])
  await past(fx, 'update evidence set file = null')
  assert.match((await found(fx)).join(), /^row-differs evidence \S+ file bytes type$/)
})
