import assert from 'node:assert/strict'
import { test } from 'node:test'
import { once } from './once.ts'

test('a value is made when it is first asked for, and only then', () => {
  let made = 0
  const value = once(() => {
    made++
    return undefined
  })
  assert.equal(made, 0)
  value()
  value()
  assert.equal(made, 1)
})
