import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compute } from '../composite/compute.ts'
import { observe, smallProgram } from '../testing/small-edition.ts'
import { because } from './because.ts'

const given = (code: string, max: number, rest = {}) => ({ code, max, rule: { kind: 'given' }, ...rest })

const tree = {
  code: 'all',
  caps: { bonus: 3, penalty: 2 },
  children: [given('a', 10), given('more', 9, { role: 'bonus' }), given('less', 9, { role: 'penalty' })],
}

const words = (more: number, less: number, language: 'vi' | 'en' = 'vi') =>
  because(compute(smallProgram(tree), observe({ a: [5], more: [more], less: [less] })), 0).words[language]

test('a cap that bites is named: 9 points of bonus count as 3', () => {
  assert.match(words(9, 0), /; điểm thưởng 9, tối đa 3$/)
  assert.match(words(9, 4, 'en'), /; bonus 9, at most 3; penalty 4, at most 2$/)
})

test('a cap that does not bite is not named', () => {
  assert.match(words(3, 1), /; điểm thưởng \+3; điểm trừ −1$/)
})
