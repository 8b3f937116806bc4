import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roleNames } from '@thuocdo/engine'
import { demoPeople } from '../sign-in/demo-people.ts'
import { testEffects } from '../testing/effects.ts'
import { verifyTenant } from '../trail/verify-tenant.ts'
import { listUnits } from '../units/list-units.ts'
import { seedDemo } from './seed-demo.ts'

test('the province to play in has its units, its districts before, every role, and work under way', async t => {
  const fx = await testEffects(t)
  const began = performance.now()
  const seeded = await seedDemo(fx)
  t.diagnostic(`set up in ${((performance.now() - began) / 1000).toFixed(2)} s`)
  assert.ok(seeded.ok)
  const levels = async (on: string) => Object.fromEntries((await listUnits(fx.db, { on })).levels)
  const today = await levels('2026-01-05')
  assert.deepEqual(
    [today.department, today.central, today.commune + today.ward + today['special-zone']],
    [20, 5, 99],
  )
  assert.equal((await levels('2025-06-30')).district, 13)
  const people = await demoPeople(fx.db, '2026-01-05')
  const held = new Set(people.flatMap(({ grants }) => grants.map(({ role }) => role)))
  assert.deepEqual(
    roleNames.filter(role => !held.has(role)),
    [],
  )
  const states = await fx.db.selectFrom('assessment').select(['unit', 'state']).execute()
  assert.equal(states.length, 25 + 99)
  const moved = states
    .filter(({ state }) => state !== 'drafting')
    .map(({ unit, state }) => `${unit} ${state}`)
  assert.deepEqual(moved.sort(), [
    'kho-bac-nha-nuoc-minh-hoa-1990 council',
    'so-tai-chinh-minh-hoa-2025 submitted',
    'so-tu-phap-minh-hoa-2014 appraisal',
  ])
  const cells = await fx.db.selectFrom('cell').select('criterion').execute()
  assert.ok(cells.length > 100)
  const { differences, assessments } = await verifyTenant(fx.db, { files: fx.files })
  assert.deepEqual([assessments, differences], [25 + 99, 0])
})

test('set up again, nothing changes', async t => {
  const fx = await testEffects(t)
  assert.ok((await seedDemo(fx)).ok)
  const heads = () => fx.db.selectFrom('chain').select(['id', 'length', 'head']).orderBy('id').execute()
  const before = await heads()
  const again = await seedDemo(fx)
  assert.ok(again.ok)
  assert.deepEqual(again.value, { units: 0, people: 0, rounds: 0 })
  assert.deepEqual(await heads(), before)
})
