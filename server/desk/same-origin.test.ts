import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSameOrigin } from './same-origin.ts'

const from = (headers: Record<string, string>, host = 'chiso.vn', address = '') =>
  isSameOrigin(new Headers(headers), host, address)

test('a form of ours is taken, with its origin and without', () => {
  assert.equal(from({ origin: 'http://chiso.vn', 'sec-fetch-site': 'same-origin' }), true)
  assert.equal(from({ origin: 'http://chiso.vn' }), true)
  assert.equal(from({ 'sec-fetch-site': 'same-origin' }), true)
  assert.equal(from({ origin: 'http://localhost:4310' }, 'localhost:4310'), true)
})

test('a form of another site is not, nor one that does not say whose it is', () => {
  for (const origin of [
    'http://evil.vn',
    'http://chiso.vn.evil.vn',
    'http://a.chiso.vn',
    'http://chiso.vn:81',
    'null',
    '',
  ])
    assert.equal(from({ origin }), false, origin)
  assert.equal(from({}), false)
  for (const site of ['cross-site', 'same-site', 'none'])
    assert.equal(from({ origin: 'http://chiso.vn', 'sec-fetch-site': site }), false, site)
})

test('where the portal stands on https, plain http is another origin', () => {
  assert.equal(from({ origin: 'http://chiso.vn' }, 'chiso.vn', 'https://chiso.vn'), false)
  assert.equal(from({ origin: 'https://chiso.vn' }, 'chiso.vn', 'https://chiso.vn'), true)
})

test('behind a proxy that names us otherwise, the address of the portal is ours', () => {
  assert.equal(from({ origin: 'https://chiso.vn' }, '127.0.0.1:4310', 'https://chiso.vn'), true)
  assert.equal(from({ origin: 'https://evil.vn' }, '127.0.0.1:4310', 'https://chiso.vn'), false)
})
