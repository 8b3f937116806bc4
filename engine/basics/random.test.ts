import assert from 'node:assert/strict'
import { test } from 'node:test'
import { random } from './random.ts'

const first = (seed: number, count: number): readonly number[] => {
  const next = random(seed)
  return Array.from({ length: count }, next)
}

test('the first draws of two seeds, as computed apart in whole numbers', () => {
  const words = (seed: number): readonly number[] => first(seed, 4).map(x => x * 2 ** 32)
  assert.deepEqual(words(1), [393288148, 2174103013, 3814759091, 2092745082])
  assert.deepEqual(words(2024), [3175303598, 1589723956, 2895408000, 806842096])
})

test('the same seed gives the same numbers, another seed others', () => {
  assert.deepEqual(first(7, 20), first(7, 20))
  assert.notDeepEqual(first(7, 20), first(8, 20))
})

test('draws lie from 0 to below 1, half of them below one half', () => {
  const draws = first(3, 10_000)
  assert.ok(draws.every(x => x >= 0 && x < 1))
  const below = draws.filter(x => x < 0.5).length
  assert.ok(Math.abs(below - 5000) < 200)
})

test('seed 0 is a seed like any other', () => {
  assert.ok(new Set(first(0, 100)).size > 90)
})
