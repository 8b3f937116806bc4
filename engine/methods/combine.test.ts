import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { combiners } from './combine.ts'

const combine = (name: keyof typeof combiners, values: number[], weights: number[], params = {}): number =>
  combiners[name].bind(params).combine(Float64Array.from(values), Float64Array.from(weights), values.length)

test('the ways to combine give what the head gives', () => {
  assert.equal(combine('sum', [1, 2, 3], [9, 9, 9]), 6)
  assert.equal(combine('weighted-sum', [10, 10], [0.08, 0.56]), 6.4)
  assert.equal(combine('weighted-mean', [10, 20], [1, 3]), 17.5)
  assert.ok(Math.abs(combine('geometric-mean', [1, 100], [1, 1]) - 10) < 1e-12)
  assert.equal(combine('harmonic-mean', [2, 6], [1, 1]), 3)
  assert.ok(Math.abs(combine('generalised-mean', [3, 4], [1, 1], { p: 2 }) - Math.sqrt(12.5)) < 1e-12)
  assert.equal(combine('product', [2, 3, 4], [1, 1, 1]), 24)
  assert.equal(combine('minimum', [4, 2, 3], [1, 1, 1]), 2)
})

test('a geometric or harmonic mean of nought is no number instead of a wrong one', () => {
  assert.ok(Number.isNaN(combine('geometric-mean', [0, 5], [1, 1])))
  assert.ok(Number.isNaN(combine('harmonic-mean', [0, 5], [1, 1])))
})

test('a power mean of order nought is refused: it is the geometric mean', () => {
  assert.throws(() => combiners['generalised-mean'].bind({ p: 0 }))
})

const scores = fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 2, maxLength: 9 })
const means = ['weighted-mean', 'geometric-mean', 'harmonic-mean'] as const

test('the scale of the weights and the order of the parts are irrelevant to a mean', () => {
  fc.assert(
    fc.property(scores, fc.constantFrom(...means), fc.integer({ min: 1, max: 9 }), (xs, mean, factor) => {
      const weights = xs.map((_, i) => 1 + (i % 3))
      const usual = combine(mean, xs, weights)
      const scaled = combine(
        mean,
        xs,
        weights.map(w => w * factor),
      )
      const turned = combine(mean, [...xs].reverse(), [...weights].reverse())
      return Math.abs(usual - scaled) < 1e-12 && Math.abs(usual - turned) < 1e-12
    }),
  )
})

test('a mean lies between its least and its greatest part, and harmonic ≤ geometric ≤ arithmetic', () => {
  fc.assert(
    fc.property(scores, xs => {
      const [a, g, h] = means.map(mean =>
        combine(
          mean,
          xs,
          xs.map(() => 1),
        ),
      )
      return h <= g + 1e-12 && g <= a + 1e-12 && h >= Math.min(...xs) - 1e-12 && a <= Math.max(...xs) + 1e-12
    }),
  )
})
