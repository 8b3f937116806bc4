import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type DecimalStyle, decimalStyle, readNumber } from './read-number.ts'

const comma: DecimalStyle = { sign: 'comma', mixed: false }
const codeOf = (text: string, style?: DecimalStyle) => {
  const read = readNumber(text, style)
  return typeof read === 'number' ? read : read.code
}

test('numbers with a decimal point are read at full precision', () => {
  for (const [text, x] of [
    ['1234.5', 1234.5],
    ['-0.5', -0.5],
    ['.5', 0.5],
    ['+7', 7],
    ['1e-5', 1e-5],
    ['2.5E3', 2500],
    [' 7.25 ', 7.25],
    ['−3', -3],
    ['7.123456789012345', 7.123456789012345],
    ['1,234.56', 1234.56],
    ['1,234,567', 1234567],
    ['1.234', 1.234],
  ] as const) {
    assert.equal(readNumber(text), x, text)
  }
})

test('in a file of decimal commas, points stand between thousands', () => {
  for (const [text, x] of [
    ['7,25', 7.25],
    ['1.234,56', 1234.56],
    ['-0,5', -0.5],
    ['1.234.567', 1234567],
    ['1.234', 1234],
    ['1,234', 1.234],
    ['12', 12],
  ] as const) {
    assert.equal(readNumber(text, comma), x, text)
  }
})

test('the style of a file is what its undoubted cells say', () => {
  assert.deepEqual(decimalStyle(['7,25', '1.234', '8', 'không áp dụng']), comma)
  assert.deepEqual(decimalStyle(['7.25', '1.234', '1,234']), { sign: 'point', mixed: false })
  assert.deepEqual(decimalStyle(['7.25', '7.5', '1,2']), { sign: 'point', mixed: true })
  assert.deepEqual(decimalStyle(['7.25', '7,5', '1,2']), { sign: 'comma', mixed: true })
  assert.deepEqual(decimalStyle([]), { sign: 'point', mixed: false })
})

test('a cell in the other style is refused, and one that may be two numbers', () => {
  const read = readNumber('7,25')
  assert.ok(typeof read !== 'number')
  assert.equal(read.code, 'decimal-comma-mixed')
  assert.equal(
    read.words.vi,
    '“7,25” dùng dấu phẩy thập phân trong khi các ô khác dùng dấu chấm. Hãy thống nhất một kiểu.',
  )
  assert.equal(codeOf('7.25', comma), 'decimal-comma-mixed')
  assert.equal(codeOf('1,234'), 'ambiguous-number')
})

test('percent signs, dashes, dates, formulas, errors, infinities and words are refused, each with its own advice', () => {
  const cases = [
    ['85%', 'percent-sign'],
    ['85,5 %', 'percent-sign'],
    ['-', 'ambiguous-dash'],
    ['–', 'ambiguous-dash'],
    ['2026-05-04', 'date-not-number'],
    ['=A1', 'not-a-number'],
    ['#N/A', 'not-a-number'],
    ['1e999', 'not-finite'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['1 234', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['12,34,5', 'not-a-number'],
    ['.', 'not-a-number'],
    ['', 'not-a-number'],
  ] as const
  for (const [text, code] of cases) assert.equal(codeOf(text), code, text)
})

test('every number that the machine writes is read back, and no text gives anything but a finite number or a fault', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), x =>
      assert.equal(readNumber(String(x)), x + 0),
    ),
  )
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('1', '0', ',', '.', '-', 'e', '%', ' ') }),
      fc.boolean(),
      (text, point) => {
        const read = readNumber(text, point ? undefined : comma)
        assert.ok(typeof read === 'number' ? Number.isFinite(read) : read.words.vi.length > 0)
      },
    ),
  )
})
