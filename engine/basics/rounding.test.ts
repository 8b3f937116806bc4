import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type RoundingMode, round } from './rounding.ts'

const up = (x: number, decimals: number): number => round(x, { decimals, mode: 'half-up' })

test('a half goes up, away from zero', () => {
  assert.equal(up(2.5, 0), 3)
  assert.equal(up(-2.5, 0), -3)
  assert.equal(up(0.5, 0), 1)
})

test('1.005 is 1.01, although its double lies below', () => {
  assert.ok(1.005 * 100 < 100.5)
  assert.equal(up(1.005, 2), 1.01)
  assert.equal(up(8.345, 2), 8.35)
})

test('a sum that stands for 81.965 is printed 81.97', () => {
  assert.equal(up(81.96499999999999, 2), 81.97)
  assert.equal(up(81.9649, 2), 81.96)
})

test('half-even sends a half to the even neighbour, and only a half', () => {
  const even = (x: number, decimals: number): number => round(x, { decimals, mode: 'half-even' })
  assert.equal(even(2.5, 0), 2)
  assert.equal(even(3.5, 0), 4)
  assert.equal(even(2.51, 0), 3)
  assert.equal(even(0.125, 2), 0.12)
})

test('truncating cuts towards zero', () => {
  const cut = (x: number): number => round(x, { decimals: 2, mode: 'truncate' })
  assert.equal(cut(1.999), 1.99)
  assert.equal(cut(-1.999), -1.99)
})

test('what is too small is zero, what is large or no number is left as it is', () => {
  assert.equal(up(0.0004, 2), 0)
  assert.equal(up(123456789012, 2), 123456789012)
  assert.equal(up(Number.POSITIVE_INFINITY, 2), Number.POSITIVE_INFINITY)
  assert.ok(Number.isNaN(up(Number.NaN, 2)))
})

test('law: a number with two decimals stays as it is, in every mode', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e8, max: 1e8 }),
      fc.constantFrom('half-up', 'half-even', 'truncate'),
      (cents, mode) => {
        assert.ok(round(cents / 100, { decimals: 2, mode }) === cents / 100)
      },
    ),
  )
})

test('law: rounding moves a number by half a unit of the last decimal at most', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: 0, max: 6 }),
      (x, decimals) => {
        assert.ok(Math.abs(up(x, decimals) - x) <= 0.5 * 10 ** -decimals * (1 + 1e-6))
      },
    ),
  )
})

test('what is rounded in a hurry is rounded as its decimal digits say, near a half most of all', () => {
  const modes = ['half-up', 'half-even', 'truncate'] as const
  const onHalves = fc
    .tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: -30, max: 30 }))
    .map(([halves, dust]) => halves / 2000 + dust * 1e-10)
  const any = fc.double({ min: 0, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(
      fc.oneof(onHalves, any),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom(...modes),
      (x, decimals, mode) => {
        assert.equal(round(x, { decimals, mode }), onPaper(x, decimals, mode))
      },
    ),
    { numRuns: 3000 },
  )
})

/** Rounds the fifteen digits of a number as whole numbers, the long way. */
function onPaper(x: number, decimals: number, mode: RoundingMode): number {
  const [mantissa, exponent] = x.toExponential(14).split('e')
  const places = 14 - Number(exponent) - decimals
  const digits = BigInt(mantissa.replace('.', ''))
  if (places <= 0) return Number(`${digits * 10n ** BigInt(-places)}e-${decimals}`)
  const unit = 10n ** BigInt(places)
  const [whole, rest] = [digits / unit, digits % unit]
  const isUp = 2n * rest > unit || (2n * rest === unit && (mode === 'half-up' || whole % 2n === 1n))
  return Number(`${mode !== 'truncate' && isUp ? whole + 1n : whole}e-${decimals}`)
}
