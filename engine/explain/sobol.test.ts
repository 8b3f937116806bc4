import assert from 'node:assert/strict'
import { test } from 'node:test'
import { random } from '../basics/random.ts'
import { sobolIndices } from './sobol.ts'

/** The outcomes of a model of two inputs over a random design: A, B, then A with each column of B. */
function outcomesOf(model: (x: number, y: number) => number, base: number): Float64Array {
  const next = random(1)
  const draw = (): readonly [number, number][] => Array.from({ length: base }, () => [next(), next()])
  const [a, b] = [draw(), draw()]
  const firstFromB = a.map(([, y], i) => model(b[i][0], y))
  const secondFromB = a.map(([x], i) => model(x, b[i][1]))
  return Float64Array.from([
    ...a.map(p => model(...p)),
    ...b.map(p => model(...p)),
    ...firstFromB,
    ...secondFromB,
  ])
}

const near = (a: number, b: number, within: number): void =>
  assert.ok(Math.abs(a - b) < within, `${a} is not ${b}`)

test('an outcome that follows one input alone is explained by it alone', () => {
  const { first, total } = sobolIndices(
    outcomesOf(x => x, 4000),
    4000,
  )
  near(first[0], 1, 0.06)
  near(total[0], 1, 0.06)
  assert.equal(first[1], 0)
  assert.equal(total[1], 0)
})

test('of 3x + y the first explains nine tenths', () => {
  const { first, total } = sobolIndices(
    outcomesOf((x, y) => 3 * x + y, 4000),
    4000,
  )
  near(first[0], 0.9, 0.06)
  near(first[1], 0.1, 0.06)
  near(total[0] + total[1], 1, 0.06)
})

test('what two inputs do only together counts in the totals', () => {
  const { first, total } = sobolIndices(
    outcomesOf((x, y) => (x - 0.5) * (y - 0.5), 4000),
    4000,
  )
  near(first[0], 0, 0.06)
  near(total[0], 1, 0.1)
})

test('nothing is explained of an outcome that does not vary; a design that does not close is a broken program', () => {
  const { first, variance } = sobolIndices(new Float64Array(6).fill(7), 2)
  assert.equal(variance, 0)
  assert.ok(Number.isNaN(first[0]))
  assert.throws(() => sobolIndices(new Float64Array(7), 2), /A, B and one mixture/)
  assert.throws(() => sobolIndices(new Float64Array(4), 2), /A, B and one mixture/)
})
