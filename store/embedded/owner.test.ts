import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountIn } from './owner.ts'

const accounts = 'root:x:0:0:root:/root:/bin/sh\npostgres:x:101:104::/var/lib/postgresql:/bin/sh\n'

test('an account is known by its name, not by how its name begins', () => {
  assert.deepEqual(accountIn(accounts, 'postgres'), { uid: 101, gid: 104 })
  assert.equal(accountIn(accounts, 'post'), null)
  assert.equal(accountIn('', 'postgres'), null)
})
