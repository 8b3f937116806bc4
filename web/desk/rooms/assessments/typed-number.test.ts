import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typedNumber, writtenNumber } from './typed-number.ts'

test('a number stands in a field with the sign of the reader and at most four decimals', () => {
  assert.equal(writtenNumber(0.9605263157894737, 'vi'), '0,9605')
  assert.equal(writtenNumber(0.9605263157894737, 'en'), '0.9605')
  assert.equal(writtenNumber(1234.5, 'vi'), '1234,5')
  assert.equal(writtenNumber(-2, 'en'), '-2')
})

test('a decimal comma and a decimal point are both taken; thousands by the sign of the language beside a decimal', () => {
  assert.equal(typedNumber('85,5', 'vi'), 85.5)
  assert.equal(typedNumber('85.5', 'vi'), 85.5)
  assert.equal(typedNumber(' 85,5 ', 'en'), 85.5)
  assert.equal(typedNumber('1.234,5', 'vi'), 1234.5)
  assert.equal(typedNumber('1,234.5', 'en'), 1234.5)
  assert.equal(typedNumber('-2', 'vi'), -2)
})

test('what is no number, or may be two, is not taken', () => {
  for (const text of ['', 'chín', '1.234', '1,2,3', '1e5', '85%', undefined])
    assert.equal(typedNumber(text, 'vi'), undefined)
})
