import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { effectiveWeights, firstComponent, weighings } from './weigh.ts'

const missing = Number.NaN
const numbers = (...xs: readonly number[]): Float64Array => Float64Array.from(xs)
const none = numbers()

test('weights are those given, or all the same', () => {
  const columns = [numbers(1, 2), numbers(3, 4)]
  const [given, equal] = [weighings.given.bind({}), weighings.equal.bind({})]
  assert.deepEqual(given(columns, numbers(2, 3)), { ok: true, value: numbers(2, 3), problems: [] })
  assert.deepEqual(equal(columns, numbers(2, 3)), { ok: true, value: numbers(1, 1), problems: [] })
})

test('two parts weigh the same by principal component, however they are measured', () => {
  const outcome = weighings.pca.bind({})([numbers(1, 2, 3, 5), numbers(10, 30, 20, 40)], none)
  assert.ok(outcome.ok)
  assert.ok(Math.abs(outcome.value[0] - outcome.value[1]) < 1e-12)
})

test('a part that runs against the others is named and refused', () => {
  const outcome = weighings.pca.bind({})(
    [numbers(1, 2, 3, 5), numbers(1, 3, 2, 4), numbers(4, 3, 2, 1)],
    none,
  )
  assert.equal(outcome.ok, false)
  assert.deepEqual(
    outcome.problems.map(({ code, at }) => ({ code, at })),
    [{ code: 'negative-weight', at: [2] }],
  )
  assert.match(outcome.problems[0].words.vi, /Phần thứ 3/)
})

test('there is no component where a part does not vary or too few units have everything', () => {
  for (const columns of [
    [numbers(1, 2, 3), numbers(7, 7, 7)],
    [numbers(1, 2, 3), numbers(1, 2, missing)],
  ]) {
    const outcome = weighings.pca.bind({})(columns, none)
    assert.equal(outcome.ok, false)
    assert.deepEqual(
      outcome.problems.map(({ code }) => code),
      ['no-component'],
    )
  }
})

test('the first component of two columns that are the same carries everything', () => {
  const { share } = firstComponent([numbers(1, 2, 4), numbers(10, 20, 40)])
  assert.ok(Math.abs(share - 1) < 1e-12)
})

test('a share of a share: half of a third is a sixth', () => {
  // Two leaves of weight 1 under a group of weight 1, which stands beside a leaf of weight 2 under the root.
  const shares = effectiveWeights([2, 2, 4, 4, -1], [1, 1, 1, 2, 1])
  const expected = [1 / 6, 1 / 6, 1 / 3, 2 / 3, 1]
  assert.ok(expected.every((x, i) => Math.abs(shares[i] - x) < 1e-15))
})

test('parents before their children are a broken program', () => {
  assert.throws(() => effectiveWeights([-1, 0], [1, 1]), /children stand before/)
})

test('law: the leaves of a group share what the group has, whatever the scale of the weights', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(weights, fc.integer({ min: 2, max: 9 }), (ws, scale) => {
      const parents = [...ws.map(() => ws.length), -1]
      const shares = effectiveWeights(parents, [...ws, 1])
      const scaled = effectiveWeights(parents, [...ws.map(w => scale * w), 1])
      assert.ok(Math.abs(shares.subarray(0, -1).reduce((a, b) => a + b, 0) - 1) < 1e-12)
      assert.ok(shares.every((x, i) => Math.abs(x - scaled[i]) < 1e-12))
    }),
  )
})
