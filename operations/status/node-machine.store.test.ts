import assert from 'node:assert/strict'
import { join, parse } from 'node:path'
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
  const { root } = parse(import.meta.dirname)
  const [none, above] = [join(import.meta.dirname, 'there', 'is', 'none'), import.meta.dirname]
  const wholeOf = async (folder: string) => (await nodeMachine(installation, folder).disk())?.whole
  assert.equal(await wholeOf(none), await wholeOf(above))
  assert.ok(((await wholeOf(join(root, 'there', 'is', 'none'))) ?? 0) > 0)
  await installation.destroy()
})
