import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LetterWaits, tellOfWaiting } from './letter-waits.ts'

test('a mail server that does not answer is told once an hour, another reason at once', () => {
  let minute = 0
  const told: string[] = []
  const tell = tellOfWaiting(
    ({ words }) => told.push(words.vi),
    () => minute * 60_000,
  )
  for (const at of [0, 1, 59, 60]) {
    minute = at
    tell(new LetterWaits('ESOCKET'))
  }
  assert.equal(told.length, 2)
  tell(new LetterWaits('EAUTH 535'))
  assert.equal(told.length, 3)
  assert.match(told[0], /máy chủ thư không trả lời.*ESOCKET/)
})
