import assert from 'node:assert/strict'
import { test } from 'node:test'
import { databaseProblem } from './database-problem.ts'

const withCode = (code: string): Error => Object.assign(new Error('x'), { code })

test('what the world refuses is told apart by its code', () => {
  const codes = ['ECONNREFUSED', '57P03', '28P01', '3D000', '42501', '53100', '53300', '25006', 'ENOTFOUND']
  assert.deepEqual(
    codes.map(code => databaseProblem(withCode(code))?.code),
    [
      'database-unreachable',
      'database-unreachable',
      'database-refuses-account',
      'database-missing',
      'database-refuses-account',
      'database-disk-full',
      'database-busy',
      'database-read-only',
      'database-unreachable',
    ],
  )
})

test('a fault of the software, such as a broken rule of a table, is none of the world', () => {
  assert.equal(databaseProblem(withCode('23505')), null)
  assert.equal(databaseProblem('x'), null)
})

test('the place is named without account and password', () => {
  const words = databaseProblem(withCode('ECONNREFUSED'), 'postgres://ai:matkhau@may-chu:5432/tinh')?.words
  assert.ok(words?.en.includes('“may-chu:5432/tinh”') && !words.en.includes('matkhau'))
})

test('what the system says of a file is no matter of the database, a socket that is not there is', () => {
  const ofSystem = (code: string, syscall: string, more = {}) =>
    databaseProblem(Object.assign(withCode(code), { syscall, ...more }))
  assert.equal(ofSystem('ENOENT', 'open', { path: '/nope' }), null)
  assert.equal(ofSystem('ENOSPC', 'write'), null)
  assert.equal(ofSystem('ENOENT', 'connect', { address: '/socket' })?.code, 'database-unreachable')
  assert.equal(ofSystem('ECONNRESET', 'read')?.code, 'database-unreachable')
  assert.equal(ofSystem('EPIPE', 'write')?.code, 'database-unreachable')
})
