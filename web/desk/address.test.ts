import assert from 'node:assert/strict'
import { test } from 'node:test'
import { belowDesk } from './address.ts'

test('what stands below the desk is a path of this site', () => {
  assert.equal(belowDesk('/desk/units?q=y'), '/units?q=y')
  assert.equal(belowDesk('/desk'), '/')
})

test('it never begins as the address of another site does', () => {
  for (const address of [
    '/desk//evil.example/account',
    '/desk///evil.example/account',
    '/desk/\\evil.example/account',
  ])
    assert.equal(belowDesk(address), '/evil.example/account')
})
