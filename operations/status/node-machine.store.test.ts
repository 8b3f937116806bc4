import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connectInstallation, noteMilestone } from '@thuocdo/store'
import { testEffects } from '../testing/effects.ts'
import { nodeMachine } from './node-machine.ts'

test('a machine knows its disk, what was last done and that no job waits', async t => {
  const { url, now } = await testEffects(t)
  const installation = connectInstallation({ url, most: 1 })
  await noteMilestone(installation, 'backup', now(), { bytes: 5 })
  const machine = nodeMachine(installation, import.meta.dirname)
  const disk = await machine.disk()
  assert.ok(disk !== null && disk.free > 0 && disk.free <= disk.whole)
  assert.deepEqual(await machine.milestones(), [{ name: 'backup', at: now(), detail: { bytes: 5 } }])
  await machine.note('backup', now(), { bytes: 6 })
  assert.deepEqual(await machine.milestones(), [{ name: 'backup', at: now(), detail: { bytes: 6 } }])
  assert.deepEqual(await machine.jobs(), { waiting: 0, failed: 0 })
  assert.equal(await nodeMachine(installation, '/there/is/none').disk(), null)
  await installation.destroy()
})
