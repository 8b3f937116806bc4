import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from './actor.ts'
import { mayAnywhere } from './may-anywhere.ts'

const administrator: Actor = {
  person: 'p',
  grants: [
    { id: 'g', role: 'administrator', blocks: [], criteria: [], from: '2026-01-01', to: '2026-06-30' },
  ],
}

test('a role that counts on the day may do its acts somewhere', () => {
  assert.equal(mayAnywhere(administrator, 'back-up', '2026-06-30'), true)
})

test('before and after its days it may not, nor ever what its role never does', () => {
  for (const day of ['2025-12-31', '2026-07-01'])
    assert.equal(mayAnywhere(administrator, 'back-up', day), false, day)
  assert.equal(mayAnywhere(administrator, 'sign-off', '2026-06-30'), false)
})
