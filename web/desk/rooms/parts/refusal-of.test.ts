import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '@thuocdo/engine'
import { actsOfRoles } from './refusal-of.ts'

const head: Actor = {
  person: 'p',
  grants: [{ id: 'g', role: 'unit-head', unit: 'so-a', blocks: [], criteria: [], from: '2026-01-01' }],
}

test('of some acts those of the roles that somebody holds are left, blocked now or not', () => {
  assert.deepEqual(actsOfRoles(head, ['declare', 'approve', 'assign', 'sign-off'], '2026-01-05'), [
    'approve',
    'assign',
  ])
})

test('a role that does not count yet brings no acts', () => {
  assert.deepEqual(actsOfRoles(head, ['approve'], '2025-12-31'), [])
})
