import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layoutOf } from './layout.ts'

test('the socket lies in the data folder, and elsewhere where the path would be too long', () => {
  assert.equal(layoutOf('/srv/data').socket, '/srv/data/socket')
  const long = layoutOf(`/srv/${'x'.repeat(100)}`).socket
  assert.ok(!long.startsWith('/srv') && Buffer.byteLength(`${long}/.s.PGSQL.5432`) <= 103)
})

test('a letter with marks counts as the bytes that it takes', () => {
  assert.ok(!layoutOf(`/srv/${'ệ'.repeat(30)}`).socket.startsWith('/srv'))
  assert.ok(layoutOf(`/srv/${'e'.repeat(30)}`).socket.startsWith('/srv'))
})
