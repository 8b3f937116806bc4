import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testEffects } from '../testing/effects.ts'
import { giveBackAttempt, takeAttempt, takeBackAttempt } from './attempts.ts'

const at = (seconds: number): string =>
  new Date(Date.parse('2026-01-05T01:00:00Z') + seconds * 1000).toISOString()

test('five attempts are free, then each must wait twice as long as the one before', async t => {
  const fx = await testEffects(t)
  const take = async (second: number) => {
    fx.setClock(at(second))
    return (await takeAttempt(fx, 'login', 'lan')).allowed
  }
  for (const _ of [1, 2, 3, 4, 5]) assert.equal(await take(0), true)
  assert.deepEqual([await take(0), await take(29), await take(30)], [false, false, true])
  assert.deepEqual([await take(89), await take(90)], [false, true])
  assert.deepEqual([await take(209), await take(210)], [false, true])
})

test('no wait is longer than a quarter of an hour, until a hundred failures make it a day', async t => {
  const fx = await testEffects(t)
  const locked = async () => {
    const row = await fx.db.selectFrom('attempt').select('locked_until').executeTakeFirstOrThrow()
    return (Number(row.locked_until) - fx.now().getTime()) / 60_000
  }
  const last_at = fx.now()
  await fx.db.insertInto('attempt').values({ kind: 'login', name: 'lan', failures: 98, last_at }).execute()
  await takeAttempt(fx, 'login', 'lan')
  assert.equal(await locked(), 15)
  await fx.db.updateTable('attempt').set({ locked_until: null }).execute()
  await takeAttempt(fx, 'login', 'lan')
  assert.equal(await locked(), 24 * 60)
})

test('a hundred attempts at one moment are five guesses, and the refused ones are counted', async t => {
  const fx = await testEffects(t)
  const turns = await Promise.all(Array.from({ length: 100 }, () => takeAttempt(fx, 'login', 'lan')))
  assert.equal(turns.filter(({ allowed }) => allowed).length, 5)
  const { refused } = await fx.db.selectFrom('attempt').select('refused').executeTakeFirstOrThrow()
  assert.equal(refused, 95)
})

test('a login that succeeded begins anew; its address has failed once less', async t => {
  const fx = await testEffects(t)
  for (const _ of [1, 2, 3]) await takeAttempt(fx, 'source', '10.0.0.1')
  for (const _ of [1, 2, 3, 4, 5]) await takeAttempt(fx, 'login', 'lan')
  await giveBackAttempt(fx.db, 'lan', '10.0.0.1')
  const left = await fx.db.selectFrom('attempt').select(['kind', 'failures', 'locked_until']).execute()
  assert.deepEqual(left, [{ kind: 'source', failures: 2, locked_until: null }])
})

test('an attempt that was never tried is taken back, and no more than that one', async t => {
  const fx = await testEffects(t)
  for (const _ of [1, 2, 3, 4, 5]) await takeAttempt(fx, 'login', 'lan')
  await takeBackAttempt(fx.db, 'login', 'lan')
  await takeBackAttempt(fx.db, 'source', '10.0.0.1')
  const left = await fx.db.selectFrom('attempt').select(['failures', 'locked_until']).execute()
  assert.deepEqual(left, [{ failures: 4, locked_until: null }])
})

test('a failure of an address fades in three minutes, however busy it is', async t => {
  const fx = await testEffects(t)
  for (let minute = 0; minute < 60; minute += 3) {
    fx.setClock(at(minute * 60))
    assert.equal((await takeAttempt(fx, 'source', '10.0.0.1')).allowed, true)
  }
  const { failures } = await fx.db.selectFrom('attempt').select('failures').executeTakeFirstOrThrow()
  assert.equal(failures, 1)
})

test('a clock that was set back does not add to the failures', async t => {
  const fx = await testEffects(t)
  await takeAttempt(fx, 'login', 'lan')
  fx.setClock('2020-01-05T01:00:00Z')
  await takeAttempt(fx, 'login', 'lan')
  const { failures } = await fx.db.selectFrom('attempt').select('failures').executeTakeFirstOrThrow()
  assert.equal(failures, 2)
})
