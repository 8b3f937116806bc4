import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roomReader } from '../parts/room-reader.ts'
import { drawRoom } from '../testing/draw-room.tsx'
import { OutsideIdentities } from './outside-identities.tsx'

const issuer = 'https://sso.example.vn'
const nothing = { issuer: null, identities: [], refused: [] }
const draw = (outside: Parameters<typeof OutsideIdentities>[0]['view']['outside'], why = '') => {
  const refusals = { 'make-setup-link': why === '' ? null : { vi: why, en: why } }
  return drawRoom(<OutsideIdentities view={{ outside, refusals }} reader={roomReader('vi')} />)
}

test('an identity is linked by its subject or by one refused of late, and each link can be taken away', () => {
  const html = draw({ issuer, identities: [{ issuer, subject: 'lan-01' }], refused: ['minh-02'] })
  for (const part of ['value="unlink-identity"', 'value="lan-01"', 'name="link-identity-subject"', 'minh-02'])
    assert.ok(html.includes(part), part)
})

test('without a provider nothing is shown; who may not link sees why', () => {
  assert.equal(draw(nothing), '')
  const html = draw({ ...nothing, issuer }, 'Cần vai trò quản trị.')
  assert.ok(html.includes('Cần vai trò quản trị.') && !html.includes('name="link-identity-subject"'))
})
