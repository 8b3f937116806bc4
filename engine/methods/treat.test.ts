import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { kurtosis, present, skewness } from '../basics/statistics.ts'
import { check, treatments } from './treat.ts'

const missing = Number.NaN
const numbers = (...xs: readonly number[]): Float64Array => Float64Array.from(xs)
const limits = { skewness: 2, kurtosis: 3.5 }
const withOneOutlier = numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 100)

test('a column within the limits is returned as it is', () => {
  const column = numbers(1, 2, missing, 4)
  const treated = treatments['skew-kurtosis'].bind({})(column)
  assert.equal(treated.column, column)
  assert.deepEqual(treated.changed, [])
  assert.deepEqual(
    treated.checks.map(({ passes }) => passes),
    [true],
  )
})

test('one value far out is drawn to the next one, and that is said', () => {
  const { column, changed, checks } = treatments['skew-kurtosis'].bind({})(withOneOutlier)
  assert.deepEqual([...column], [1, 2, 3, 4, 5, 6, 7, 8, 9, 9])
  assert.deepEqual(changed, [{ row: 9, from: 100, to: 9, how: 'winsorised' }])
  assert.deepEqual(
    checks.map(({ passes }) => passes),
    [false, true],
  )
})

test('a tail below is drawn upwards', () => {
  const { changed } = treatments.winsorise.bind({})(withOneOutlier.map(x => -x))
  assert.deepEqual(changed, [{ row: 9, from: -100, to: -9, how: 'winsorised' }])
})

test('equal values move together, so that more may move than were allowed', () => {
  const column = numbers(...Array.from({ length: 40 }, (_, i) => i % 10), 1000, 1000)
  const { changed } = treatments.winsorise.bind({ most: 1 })(column)
  assert.deepEqual(
    changed.map(({ row }) => row),
    [40, 41],
  )
})

test('where drawing in is not enough it is undone and the logarithm is taken', () => {
  const { column, changed, checks } = treatments['skew-kurtosis'].bind({ most: 0 })(withOneOutlier)
  assert.ok(Math.abs(column[0] - Math.log(0.99)) < 1e-12)
  assert.ok(Math.abs(column[9] - Math.log(99 + 0.99)) < 1e-12)
  assert.ok(changed.length === 10 && changed.every(({ how }) => how === 'log'))
  assert.equal(checks.length, 3)
})

test('nothing is treated where there is no spread or too little to judge', () => {
  for (const column of [numbers(4, 4, 4, 4), numbers(1, 100), numbers(missing, missing), numbers()]) {
    for (const name of ['skew-kurtosis', 'winsorise', 'none'] as const) {
      assert.deepEqual(treatments[name].bind({ always: true })(column).changed, [])
    }
    assert.ok(Number.isNaN(check(column, limits).skewness) && check(column, limits).passes)
  }
  assert.deepEqual([...treatments.log.bind({})(numbers(4, 4)).column], [4, 4])
})

test('the logarithm of the distance to the lowest plus one: 1, e and e² become 0, 1 and 2 once moved', () => {
  const { column } = treatments.log.bind({ plus: 'one' })(numbers(0, Math.E - 1, Math.E ** 2 - 1))
  assert.ok([0, 1, 2].every((x, i) => Math.abs(column[i] - x) < 1e-12))
})

test('reflected, a tail below is treated as one above would be', () => {
  const log = treatments.log.bind({ reflect: true })
  const above = log(withOneOutlier).column
  const below = log(withOneOutlier.map(x => -x)).column
  assert.ok(above.every((x, i) => Math.abs(x + below[i]) < 1e-12))
})

test('Box–Cox of order 1 moves the lowest to zero, of order 0.5 gives 2(√x − 1)', () => {
  assert.deepEqual([...treatments['box-cox'].bind({ lambda: 1 })(numbers(5, 6, 9)).column], [0, 1, 4])
  assert.deepEqual(
    [...treatments['box-cox'].bind({ lambda: 0.5, shift: false })(numbers(1, 4, 9)).column],
    [0, 2, 4],
  )
  assert.deepEqual([...treatments['box-cox'].bind({ lambda: 0 })(numbers(3)).column], [0])
})

test('Box–Cox without a shift makes nothing of what is not positive', () => {
  const { column } = treatments['box-cox'].bind({ lambda: 2, shift: false })(numbers(-1, 0, 3))
  assert.deepEqual([...column], [missing, missing, 4])
})

test('parameters of the wrong kind are refused', () => {
  assert.throws(() => treatments.winsorise.bind({ most: -1 }))
  assert.throws(() => treatments['box-cox'].bind({}))
})

const columns = fc.array(
  fc.oneof(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 5000 }), fc.constant(missing)),
  {
    maxLength: 40,
  },
)

test('law: treatment never turns the order of two units around, and what is missing stays missing', () => {
  fc.assert(
    fc.property(columns, fc.constantFrom('skew-kurtosis', 'winsorise', 'log'), (xs, name) => {
      const { column } = treatments[name].bind({})(Float64Array.from(xs))
      for (const [i, a] of xs.entries()) {
        assert.equal(Number.isNaN(column[i]), Number.isNaN(a))
        for (const [j, b] of xs.entries()) if (a < b) assert.ok(column[i] <= column[j])
      }
    }),
  )
})

test('law: the shape is the skewness and kurtosis of the basics', () => {
  fc.assert(
    fc.property(columns, xs => {
      const known = present(xs)
      fc.pre(known.length > 3 && new Set(known).size > 1)
      const found = check(Float64Array.from(xs), limits)
      assert.ok(Math.abs(found.skewness - skewness(known)) < 1e-9)
      assert.ok(Math.abs(found.kurtosis - kurtosis(known)) < 1e-9)
    }),
  )
})

test('law: what changed is exactly where the columns differ', () => {
  fc.assert(
    fc.property(columns, xs => {
      const column = Float64Array.from(xs)
      const treated = treatments.winsorise.bind({})(column)
      const differ = xs.flatMap((x, row) => (Object.is(x, treated.column[row]) ? [] : [row]))
      assert.deepEqual(
        treated.changed.map(({ row }) => row),
        differ,
      )
    }),
  )
})
