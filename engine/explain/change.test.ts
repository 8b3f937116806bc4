import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { compute } from '../composite/compute.ts'
import type { Program } from '../framework/compile.ts'
import type { Observations } from '../model/observation.ts'
import { observe, smallProgram } from '../testing/small-edition.ts'
import { changeOf, membership } from './change.ts'

const given = (code: string, max: number, rest = {}) => ({ code, max, rule: { kind: 'given' }, ...rest })
const scoring = (program: Program, inputs: Observations) => ({
  result: compute(program, inputs),
  inputs,
  history: [],
})
const total = ({
  own,
  rivals,
  framework,
  membership: members,
}: {
  own: number
  rivals: number
  framework: number
  membership: number
}) => own + rivals + framework + members
const nothing = { own: Number.NaN, rivals: 0, framework: 0, membership: 0 }
const near = (a: number, b: number, off = 1e-9) => Math.abs(a - b) <= off

const weighted = (a: number, b: number, method = 'weighted-sum') =>
  smallProgram({
    code: 'all',
    combine: { method, scale: 10 },
    children: [given('a', 10, { weight: a }), given('b', 10, { weight: b })],
  })

test('when only values move, the change is the unit’s own, node by node', () => {
  const program = weighted(0.5, 0.5)
  const change = changeOf(
    scoring(program, observe({ a: [4], b: [6] })),
    scoring(program, observe({ a: [6], b: [5] })),
    'A',
  )
  assert.equal(change?.delta, 5)
  assert.deepEqual(change?.sources, { own: 5, rivals: 0, framework: 0, membership: 0 })
  assert.deepEqual(
    change?.parts.map(({ code, own, framework }) => [code, own, framework]),
    [
      ['a', 10, 0],
      ['b', -5, 0],
    ],
  )
})

test('when only weights move, the change is the framework’s', () => {
  const values = observe({ a: [4], b: [6] })
  const change = changeOf(scoring(weighted(0.5, 0.5), values), scoring(weighted(0.25, 0.75), values), 'A')
  assert.ok(change && near(change.delta, 5))
  assert.ok(near(change.sources?.framework ?? 0, 5) && near(change.sources?.own ?? 1, 0))
  assert.deepEqual(
    change.parts.map(({ code, framework }) => [code, Math.round(framework)]),
    [
      ['a', -10],
      ['b', 15],
    ],
  )
})

test('bonus points stand at the group that gives them, outside its parts', () => {
  const program = smallProgram({
    code: 'all',
    children: [given('a', 10), given('plus', 5, { role: 'bonus' })],
  })
  const change = changeOf(
    scoring(program, observe({ a: [4], plus: [0] })),
    scoring(program, observe({ a: [5], plus: [2] })),
    'A',
  )
  assert.deepEqual(
    change?.parts.map(({ code, own, other }) => [code, own, other]),
    [
      ['a', 1, 0],
      ['all', 0, 2],
    ],
  )
})

test('a new criterion counts as a change of the framework, and what stayed is compared like with like', () => {
  const before = smallProgram({ code: 'all', children: [given('a', 100)] })
  const after = smallProgram({ code: 'all', children: [given('a', 50), given('b', 50)] })
  const change = changeOf(
    scoring(before, observe({ a: [40] })),
    scoring(after, observe({ a: [20], b: [50] })),
    'A',
  )
  assert.equal(change?.delta, 30)
  assert.ok(change && near(total(change.sources ?? nothing), 30))
})

test('when a rival moves the range, the unit lost nothing of its own', () => {
  const program = smallProgram({ code: 'all', normalise: { method: 'min-max', lower: 0, upper: 100 } })
  const change = changeOf(
    scoring(program, observe({ all: [50, 0, 100] })),
    scoring(program, observe({ all: [50, 0, 200] })),
    'A',
  )
  assert.equal(change?.delta, -25)
  assert.deepEqual(change?.sources, { own: 0, rivals: -25, framework: 0, membership: 0 })
})

test('a unit that enters and stretches the range is a change of membership', () => {
  const program = smallProgram({ code: 'all', normalise: { method: 'min-max', lower: 0, upper: 100 } })
  const [before, after] = [
    scoring(program, observe({ all: [50, 0, 100] })),
    scoring(program, observe({ all: [50, 0, 100, 200] })),
  ]
  assert.deepEqual(changeOf(before, after, 'A')?.sources, {
    own: 0,
    rivals: 0,
    framework: 0,
    membership: -25,
  })
  assert.deepEqual(membership(before.result, after.result), { entered: ['D'], left: [] })
})

test('a unit without a score in one of the years has no change', () => {
  const program = weighted(0.5, 0.5)
  const after = scoring(program, observe({ a: ['not-published'], b: [5] }))
  assert.equal(changeOf(scoring(program, observe({ a: [4], b: [6] })), after, 'A'), undefined)
  assert.equal(changeOf(after, after, 'Z'), undefined)
})

test('places are gained when rivals fall back, points or not', () => {
  const program = smallProgram(given('all', 10))
  const change = changeOf(
    scoring(program, observe({ all: [5, 6] })),
    scoring(program, observe({ all: [4, 3] })),
    'A',
  )
  assert.equal(change?.delta, -1)
  assert.equal(change?.places, 1)
})

const unclosed = ['all', 'g'].map(at => ({
  code: 'weights-do-not-close',
  at,
  reason: { vi: 'x', en: 'x' },
}))

const score = fc.double({ min: 1, max: 10, noNaN: true })
const weight = fc.double({ min: 0.1, max: 1, noNaN: true })
const year = fc.record({ wa: weight, wb: weight, wc: weight, a: score, b: score, c: score })
const methods = fc.constantFrom('weighted-sum', 'weighted-mean', 'geometric-mean', 'harmonic-mean')

test('the parts of a change add up to the change, whatever the way to combine, at every level', () => {
  fc.assert(
    fc.property(year, year, methods, methods, (x, y, outer, inner) => {
      const program = ({ wa, wb, wc }: typeof x) =>
        smallProgram(
          {
            code: 'all',
            combine: { method: outer, scale: 10 },
            children: [
              {
                code: 'g',
                weight: wa,
                max: 20,
                combine: { method: inner },
                children: [given('a', 10, { weight: wb }), given('b', 10, { weight: wc })],
              },
              given('c', 10, { weight: 1 - wa }),
            ],
          },
          {
            acknowledged: unclosed,
          },
        )
      const of = (v: typeof x) => scoring(program(v), observe({ a: [v.a], b: [v.b], c: [v.c] }))
      const change = changeOf(of(x), of(y), 'A')
      assert.ok(change)
      const sumAt = (codes: string[]) =>
        change.parts
          .filter(({ code }) => codes.includes(code))
          .reduce((t, p) => t + p.own + p.framework + p.other, 0)
      const g = change.parts.find(({ code }) => code === 'g')
      assert.ok(near(sumAt(['g', 'c', 'all']), change.delta, 1e-8))
      assert.ok(near(sumAt(['a', 'b']), g?.own ?? Number.NaN, 1e-7))
      assert.ok(near(total(change.sources ?? nothing), change.delta, 1e-9))
    }),
    { numRuns: 200 },
  )
})

test('a group that is a single score in the other edition is compared as that score', () => {
  const fine = smallProgram({
    code: 'all',
    children: [{ code: 'g', max: 20, children: [given('a', 10), given('b', 10)] }, given('c', 80)],
  })
  const coarse = smallProgram({ code: 'all', children: [given('g', 20), given('c', 80)] })
  const change = changeOf(
    scoring(fine, observe({ a: [4], b: [6], c: [40] })),
    scoring(coarse, observe({ g: [15], c: [40] })),
    'A',
  )
  assert.deepEqual(change?.sources, { own: 5, rivals: 0, framework: 0, membership: 0 })
})

test('where nothing is in common, the whole change is the framework’s', () => {
  const [one, other] = [
    smallProgram({ code: 'all', children: [given('a', 10)] }),
    smallProgram({ code: 'all', children: [given('b', 10)] }),
  ]
  const change = changeOf(scoring(one, observe({ a: [4] })), scoring(other, observe({ b: [6] })), 'A')
  assert.deepEqual(change?.sources, { own: 0, rivals: 0, framework: 2, membership: 0 })
})
