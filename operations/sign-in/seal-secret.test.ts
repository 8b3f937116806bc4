import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newSecretsKey } from '../ports/secrets-key.ts'
import { openSecret, sealSecret } from './seal-secret.ts'

const key = newSecretsKey()
const secret = Buffer.from('12345678901234567890')

test('what was sealed opens with the same key for the same owner, and with nothing else', () => {
  const sealed = sealSecret(key, secret, 'lan')
  assert.deepEqual(openSecret(key, sealed, 'lan'), secret)
  assert.equal(openSecret(key, sealed, 'an'), null)
  assert.equal(openSecret(newSecretsKey(), sealed, 'lan'), null)
})

test('a seal holds neither the secret nor anything that two of them share', () => {
  const [first, second] = [sealSecret(key, secret, 'lan'), sealSecret(key, secret, 'lan')]
  assert.equal(first.includes(secret), false)
  assert.notDeepEqual(first.subarray(1), second.subarray(1))
})

test('whatever byte is changed, whatever is cut off: nothing opens', () => {
  const sealed = sealSecret(key, secret, 'lan')
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: sealed.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      (at, bits) => {
        const changed = Buffer.from(sealed)
        changed[at] = (changed[at] ?? 0) ^ bits
        assert.equal(openSecret(key, changed, 'lan'), null)
        assert.equal(openSecret(key, sealed.subarray(0, at), 'lan'), null)
      },
    ),
  )
  // As it lay before there were seals.
  assert.equal(openSecret(key, secret, 'lan'), null)
})
