import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slots } from './slots.ts'

test('two work, one waits, and the fourth is turned away', async () => {
  const { run } = slots(2, 1)
  let running = 0
  let most = 0
  const finish: (() => void)[] = []
  const work = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise<void>(resolve => finish.push(resolve))
    running -= 1
  }
  const all = [run(work), run(work), run(work), run(work)]
  assert.equal(await all[3], 'busy')
  while (finish.length > 0) {
    finish.shift()?.()
    await new Promise(setImmediate)
  }
  await Promise.all(all)
  assert.deepEqual([most, running], [2, 0])
})

test('work that fails gives its slot back', async () => {
  const { run } = slots(1, 1)
  await assert.rejects(
    run(async () => {
      throw new Error('no')
    }),
    /no/,
  )
  assert.equal(await run(async () => 7), 7)
})
