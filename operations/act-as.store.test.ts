import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recorded } from './act-as.ts'
import { testEffects } from './testing/effects.ts'

const subject = { kind: 'settings', subject: 'all' }
const draft = { act: 'change-setting', body: { name: 'province' } }
const setting = { name: 'province', value: '"Minh Họa"', changed_at: new Date('2026-01-05T01:00:00Z') }

test('an act and its entry are written together', async t => {
  const fx = await testEffects(t)
  await recorded(fx, {}, subject, [draft], trx => trx.insertInto('setting').values(setting).execute())
  assert.equal((await fx.db.selectFrom('setting').select('value').executeTakeFirst())?.value, 'Minh Họa')
  const entries = await fx.db.selectFrom('entry').select(['position', 'act', 'at']).execute()
  assert.deepEqual(entries, [{ position: 1, act: 'change-setting', at: '2026-01-05T01:00:00.000Z' }])
})

test('an act that fails leaves no entry', async t => {
  const fx = await testEffects(t)
  const act = recorded(fx, {}, subject, [draft], async trx => {
    await trx.insertInto('setting').values(setting).execute()
    throw new Error('no')
  })
  await assert.rejects(act, /no/)
  assert.deepEqual(await fx.db.selectFrom('entry').select('act').execute(), [])
  assert.deepEqual(await fx.db.selectFrom('setting').select('name').execute(), [])
})
