import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testEffects } from '../testing/effects.ts'
import { openedRound, value } from '../testing/opened-round.ts'
import { findHistory } from './find-history.ts'

test('an assessment is found by its unit and round, with a criterion that it has; others are refused', async t => {
  const fx = await testEffects(t)
  const { a } = await openedRound(fx)
  const found = (wanted: Parameters<typeof findHistory>[1]) => findHistory(fx.db, wanted)
  assert.equal(value(await found({ named: 'sở a' })).id, a)
  assert.equal(value(await found({ named: 'so-a-2025', round: 'Đợt thử năm 2025', cell: 'tasks' })).id, a)
  const codes = async (wanted: Parameters<typeof findHistory>[1]) =>
    (await found(wanted)).problems.map(({ code }) => code)
  assert.deepEqual(await codes({ named: 'Sở C' }), ['unknown-chain'])
  assert.deepEqual(await codes({ named: 'Sở A', round: 'khác' }), ['which-round'])
  assert.deepEqual(await codes({ named: 'Sở A', cell: '9.9' }), ['unknown-criterion'])
})
