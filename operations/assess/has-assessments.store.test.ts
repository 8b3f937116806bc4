import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actorAs } from '../testing/actors.ts'
import { testEffects } from '../testing/effects.ts'
import { openedRound } from '../testing/opened-round.ts'
import { hasAssessments } from './has-assessments.ts'
import { listAssessments } from './list-assessments.ts'

test('a unit has its assessments also for somebody who may see none of them; one in no round has none', async t => {
  const fx = await testEffects(t)
  await openedRound(fx)
  const head = actorAs('unit-head', '07', { unit: 'so-a-2025' })
  assert.deepEqual(await listAssessments(fx.db, head, '2026-01-05', { unit: 'so-b-2025' }), [])
  assert.equal(await hasAssessments(fx.db, 'so-b-2025'), true)
  assert.equal(await hasAssessments(fx.db, 'so-z-2025'), false)
})
