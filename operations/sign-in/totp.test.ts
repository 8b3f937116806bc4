import assert from 'node:assert/strict'
import { test } from 'node:test'
import { base32, inFours, newTotpSecret, otpauthUri, stepOfCode, totpCode, totpStep } from './totp.ts'

const secret = Buffer.from('12345678901234567890')

test('the codes are those of RFC 6238, appendix B, cut to six digits', () => {
  const printed = [
    ['1970-01-01T00:00:59Z', '94287082'],
    ['2005-03-18T01:58:29Z', '07081804'],
    ['2005-03-18T01:58:31Z', '14050471'],
    ['2009-02-13T23:31:30Z', '89005924'],
    ['2033-05-18T03:33:20Z', '69279037'],
    ['2603-10-11T11:33:20Z', '65353130'],
  ] as const
  for (const [at, code] of printed) assert.equal(totpCode(secret, totpStep(new Date(at))), code.slice(2), at)
})

test('the code of the step before and of the step after count too, and no others', () => {
  const now = new Date('2026-01-05T01:00:00Z')
  const found = [-2, -1, 0, 1, 2].map(away => stepOfCode(secret, totpCode(secret, totpStep(now) + away), now))
  const step = totpStep(now)
  assert.deepEqual(found, [null, step - 1, step, step + 1, null])
})

test('a code may be typed with a space, and is never a word or nothing', () => {
  const now = new Date('1970-01-01T00:00:59Z')
  assert.equal(stepOfCode(secret, '287 082', now), 1)
  for (const typed of ['', '28708', '2870820', 'abcdef', '２８７０８２'])
    assert.equal(stepOfCode(secret, typed, now), null)
})

test('a key is Base32 as RFC 4648 prints it', () => {
  assert.equal(base32(Buffer.from('foobar')), 'MZXW6YTBOI')
  assert.equal(inFours(base32(secret)), 'GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
})

test('the address for an authenticator names the house and the login', () => {
  assert.equal(
    otpauthUri(secret, 'Thước Đo', 'lan'),
    'otpauth://totp/Th%C6%B0%E1%BB%9Bc%20%C4%90o:lan?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Th%C6%B0%E1%BB%9Bc%20%C4%90o&algorithm=SHA1&digits=6&period=30',
  )
})

test('an authenticator takes every part out of the address, whatever stands in the names', () => {
  const uri = new URL(otpauthUri(secret, 'Sở Nội vụ: tỉnh A&B', 'lan@so.vn'))
  assert.equal(uri.protocol, 'otpauth:')
  assert.equal(uri.host, 'totp')
  assert.equal(decodeURIComponent(uri.pathname), '/Sở Nội vụ  tỉnh A&B:lan@so.vn')
  assert.deepEqual(Object.fromEntries(uri.searchParams), {
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    issuer: 'Sở Nội vụ  tỉnh A&B',
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  })
})

test('a new secret has 160 bits and is never the same', () => {
  assert.equal(newTotpSecret().length, 20)
  assert.notDeepEqual(newTotpSecret(), newTotpSecret())
})
