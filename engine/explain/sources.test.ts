import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compute } from '../composite/compute.ts'
import type { Column, Observations } from '../model/observation.ts'
import { observe, smallProgram } from '../testing/small-edition.ts'
import type { Scoring } from './common-ground.ts'
import { sources } from './sources.ts'

const scoring = (tree: object, inputs: Observations, settings: object = {}): Scoring => ({
  inputs,
  history: [],
  result: compute(smallProgram(tree, settings), inputs),
})
const option = (options: object, max: number) => ({
  code: 'all',
  children: [{ code: 'a', max, rule: { kind: 'options', options } }],
})
const survey = (options: object) => ({
  code: 'all',
  children: [{ code: 's', max: 10, rule: { kind: 'survey-options', options } }],
})
function answers(...counts: readonly number[]): Observations {
  const column: Column = {
    amounts: Float64Array.of(counts.reduce((a, b) => a + b)),
    missing: Uint8Array.of(0),
    counts: counts.map(of => Float64Array.of(of)),
  }
  return { period: '2025', units: ['A'], blocks: [''], columns: new Map([['s', column]]) }
}

test('a survey that went better is the unit’s own doing', () => {
  const tree = survey({ A: 1, B: 0 })
  assert.deepEqual(sources(scoring(tree, answers(5, 5)), scoring(tree, answers(8, 2)), 'A'), {
    own: 3,
    rivals: 0,
    framework: 0,
    membership: 0,
  })
})

test('an option is the same by its name, wherever it stands: what it is worth is the framework’s doing', () => {
  const [before, after] = [
    { x: 2, y: 1, z: 0 },
    { w: 2, x: 1.5, y: 1, z: 0 },
  ]
  const moved = (was: number, is: number) =>
    sources(
      scoring(option(before, 2), observe({ a: [was] })),
      scoring(option(after, 2), observe({ a: [is] })),
      'A',
    )
  assert.deepEqual(moved(0, 1), { own: 0, rivals: 0, framework: -0.5, membership: 0 })
  assert.deepEqual(moved(1, 2), { own: 0, rivals: 0, framework: 0, membership: 0 })
})

test('an option that is offered no more cannot be taken over: the change is the framework’s and the unit’s together', () => {
  const told = sources(
    scoring(option({ x: 2, y: 1 }, 2), observe({ a: [0] })),
    scoring(option({ y: 1, z: 2 }, 2), observe({ a: [0] })),
    'A',
  )
  assert.ok(told)
  assert.equal(told.own + told.framework, -1)
})

test('answers to a survey stand with their options', () => {
  const [before, after] = [survey({ A: 1, B: 0 }), survey({ B: 0, A: 1 })]
  assert.deepEqual(sources(scoring(before, answers(5, 5)), scoring(after, answers(2, 8)), 'A'), {
    own: 3,
    rivals: 0,
    framework: 0,
    membership: 0,
  })
})

test('where percentages of the own base are ranked, those are told apart', () => {
  const tree = {
    code: 'all',
    children: ['a', 'b'].map(code => ({ code, max: 50, rule: { kind: 'given' } })),
  }
  const of = (b: number | 'not-applicable') =>
    scoring(tree, observe({ a: [40], b: [b] }), { measure: 'percent' })
  assert.deepEqual(sources(of(28), of('not-applicable'), 'A'), {
    own: 12,
    rivals: 0,
    framework: 0,
    membership: 0,
  })
})
