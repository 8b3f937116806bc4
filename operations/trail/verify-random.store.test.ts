import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { testEffects } from '../testing/effects.ts'
import { isDone, randomActs } from '../testing/random-acts.ts'
import { toldWorld } from '../testing/told-world.ts'
import { verifyTenant } from './verify-tenant.ts'

const number = fc.nat(1000)
const step = fc.record({
  act: fc.nat(randomActs.length - 1),
  chance: fc.record({ a: number, b: number, c: number }),
})

test('whatever is done by acts, in whatever order and by whatever clock, verification finds nothing', async t => {
  const fx = await testEffects(t)
  await toldWorld(fx)
  const done = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 150, maxLength: 150 }), async steps => {
      for (const { act, chance } of steps)
        if (isDone(await randomActs[act](fx, chance))) done.set(act, (done.get(act) ?? 0) + 1)
      const { problems } = await verifyTenant(fx.db, { files: fx.files })
      assert.deepEqual(
        problems.map(({ words }) => words.en),
        [],
      )
    }),
    // What one run left is where the next begins: nothing can be made smaller.
    { numRuns: 4, endOnFailure: true },
  )
  assert.ok(
    done.size > randomActs.length / 2,
    `${done.size} of ${randomActs.length} acts were ever permitted`,
  )
})
