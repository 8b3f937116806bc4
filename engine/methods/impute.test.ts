import assert from 'node:assert/strict'
import { test } from 'node:test'
import { imputations } from './impute.ts'

const missing = Number.NaN
const numbers = (...xs: readonly number[]): Float64Array => Float64Array.from(xs)
const column = numbers(1, missing, 3, 8, missing)
const groups = ['a', 'a', 'a', 'b', '']

test('a hole is filled with the mean, or with the median, of what is there', () => {
  assert.deepEqual(imputations.mean.bind({})(column), { column: numbers(1, 4, 3, 8, 4), imputed: [1, 4] })
  assert.deepEqual([...imputations.median.bind({})(column).column], [1, 3, 3, 8, 3])
})

test('or with that of its own group; a unit without a group keeps its hole', () => {
  assert.deepEqual(imputations['group-mean'].bind({})(column, groups), {
    column: numbers(1, 2, 3, 8, missing),
    imputed: [1],
  })
  assert.deepEqual(
    [...imputations['group-median'].bind({})(column, ['b', 'b', 'a', 'b', '']).column],
    [1, 4.5, 3, 8, missing],
  )
})

test('a group of which nothing is known fills nothing', () => {
  const { column: filled, imputed } = imputations['group-mean'].bind({})(column, ['a', 'b', 'a', 'c', 'b'])
  assert.deepEqual([...filled], [1, missing, 3, 8, missing])
  assert.deepEqual(imputed, [])
})

test('without groups nobody has one, and without holes the column is returned as it is', () => {
  assert.deepEqual(imputations['group-mean'].bind({})(column).imputed, [])
  const whole = numbers(1, 2)
  assert.equal(imputations.mean.bind({})(whole).column, whole)
})

test('with no imputation a hole stays a hole, and the column that came in is never written to', () => {
  assert.deepEqual(imputations.none.bind({})(column), { column, imputed: [] })
  imputations.mean.bind({})(column)
  assert.deepEqual([...column], [1, missing, 3, 8, missing])
})
