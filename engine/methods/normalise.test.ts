import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as z from 'zod/mini'
import { extent } from '../basics/statistics.ts'
import { directed, hasSpread, type NormaliserName, normalisers } from './normalise.ts'

const missing = Number.NaN
const units = ['a', 'b', 'c', 'd', 'e']

/** Scores of a column against its own range, in natural units, by a method. */
function scores(
  name: NormaliserName,
  params: object,
  column: readonly number[],
  sign: 1 | -1 = 1,
): readonly number[] {
  const facing = Float64Array.from(column, x => sign * x)
  return [...normalisers[name].bind(params).apply(facing, extent(facing), { sign, units })]
}

function assertClose(actual: readonly number[], expected: readonly number[]): void {
  assert.equal(actual.length, expected.length)
  for (const [i, x] of expected.entries()) {
    assert.ok(
      Object.is(actual[i], x) || Math.abs(actual[i] - x) < 1e-12,
      `[${i}]: ${actual[i]} instead of ${x}`,
    )
  }
}

for (const [name, { about, examples, bind }] of Object.entries(normalisers)) {
  test(`the examples of ${name} hold, and it is described in both languages`, () => {
    assert.ok(about.vi !== '' && about.en !== '' && examples.length > 0)
    for (const { params, column, sign = 1, scores: expected } of examples) {
      const facing = Float64Array.from(column, x => sign * x)
      const { apply, bounds } = bind(params)
      const actual = [...apply(facing, extent(facing), { sign, units })]
      assertClose(actual, expected)
      if (bounds) assert.ok(actual.every(x => Number.isNaN(x) || (x >= bounds.low && x <= bounds.high)))
    }
  })
}

test('a value beyond a fixed range counts as at its end', () => {
  const { apply } = normalisers['min-max'].bind({ lower: 1, upper: 10 })
  const column = Float64Array.of(-50, 0, 50, 150)
  assert.deepEqual([...apply(column, { low: 0, high: 100 }, { sign: 1, units })], [1, 1, 5.5, 10])
})

test('where everybody is equal nobody is placed: no score is made up', () => {
  const relative: readonly NormaliserName[] = [
    'min-max',
    'z-score',
    'rank',
    'borda',
    'percentile-rank',
    'distance-to-max',
  ]
  for (const name of relative) {
    const same = scores(name, {}, [4, 4, missing, 4])
    assert.ok(same.every(Number.isNaN), name)
    assert.ok(scores(name, {}, []).length === 0, name)
    assert.ok(scores(name, {}, [missing, missing]).every(Number.isNaN), name)
  }
})

test('differences in the last bits are no spread', () => {
  assert.equal(hasSpread({ low: 0.3, high: 0.1 + 0.2 }), false)
  assert.equal(hasSpread({ low: 0, high: 1e-9 }), true)
  assert.equal(hasSpread({ low: missing, high: missing }), false)
  assert.ok(scores('min-max', {}, [0.3, 0.1 + 0.2]).every(Number.isNaN))
})

test('a range turns around with its direction', () => {
  assert.deepEqual(directed({ low: 2, high: 5 }, 1), { low: 2, high: 5 })
  assert.deepEqual(directed({ low: 2, high: 5 }, -1), { low: -5, high: -2 })
})

test('there is no way to a target that everybody has passed, nor to a reference that is missing', () => {
  assert.ok(scores('distance-to-target', { target: -1 }, [0, 4, 10]).every(Number.isNaN))
  assert.ok(scores('distance-to-reference', { unit: 'z' }, [0, 4, 10]).every(Number.isNaN))
  assert.ok(scores('distance-to-reference', { unit: 'b' }, [0, missing, 10]).every(Number.isNaN))
})

test('a share of the best value needs a best value above zero', () => {
  assert.deepEqual(scores('fraction-of-max', {}, [1, 2]), [0.5, 1])
  assert.ok(scores('fraction-of-max', {}, [-2, -1]).every(Number.isNaN))
})

test('parameters of the wrong kind are refused', () => {
  assert.equal(z.safeParse(normalisers['z-score'].params, { deviation: 0 }).success, false)
  assert.equal(z.safeParse(normalisers.goalposts.params, { low: 0 }).success, false)
  assert.equal(z.safeParse(normalisers.rank.params, { ties: 'dense' }).success, false)
  assert.equal(z.safeParse(normalisers.rank.params, {}).success, true)
})

const columns = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 })

test('law: units of measurement do not matter to min-max', () => {
  fc.assert(
    fc.property(
      columns,
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: -100, max: 100 }),
      (xs, scale, shift) => {
        assertClose(
          scores(
            'min-max',
            {},
            xs.map(x => scale * x + shift),
          ),
          scores('min-max', {}, xs),
        )
      },
    ),
  )
})

test('law: turned around, the scores of min-max add up to the two ends', () => {
  fc.assert(
    fc.property(columns, xs => {
      const [up, down] = [scores('min-max', {}, xs), scores('min-max', {}, xs, -1)]
      assertClose(
        up.map((x, i) => x + down[i]),
        up.map(x => (Number.isNaN(x) ? x : 11)),
      )
    }),
  )
})

test('law: the order of the units does not matter', () => {
  fc.assert(
    fc.property(
      columns,
      fc.constantFrom<NormaliserName>('min-max', 'rank', 'borda', 'percentile-rank', 'z-score'),
      (xs, name) => {
        assertClose(scores(name, {}, xs.toReversed()).toReversed(), scores(name, {}, xs))
      },
    ),
  )
})
