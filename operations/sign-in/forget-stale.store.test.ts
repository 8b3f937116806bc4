import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeSettings } from '../settings/change-settings.ts'
import { actorAs, administrator } from '../testing/actors.ts'
import { type TestEffects, testEffects } from '../testing/effects.ts'
import { verifyOwnTrail } from '../trail/verify-store.ts'
import { forgetStale, signInMonths } from './forget-stale.ts'
import { recordSignInAlone } from './record-sign-in.ts'

const note = {
  outcome: 'wrong-password',
  door: 'password',
  login: 'lan',
  source: '::1',
  destination: '/',
} as const

/** Sign-ins eleven and thirteen months before 5 January 2026. */
async function record(t: Parameters<typeof testEffects>[0]): Promise<TestEffects> {
  const fx = await testEffects(t)
  for (const instant of ['2024-12-05T01:00:00Z', '2025-02-05T01:00:00Z']) {
    fx.setClock(instant)
    await recordSignInAlone(fx, note)
  }
  fx.setClock('2026-01-05T01:00:00Z')
  return fx
}

const monthsKept = async ({ db }: TestEffects) =>
  (await db.selectFrom('sign_in').select('at').orderBy('at').execute()).map(({ at }) =>
    at.toISOString().slice(0, 7),
  )

const wordsKept = async ({ db }: TestEffects) =>
  (
    await db
      .selectFrom('disclosure')
      .innerJoin('chain', 'chain.id', 'disclosure.chain')
      .select(['chain.subject', 'words'])
      .where('kind', '=', 'sign-in')
      .orderBy('chain.subject')
      .execute()
  ).map(({ subject, words }) => `${subject.slice(0, 7)} ${words === null ? 'emptied' : 'kept'}`)

test('a sign-in of eleven months ago stays and one of thirteen goes, its words too; the trail still holds', async t => {
  const fx = await record(t)
  await forgetStale(fx)
  assert.deepEqual(await monthsKept(fx), ['2025-02'])
  assert.deepEqual(await wordsKept(fx), [
    ...Array(3).fill('2024-12 emptied'),
    ...Array(3).fill('2025-02 kept'),
  ])
  const verified = await verifyOwnTrail(fx, actorAs('auditor', '09'))
  assert.ok(verified.ok)
  assert.deepEqual(verified.value.problems, [])
  const { entries } = verified.value
  await forgetStale(fx)
  const again = await verifyOwnTrail(fx, actorAs('auditor', '09'))
  assert.equal(again.ok && again.value.entries, entries + 1, 'only the check before was added')
})

test('the record is kept for as many months as are set, never fewer than twelve', async t => {
  const fx = await record(t)
  const set = (months: string) => changeSettings(fx, administrator, { 'keep-sign-ins-months': months })
  assert.deepEqual(
    (await set('11')).problems.map(({ code }) => code),
    ['setting-out-of-bounds'],
  )
  assert.ok((await set('24')).ok)
  await forgetStale(fx)
  assert.deepEqual(await monthsKept(fx), ['2024-12', '2025-02'])
  // What was written past the rule counts as never set.
  await fx.db.updateTable('setting').set({ value: '3' }).where('name', '=', 'keep-sign-ins-months').execute()
  assert.equal(await signInMonths(fx.db), 12)
})

test('a year to the day is kept, the day before is not', async t => {
  const fx = await testEffects(t)
  for (const instant of ['2025-01-04T16:59:59Z', '2025-01-04T17:00:00Z']) {
    fx.setClock(instant)
    await recordSignInAlone(fx, note)
  }
  fx.setClock('2026-01-05T01:00:00Z')
  await forgetStale(fx)
  assert.equal((await monthsKept(fx)).length, 1)
})
