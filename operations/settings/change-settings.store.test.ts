import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Role } from '@thuocdo/engine'
import { type TestEffects, testEffects } from '../testing/effects.ts'
import { changeSettings } from './change-settings.ts'
import { readSettings } from './read-settings.ts'

const person = '00000000-0000-7000-8000-000000000001'
const actor = (role: Role): Actor => ({
  person,
  grants: [{ id: 'grant', role, blocks: [], criteria: [], from: '2026-01-01' }],
})

const entries = (fx: TestEffects) => fx.db.selectFrom('entry').select(['act', 'actor', 'leaf']).execute()

test('what nobody set is as usual', async t => {
  const fx = await testEffects(t)
  const values = await readSettings(fx.db)
  assert.deepEqual(
    [values['session-idle-minutes'], values['session-hours'], values['digest-hour'], values['name-vi']],
    [30, 12, 7, ''],
  )
})

test('a change holds at once and is one entry; what was as it is now leaves none', async t => {
  const fx = await testEffects(t)
  const typed = { 'session-idle-minutes': ' 15 ', 'session-hours': '12', 'name-vi': 'Tỉnh  Minh Họa' }
  const changed = await changeSettings(fx, actor('administrator'), typed)
  assert.deepEqual(changed.ok && changed.value, ['name-vi', 'session-idle-minutes'])
  const values = await readSettings(fx.db)
  assert.deepEqual([values['name-vi'], values['session-idle-minutes']], ['Tỉnh Minh Họa', 15])
  const [first, second] = await entries(fx)
  assert.match(second?.leaf ?? '', /"body":\{"from":30,"name":"session-idle-minutes","to":15\}/)
  assert.doesNotMatch(first?.leaf ?? '', /Minh Họa/)
  assert.equal((await entries(fx)).length, 2)
  await changeSettings(fx, actor('administrator'), typed)
  assert.equal((await entries(fx)).length, 2)
})

test('one wrong field refuses all, and every wrong field is named', async t => {
  const fx = await testEffects(t)
  const typed = {
    'session-idle-minutes': '4',
    'session-hours': 'x',
    'mail-sender': 'nobody',
    'digest-hour': '8',
  }
  const { ok, problems } = await changeSettings(fx, actor('administrator'), typed)
  assert.equal(ok, false)
  assert.deepEqual(
    problems.map(({ code, at }) => [code, at[0]]),
    [
      ['setting-out-of-bounds', 'session-idle-minutes'],
      ['setting-out-of-bounds', 'session-hours'],
      ['setting-no-address', 'mail-sender'],
    ],
  )
  assert.equal((await readSettings(fx.db))['digest-hour'], 7)
  assert.deepEqual(await entries(fx), [])
})

test('the bounds themselves are allowed', async t => {
  const fx = await testEffects(t)
  const { ok } = await changeSettings(fx, actor('administrator'), {
    'session-idle-minutes': '5',
    'session-hours': '24',
    'digest-hour': '0',
    'mail-sender': 'nhac-viec@minhhoa.gov.vn',
  })
  assert.equal(ok, true)
})

test('who is no administrator changes nothing', async t => {
  const fx = await testEffects(t)
  const { ok, problems } = await changeSettings(fx, actor('round-owner'), { 'digest-hour': '8' })
  assert.deepEqual([ok, problems[0]?.code], [false, 'needs-role'])
  assert.deepEqual(await entries(fx), [])
})

test('a switch is off until somebody turns it on, and holds nothing else', async t => {
  const fx = await testEffects(t)
  const link = async () => (await readSettings(fx.db))['oidc-links-by-email']
  const set = (typed: string) => changeSettings(fx, actor('administrator'), { 'oidc-links-by-email': typed })
  assert.equal(await link(), false)
  await set('true')
  const row = await fx.db.selectFrom('setting').select('value').executeTakeFirstOrThrow()
  assert.deepEqual([await link(), row.value], [true, true])
  await set('maybe')
  assert.equal(await link(), false)
  assert.match(
    (await entries(fx))[1]?.leaf ?? '',
    /"body":\{"from":true,"name":"oidc-links-by-email","to":false\}/,
  )
})
