import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classifiers, classLimits } from './classify.ts'

const label = (text: string) => ({ vi: text, en: text })

test('a score belongs to the band that it lies in', () => {
  const { classify } = classifiers.bands.bind({
    bands: [
      { label: label('A'), gte: 90 },
      { label: label('B'), gte: 80, lt: 90 },
    ],
  })
  assert.deepEqual([...classify(Float64Array.of(95, 90, 89.99, 70, Number.NaN))], [0, 0, 1, -1, -1])
})

test('printed limits are met by the printed score', () => {
  const { classify } = classifiers.bands.bind({
    decimals: 2,
    bands: [{ label: label('A'), gte: 66.13, lte: 73.53 }],
  })
  assert.deepEqual([...classify(Float64Array.of(66.126, 73.534, 73.536))], [0, 0, -1])
})

test('observed bands have holes, and the checker is told', () => {
  const bands = [
    { label: label('A'), gte: 60, lte: 70 },
    { label: label('B'), gte: 50, lte: 58 },
  ]
  assert.deepEqual(
    classifiers.bands.bind({ bands }).findings.map(f => f.code),
    ['band-gap'],
  )
})

test('quartiles of 1 to 8 make four groups of two, at or above the quartile', () => {
  const quartiles = classifiers.quantiles.bind({ labels: ['Cao', 'TB cao', 'TB thấp', 'Thấp'].map(label) })
  const scores = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8)
  const classes = quartiles.classify(scores)
  assert.deepEqual([...classes], [3, 3, 2, 2, 1, 1, 0, 0])
  assert.deepEqual(
    classLimits(quartiles.labels, classes, scores).map(({ low, high, count }) => [low, high, count]),
    [
      [7, 8, 2],
      [5, 6, 2],
      [3, 4, 2],
      [1, 2, 2],
    ],
  )
})

test('a missing unit is in no group and moves no limit', () => {
  const halves = classifiers.quantiles.bind({ labels: ['cao', 'thấp'].map(label) })
  assert.deepEqual([...halves.classify(Float64Array.of(1, Number.NaN, 3))], [1, -1, 0])
})

test('bands printed to two decimals meet at 89.99 and 90', () => {
  const bands = [
    { label: label('A'), gte: 90 },
    { label: label('B'), gte: 80, lte: 89.99 },
  ]
  assert.deepEqual(classifiers.bands.bind({ bands, decimals: 2 }).findings, [])
  assert.equal(classifiers.bands.bind({ bands }).findings.length, 1)
})
