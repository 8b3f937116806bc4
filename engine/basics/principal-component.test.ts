import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { principalComponent } from './principal-component.ts'

const near = (a: number, b: number): void => assert.ok(Math.abs(a - b) < 1e-12, `${a} is not ${b}`)

test('two columns that go together half the way share one direction, worth 1.5', () => {
  const { direction, variance } = principalComponent(Float64Array.of(1, 0.5, 0.5, 1), 2)
  near(variance, 1.5)
  near(direction[0], Math.SQRT1_2)
  near(direction[1], Math.SQRT1_2)
})

test('two that run against each other point opposite ways', () => {
  const { direction, variance } = principalComponent(Float64Array.of(1, -0.5, -0.5, 1), 2)
  near(variance, 1.5)
  near(direction[0], -direction[1])
})

test('of unrelated directions the largest is taken', () => {
  const { direction, variance } = principalComponent(Float64Array.of(2, 0, 0, 0, 5, 0, 0, 0, 3), 3)
  assert.deepEqual([...direction], [0, 1, 0])
  assert.equal(variance, 5)
})

test('law: the matrix only stretches its principal direction, and the direction faces upwards', () => {
  const entries = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(entries, ([a, b, c, d, e, f]) => {
      const matrix = Float64Array.of(a, b, c, b, d, e, c, e, f)
      const { direction, variance } = principalComponent(matrix, 3)
      for (let row = 0; row < 3; row++) {
        const image = direction.reduce((total, x, i) => total + matrix[row * 3 + i] * x, 0)
        assert.ok(Math.abs(image - variance * direction[row]) < 1e-9)
      }
      assert.ok(direction.reduce((total, x) => total + x, 0) >= -1e-12)
    }),
  )
})
