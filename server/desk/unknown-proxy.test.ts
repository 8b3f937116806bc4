import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unknownProxyTeller } from './unknown-proxy.ts'

test('a proxy that nobody named is told of once; a named one, and a straight request, never', () => {
  const told: string[] = []
  const through = new Headers({ 'x-forwarded-for': '10.0.0.1' })
  const unnamed = unknownProxyTeller([], ({ code }) => told.push(code))
  unnamed(new Headers())
  assert.equal(told.length, 0)
  unnamed(through)
  unnamed(through)
  assert.deepEqual(told, ['proxy-not-named'])
  unknownProxyTeller(['127.0.0.1'], ({ code }) => told.push(code))(through)
  assert.equal(told.length, 1)
})
