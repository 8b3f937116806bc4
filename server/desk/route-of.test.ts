import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hostName, routeOf } from './route-of.ts'

const headers = (forwarded?: string) =>
  new Headers({ host: 'chiso.vn', ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }) })

test('without proxies of ours the other end of the connection is the source, whatever a header says', () => {
  assert.deepEqual(routeOf(headers('1.2.3.4'), '::ffff:10.0.0.7', []), {
    source: '10.0.0.7',
    destination: 'chiso.vn',
  })
})

test('behind our proxies it is the last address that is none of theirs', () => {
  const proxies = ['127.0.0.1', '10.0.0.2']
  assert.equal(routeOf(headers('6.6.6.6, 1.2.3.4, 10.0.0.2'), '127.0.0.1', proxies).source, '1.2.3.4')
  assert.equal(routeOf(headers('2001:db8::1'), '::ffff:127.0.0.1', proxies).source, '2001:db8::1')
  assert.equal(routeOf(headers('<script>'), '127.0.0.1', proxies).source, '127.0.0.1')
  assert.equal(routeOf(headers(), '127.0.0.1', proxies).source, '127.0.0.1')
})

test('a host is known without its port', () => {
  assert.deepEqual(['Chiso.vn:443', 'localhost', '[::1]:4310'].map(hostName), [
    'chiso.vn',
    'localhost',
    '[::1]',
  ])
})
