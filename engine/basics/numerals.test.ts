import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { both, numeral } from './numerals.ts'

test('Vietnamese writes 1.234,5 and English 1,234.5', () => {
  assert.equal(numeral(1234.5, 'vi'), '1.234,5')
  assert.equal(numeral(1234.5, 'en'), '1,234.5')
  assert.equal(numeral(1234567, 'vi'), '1.234.567')
})

test('decimals are at most and at least so many, and a whole number has none', () => {
  assert.equal(numeral(2.34567, 'en'), '2.3457')
  assert.equal(numeral(2.34567, 'en', 2), '2.35')
  assert.equal(numeral(2, 'vi', 2, 2), '2,00')
  assert.equal(numeral(2.5, 'vi', 4, 2), '2,50')
  assert.equal(numeral(2, 'vi'), '2')
})

test('the minus is a real minus, and nothing has none', () => {
  assert.equal(numeral(-3.5, 'vi'), '−3,5')
  assert.equal(numeral(-0.00001, 'vi'), '0')
  assert.equal(numeral(-0, 'en'), '0')
})

test('a sentence has its numbers as each language writes them', () => {
  assert.deepEqual(
    both((n, language) => `${language} ${n(0.25)}`),
    { vi: 'vi 0,25', en: 'en 0.25' },
  )
})

test('law: what is written is what the language’s own format writes', () => {
  const locales = { vi: 'vi-VN', en: 'en-GB' } as const
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
    fc.integer(),
    fc.integer({ min: -1e6, max: 1e6 }).map(x => x / 8),
  )
  fc.assert(
    fc.property(number, fc.constantFrom('vi', 'en'), fc.nat(6), fc.nat(3), (x, language, decimals, least) => {
      const most = Math.max(decimals, least)
      const format = new Intl.NumberFormat(locales[language], {
        maximumFractionDigits: most,
        minimumFractionDigits: least,
        useGrouping: 'always',
        signDisplay: 'negative',
      })
      assert.equal(numeral(x, language, most, least), format.format(x).replace('-', '−'))
    }),
    { numRuns: 500 },
  )
})
