import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashingChannel, hashPassword, isOutdated, verifyPassword } from './hash-password.ts'

const cheap = { memory: 64, passes: 1, parallelism: 1 }

test('a hash says how it was made, and knows its password alone', async () => {
  const hash = await hashPassword('một câu dài dễ nhớ')
  assert.match(hash ?? '', /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  assert.equal(await verifyPassword('một câu dài dễ nhớ', hash), 'right')
  assert.equal(await verifyPassword('một câu dài dễ nhớ ', hash), 'wrong')
})

test('the same password never gives the same hash', async () => {
  assert.notEqual(await hashPassword('x', cheap), await hashPassword('x', cheap))
})

test('letters with their marks apart are the same letters', async () => {
  const hash = await hashPassword('Đánh giá'.normalize('NFD'), cheap)
  assert.equal(await verifyPassword('Đánh giá'.normalize('NFC'), hash), 'right')
})

test('without a hash, and with one that cannot be read, the same work is done and the answer is no', async () => {
  const costs: unknown[] = []
  const note = (cost: unknown) => void costs.push(cost)
  hashingChannel.subscribe(note)
  assert.equal(await verifyPassword('x', null), 'wrong')
  assert.equal(await verifyPassword('x', '$2b$10$abc'), 'wrong')
  hashingChannel.unsubscribe(note)
  assert.deepEqual(costs, [
    { memory: 19456, passes: 2, parallelism: 1 },
    { memory: 19456, passes: 2, parallelism: 1 },
  ])
})

test('the reference implementation gives the same tag', async () => {
  // The argon2 command of the reference implementation: -id -t 2 -m 16 -p 1 (65,536 KiB), salt "somesalt".
  const known = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  assert.equal(await verifyPassword('password', known), 'right')
})

test('a hash of lower cost is outdated, one of higher cost is not', async () => {
  assert.equal(isOutdated((await hashPassword('x', cheap)) ?? ''), true)
  assert.equal(isOutdated((await hashPassword('x', { ...cheap, memory: 19_456, passes: 3 })) ?? ''), false)
})
