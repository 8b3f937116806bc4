import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testEffects } from '../testing/effects.ts'
import { actorOf } from './actor-of.ts'

const day = '2026-03-01'

test('service in a unit is service in what it came of and what it became, however far; a transfer of land makes no kin', async t => {
  const { db, newId, now } = await testEffects(t)
  const units = ['a-2010', 'b-2010', 'ab-2020', 'abc-2025', 'far-2010', 'other-2010']
  await db
    .insertInto('unit')
    .values(units.map(id => ({ id, level: 'agency', founded_on: '2010-01-01' })))
    .execute()
  for (const [from_unit, to_unit, kind] of [
    ['a-2010', 'ab-2020', 'merge'],
    ['b-2010', 'ab-2020', 'merge'],
    ['ab-2020', 'abc-2025', 'rename'],
    ['a-2010', 'far-2010', 'transfer'],
  ])
    await db
      .insertInto('lineage')
      .values({ id: newId(), on_day: '2020-01-01', kind, from_unit, to_unit, basis: 'QĐ 1' })
      .execute()
  const person = newId()
  await db.insertInto('person').values({ id: person, name: 'Thử', added_at: now() }).execute()
  await db
    .insertInto('role_grant')
    .values({
      id: newId(),
      person,
      role: 'unit-officer',
      unit: 'ab-2020',
      from_on: '2021-01-01',
      granted_at: now(),
    })
    .execute()
  const { served = [], grants } = await actorOf(db, person, day)
  assert.deepEqual(served.map(({ unit }) => unit).sort(), ['a-2010', 'ab-2020', 'abc-2025', 'b-2010'])
  assert.deepEqual(
    grants.map(({ unit }) => unit),
    ['ab-2020'],
  )
})
