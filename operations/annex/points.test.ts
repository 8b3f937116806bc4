import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBand } from './band-label.ts'
import { pointSign, readPoints } from './points.ts'

test('points have at most two decimals, or three behind a nought', () => {
  assert.deepEqual(['0,5', '1.5 điểm', '0,125', '02', '2,25đ'].map(readPoints), [0.5, 1.5, 0.125, 2, 2.25])
})

test('three digits behind a point may be thousands, so 1.000 is no number of points', () => {
  assert.deepEqual(['1.000', '1,000', '1.125 điểm', '10.000'].map(readPoints), Array(4).fill(undefined))
})

test('points say by their sign whether they are added or taken off', () => {
  assert.deepEqual(['-2', '− 0,5 điểm', '+2', '2', '-', 'tối đa -1'].map(pointSign), [
    'minus',
    'minus',
    'plus',
    'none',
    'none',
    'minus',
  ])
})

test('a thousand files are a thousand, not one', () => {
  assert.deepEqual(readBand('Từ 1.000 hồ sơ trở lên'), { gte: 1000 })
  assert.deepEqual(readBand('từ 5.000 đến dưới 10.000 lượt'), { gte: 5000, lt: 10000 })
  assert.deepEqual(readBand('dưới 1.250.000'), { lt: 1250000 })
  assert.deepEqual(readBand('từ 0.125 trở lên'), { gte: 0.125 })
})

test('a thousand per cent, or 1,000 with a comma, is not read', () => {
  assert.equal(readBand('từ 1.000% trở lên'), undefined)
  assert.equal(readBand('từ 1,000 trở lên'), undefined)
})
