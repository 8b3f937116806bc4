import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeSession, type KnownSession } from './judge-session.ts'

const clock = (time: string): Date => new Date(`2026-01-05T${time}Z`)

const fresh: KnownSession = {
  isCurrentToken: true,
  seenAt: clock('08:00:00'),
  rotatedAt: clock('08:00:00'),
  confirmedAt: clock('08:00:00'),
  expiresAt: clock('20:00:00'),
  idleMinutes: 30,
}
const at = (time: string, more: Partial<KnownSession> = {}) =>
  judgeSession({ ...fresh, ...more }, clock(time))

test('a session goes on until half an hour has passed without a request', () => {
  assert.equal(at('08:14:59'), 'go-on')
  assert.equal(at('08:29:59', { rotatedAt: clock('08:20:00') }), 'go-on')
  assert.equal(at('08:30:00'), 'idle')
})

test('it ends after twelve hours, however busy it is', () => {
  const busy = { seenAt: clock('19:59:00'), rotatedAt: clock('19:59:00') }
  assert.equal(at('19:59:59', busy), 'go-on')
  assert.equal(at('20:00:00', busy), 'expired')
})

test('its token is replaced after a quarter of an hour', () => {
  assert.equal(at('08:15:00'), 'rotate')
})

test('the token before is honoured while the new one has not come back, and then half a minute', () => {
  const before = { isCurrentToken: false, rotatedAt: clock('08:15:00'), seenAt: clock('08:15:00') }
  assert.equal(at('08:15:09', { ...before, confirmedAt: null }), 'go-on')
  assert.equal(at('08:15:29', { ...before, confirmedAt: clock('08:15:00') }), 'go-on')
})

test('a new token that never came back is replaced by another one', () => {
  const before = { isCurrentToken: false, rotatedAt: clock('08:15:00'), seenAt: clock('08:15:00') }
  assert.equal(at('08:15:10', { ...before, confirmedAt: null }), 'rotate')
})

test('the token before, shown later, ends the session', () => {
  const before = { isCurrentToken: false, rotatedAt: clock('08:15:00'), seenAt: clock('08:15:00') }
  assert.equal(at('08:15:30', { ...before, confirmedAt: clock('08:15:00') }), 'replayed')
})
