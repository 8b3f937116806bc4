import assert from 'node:assert/strict'
import { test } from 'node:test'
import { observe, smallProgram } from '../testing/small-edition.ts'
import { bySource } from './by-source.ts'
import { compute } from './compute.ts'
import { totals } from './result.ts'

const points = (code: string, max: number, rest = {}) => ({ code, max, rule: { kind: 'given' }, ...rest })
const name = (vi: string) => ({ vi, en: vi })
const split = [
  { code: 'appraisal', name: name('Thẩm định'), source: 'unit', max: 60 },
  { code: 'people', name: name('Khảo sát'), source: 'survey', max: 40 },
]
const tree = (rebase: object = {}) => ({
  code: 'all',
  ...rebase,
  children: [
    { code: 'f', children: [points('a', 40), points('b', 20)] },
    points('s', 40, { source: 'survey' }),
    points('plus', 3, { role: 'bonus' }),
  ],
})
const partsOf = (rebase: object, cells: Parameters<typeof observe>[0]) => {
  const result = compute(smallProgram(tree(rebase), { split }), observe(cells))
  return {
    total: totals(result)[0],
    parts: bySource(result, 0)?.map(({ code, points, max }) => [code, points, max]),
  }
}

test('the total is told apart by where its points come from; a bonus stands outside', () => {
  const { total, parts } = partsOf({}, { a: [30], b: [10], s: [32], plus: [2] })
  assert.equal(total, 74)
  assert.deepEqual(parts, [
    ['appraisal', 40, 60],
    ['people', 32, 40],
  ])
})

test('what does not apply is in neither points nor base', () => {
  const { parts } = partsOf({}, { a: [30], b: ['not-applicable'], s: [32], plus: [0] })
  assert.deepEqual(parts, [
    ['appraisal', 30, 40],
    ['people', 32, 40],
  ])
})

test('a total stretched back to its base stretches every part with it', () => {
  const { total, parts } = partsOf(
    { rebase: { variant: 'part' } },
    { a: [30], b: ['not-applicable'], s: [32], plus: [0] },
  )
  assert.equal(total, 77.5)
  assert.deepEqual(parts, [
    ['appraisal', 37.5, 50],
    ['people', 40, 50],
  ])
})

test('an edition without a split, or with weights, has no parts to tell', () => {
  const result = compute(smallProgram(points('all', 10)), observe({ all: [5] }))
  assert.equal(bySource(result, 0), undefined)
})
